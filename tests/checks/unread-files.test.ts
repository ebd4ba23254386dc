import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isOpen, openBooks } from '../../src/checks/books.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const root = mkdtempSync(join(tmpdir(), 'mingzhang-unread-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A content folder with one disclosure of the reference content. */
function folderWith(discloser: string): string {
  const folder = join(root, discloser);
  cpSync(CONTENT, folder, {
    recursive: true,
    filter: (path) => !/disclosures\/[^/]+/.test(path) || path.includes(`disclosures/${discloser}`),
  });
  return folder;
}

/** The day of the report, late enough for everything to be due. */
const TODAY = '2026-12-31';

const open = (folder: string): readonly Diagnostic[] => openBooks(folder, TODAY).diagnostics.filter(isOpen);

/** What is found while one file is replaced. */
function foundWith(folder: string, file: string, change: (text: string) => string): readonly Diagnostic[] {
  const text = readFileSync(join(folder, file), 'utf8');
  writeFileSync(join(folder, file), change(text));
  const found = open(folder);
  writeFileSync(join(folder, file), text);
  return found;
}

const unreadable = (text: string): string => `${text}\n} : [`;

describe.each(['baotou-hrss', 'baotou-insurance-registration', 'chengde-hrss', 'datong-hrss', 'pinglu-hrss'])(
  '%s',
  (discloser) => {
    const folder = folderWith(discloser);
    const before = open(folder).map(({ message }) => message);
    const files = readdirSync(join(folder, 'disclosures', discloser), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `disclosures/${discloser}/${name}`);

    test('a file that cannot be read is all that is told, but for figures that contradict each other', () => {
      expect(files.length).toBeGreaterThan(10);
      for (const file of files) {
        const found = foundWith(folder, file, unreadable).filter(({ message }) => !before.includes(message));
        const own = found.filter(({ source, rule }) => source.file === file && rule.startsWith('yaml/'));
        expect(own.length, file).toBeGreaterThan(0);
        const others = found.filter((each) => !own.includes(each));
        expect(
          others.filter(({ rule }) => !rule.startsWith('points/')).map(({ message }) => message),
          file,
        ).toEqual([]);
        expect(others.length, file).toBeLessThanOrEqual(2);
      }
    });
  },
);

test('neither does anything follow from a file that disclosures only stand on', () => {
  const folder = folderWith('baotou-hrss');
  const before = open(folder).map(({ message }) => message);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.yaml') && !name.startsWith('disclosures'),
  );
  expect(files).toContain('taxonomy/dimensions.yaml');
  for (const file of files) {
    const found = foundWith(folder, file, unreadable).filter(({ message }) => !before.includes(message));
    expect(found.length, file).toBeGreaterThan(0);
    expect(new Set(found.map(({ source }) => source.file)), file).toEqual(new Set([file]));
  }
});

test('a contradiction elsewhere is told beside it', () => {
  const folder = folderWith('chengde-hrss');
  const tables = join(folder, 'disclosures/chengde-hrss/2024/tables');
  const income = readFileSync(join(tables, 'income.yaml'), 'utf8');
  writeFileSync(
    join(tables, 'income.yaml'),
    income.replace(/(total: )(\d)/, (_, key, digit) => `${key}${9 - Number(digit)}`),
  );
  const found = foundWith(folder, 'disclosures/chengde-hrss/2024/assets.yaml', unreadable);
  const rules = new Set(found.map(({ rule }) => rule.split('/')[0]));
  expect(rules).toContain('yaml');
  expect(rules).toContain('points');
});
