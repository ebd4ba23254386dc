import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/points/account/account.ts';
import { tallyOf } from '../../src/points/account/relation-tally.ts';
import { accountCells } from '../../src/points/bind/bind.ts';
import { locator } from '../../src/read/yaml/locate.ts';
import { tallyReport } from '../../src/report/tallies.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { publishedBooks } from '../published-books.ts';

const ROOT = join(import.meta.dirname, '../../content');
const BOOKS = publishedBooks();

/** Everything the checks say of a disclosure, acknowledged findings included. */
function report(id: string): string {
  const found = BOOKS.findings.filter(({ disclosure }) => disclosure === id);
  const locate = locator(ROOT);
  return terminalReport(found, (source) => {
    const location = locate(source);
    return { ...location, file: `content${location.file.slice(ROOT.length)}` };
  });
}

/** The figures that were left out and worked out: place, figure, how, and from what. */
const derivedFigures = ({ tables, derived }: Account): string =>
  accountCells(tables)
    .flatMap(({ place, moneyUnit }) => {
      const found = derived.get(place);
      if (found?.origin === undefined || found.origin.how === 'none') return [];
      const from = found.origin.from.map((cell) => cell.place).join(' ');
      return [`${place}: ${found.text} ${moneyUnit}, ${found.origin.how} of ${from}\n`];
    })
    .join('');

/**
 * Compares a text with its golden file. UPDATE_GOLDEN=1 writes the file instead, never in CI.
 * @param name file in tests/checks/golden
 */
function expectGolden(name: string, actual: string): void {
  const path = join(import.meta.dirname, 'golden', name);
  if (process.env.UPDATE_GOLDEN === '1') {
    expect(process.env.CI, 'goldens are not rewritten in CI').toBeUndefined();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(existsSync(path), `${name} is missing: write it with UPDATE_GOLDEN=1`).toBe(true);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

test('every format of the content has a disclosure, or one that extends it has', () => {
  const used = new Set(BOOKS.accounts.map(({ format }) => format.id));
  const extended = [...BOOKS.content.formats.values()].map((format) => format.extends);
  const alone = [...BOOKS.content.formats.keys()].filter((id) => !used.has(id) && !extended.includes(id));
  expect(alone).toEqual([]);
});

describe.each(BOOKS.accounts.map((account) => [account.disclosure.id, account] as const))(
  '%s has the same',
  (id, account) => {
    test('findings', () => {
      expectGolden(`${id}/report.txt`, report(id));
    });

    test('tally', () => {
      expectGolden(`${id}/tally.txt`, tallyReport([tallyOf(account)]));
    });

    test('figures worked out', () => {
      expectGolden(`${id}/derived.txt`, derivedFigures(account));
    });
  },
);
