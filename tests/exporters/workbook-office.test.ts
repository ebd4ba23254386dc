import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { disclosureWorkbook } from '../../src/exporters/tables/workbook.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { publishedBooks } from '../published-books.ts';

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

/** With lists of records, and with long figures in 元. */
const SHOWN = ['baotou-hrss/2026', 'putuo-finance/2025'];

/** A piece of text on a sheet: where it begins and ends, in points, and the line it stands on. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly line: string;
}

describe.skipIf(OFFICE === undefined)('as LibreOffice draws them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-drawn-'));
  const accounts = publishedBooks().accounts.filter(({ disclosure }) => SHOWN.includes(disclosure.id));
  const named = (id: string): string => id.replace('/', '_');
  beforeAll(() => {
    for (const account of accounts) {
      const { disclosure } = account;
      const tables = account.tables.map((table) => ({ layout: layoutTable(account, table) }));
      const about = { title: '预算表', publisher: '明账', date: new Date('2026-01-01T00:00:00Z') };
      writeFileSync(join(folder, `${named(disclosure.id)}.xlsx`), disclosureWorkbook(tables, about));
    }
    execFileSync(
      OFFICE ?? '',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        ...['--headless', '--convert-to', 'pdf', '--outdir', folder],
        ...accounts.map(({ disclosure }) => join(folder, `${named(disclosure.id)}.xlsx`)),
      ],
      { timeout: 300_000, stdio: 'ignore' },
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function piecesOf(id: string): Promise<readonly Piece[]> {
    const task = getDocument({
      data: new Uint8Array(readFileSync(join(folder, `${named(id)}.pdf`))),
      verbosity: 0,
    });
    const document = await task.promise;
    const pieces: Piece[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [, , , , x, y] = item.transform as readonly number[];
        const from = x ?? 0;
        pieces.push({
          text: item.str.trim(),
          from,
          to: from + item.width,
          line: `${number} ${Math.round(y ?? 0)}`,
        });
      }
    }
    await task.destroy();
    return pieces;
  }

  test.each(SHOWN)('every figure of %s is shown, whole and clear of what stands beside it', async (id) => {
    const pieces = await piecesOf(id);
    expect(pieces.filter(({ text }) => text.includes('##'))).toEqual([]);
    const figures = accounts
      .filter(({ disclosure }) => disclosure.id === id)
      .flatMap((account) => account.tables.map((table) => layoutTable(account, table)))
      .flatMap(({ body }) => body.flatMap(({ cells }) => cells))
      .flatMap((cell) => (cell.kind === 'figure' && cell.value !== undefined ? [cell.text] : []));
    expect(figures.length).toBeGreaterThan(100);
    const shown = new Set(pieces.map(({ text }) => text.replaceAll(',', '')));
    expect(figures.filter((text) => !shown.has(text.replaceAll(',', '')))).toEqual([]);
    const touching = [...Map.groupBy(pieces, ({ line }) => line).values()].flatMap((line) =>
      line
        .toSorted((a, b) => a.from - b.from)
        .flatMap((piece, place, all) => {
          const next = all[place + 1];
          const isFigure = /^-?[\d,]+\.\d{2}$/.test(piece.text);
          return isFigure && next !== undefined && next.from - piece.to < 0.5
            ? [`${piece.text} ${next.text}`]
            : [];
        }),
    );
    expect(touching).toEqual([]);
  });
});
