import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import { disclosureWorkbook } from '../../src/exporters/tables/workbook.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { planned, savedAs, sheetsOf } from './workbooks.ts';

const books = openBooks('content');

/** What an import of our own download says that the content does not: figures that were worked out, a 科目 printed without its code. */
const EXPLAINED: Readonly<Record<string, readonly string[]>> = {
  'baotou-insurance-registration/2025': ['tables/income.yaml', 'tables/projects.yaml', 'projects.yaml'],
};

const textOf = (path: string): string | undefined =>
  existsSync(join('content', path)) ? readFileSync(join('content', path), 'utf8') : undefined;

/**
 * What the importer cannot do yet: a table of one row whose name is the year is not recognised, and what is imported for a year is its budget, never
 * its final accounts.
 */
const isRecognised = ({ disclosure, tables }: (typeof books.accounts)[number]): boolean =>
  disclosure.kind === 'budget' &&
  tables.every(({ sides }) =>
    sides.every(({ rows }) => rows.every(({ names }) => !/^20\d\d年度?$/.test(names.line?.name ?? ''))),
  );
const recognised = books.accounts.filter(isRecognised);

test('the five references are among the disclosures that are imported', () => {
  expect(recognised.length).toBeGreaterThanOrEqual(5);
});

describe.each(recognised.map((account) => [account.disclosure.id, account] as const))('%s', (id, account) => {
  const [unit = '', year = ''] = id.split('/');
  const about = { title: id, publisher: '', date: new Date('2026-01-01T00:00:00Z') };
  const bytes = disclosureWorkbook(
    account.tables.map((table) => ({ layout: layoutTable(account, table) })),
    about,
  );

  test.each(['xlsx', 'biff8'] as const)('its own tables as a workbook (%s) change nothing', async (kind) => {
    const plan = planned(sheetsOf(savedAs(await bytes, kind)), unit, year, textOf);
    const changed = plan.changes.map(({ path }) => path.replace(`disclosures/${id}/`, ''));
    expect(changed).toEqual(EXPLAINED[id] ?? []);
    expect(plan.tables.length).toBe(account.tables.filter(({ state }) => state !== 'missing').length);
  });

  test('imported where there is nothing, its tables hold the same figures', async () => {
    const plan = planned(sheetsOf(await bytes), unit, year);
    for (const { path, after } of plan.changes) {
      const name = path.replace(`disclosures/${id}/`, '');
      if (!name.startsWith('tables/') || EXPLAINED[id]?.includes(name)) continue;
      const figures = (text: string): unknown => withoutBlankLines(load(text));
      const unsure = plan.questions.length > 0 && name === 'tables/general-basic.yaml';
      if (!unsure) expect(figures(after), name).toEqual(figures(textOf(path) ?? ''));
    }
  });
});

/** A total of an empty table that is what the format prints by itself says nothing; amounts are compared as numbers. */
function withoutBlankLines(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('empty' in value) return { empty: value.empty };
  return value;
}
