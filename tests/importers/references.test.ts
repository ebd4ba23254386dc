import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { disclosureWorkbook } from '../../src/exporters/tables/workbook.ts';
import { listsRecords } from '../../src/formats/record-tables.ts';
import { docxDocument } from '../../src/importers/document/markup-document.ts';
import { chooseFormat } from '../../src/importers/plan/choose-format.ts';
import { planImport } from '../../src/importers/plan/plan-import.ts';
import { readSheets } from '../../src/importers/sheet/read-sheets.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { asCodes } from '../../src/model/taxonomy.ts';
import { accountCells } from '../../src/points/bind/bind.ts';
import { wordDocument } from '../../src/site/word/word.ts';
import { tablesPrintedBy } from '../formats/same-tables.ts';
import { type Account, about, accounts, books, filled, folderOf, textOf } from './filled.ts';
import { content, planned, savedAs, sheetsOf } from './workbooks.ts';

/** Our own download, worked out figures and all. */
const downloaded = (account: Account): Uint8Array =>
  disclosureWorkbook(
    account.tables.map((table) => ({ layout: layoutTable(account, table) })),
    about(account.disclosure.id),
  );

/** What importing a workbook would change of the content. */
const changedBy = (account: Account, bytes: Uint8Array): readonly string[] =>
  planned(sheetsOf(bytes), ...folderOf(account), textOf).changes.map(({ path }) =>
    path.replace(`disclosures/${account.disclosure.id}/`, ''),
  );

/** The files of what a download says and the content does not: figures that were worked out. */
const workedOut = (account: Account): readonly string[] => {
  const own = accountCells(account.tables).filter(
    ({ place }) => (account.derived.get(place)?.prints ?? 0) > 0,
  );
  return [...new Set(own.map(({ table }) => table))].flatMap((id) => {
    const table = account.format.tables.find((each) => each.id === id);
    const isOfProjects = table !== undefined && listsRecords(table, 'project');
    return [`tables/${id}.yaml`, ...(isOfProjects ? ['projects.yaml'] : [])];
  });
};

/** Whether 科目 of a dimension go by the name of this one, too: where only names are printed, no workbook says which is meant. */
const isNamesake = (dimension: string, code: unknown): boolean => {
  const entries = [...(asCodes(content.taxonomy.dimensions.get(dimension))?.entries ?? [])].flat(2);
  const all = entries.filter((entry) => typeof entry !== 'string');
  const names = all.filter((entry) => entry.code === code).map(({ name }) => name);
  return all.some((entry) => entry.code !== code && names.includes(entry.name));
};

/** An empty table may say that it is, or print zeros; a cell may be left blank, or left out. */
const figures = (text: string): unknown => {
  const value: unknown = load(text);
  return typeof value === 'object' && value !== null && 'empty' in value
    ? { empty: value.empty }
    : said(value);
};

/** What is said, without blanks and what no workbook can say. */
const said = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, each]) => each !== '' && !isNamesake(key, each));
  return Object.fromEntries(entries.map(([key, each]) => [key, said(each)]));
};

describe.each(accounts.map((account) => [account.disclosure.id, account] as const))('%s', (id, account) => {
  test.each(['xlsx', 'biff8'] as const)('filled, saved (%s) and imported, changes nothing', async (kind) => {
    const bytes = savedAs(filled(account), kind);
    expect(changedBy(account, bytes)).toEqual([]);
    const written = account.tables.filter(({ state }) => state === 'given' || state === 'empty');
    expect(planned(sheetsOf(bytes), ...folderOf(account)).tables).toHaveLength(written.length);
  });

  test('its download, imported, changes only what was worked out', async () => {
    expect(changedBy(account, downloaded(account))).toEqual(workedOut(account));
  });

  test('its file of Word, imported, changes only what was worked out', () => {
    const { body } = wordDocument(books, account);
    const reading = docxDocument('公开.docx', Buffer.from(body));
    if (reading.kind === 'refused') throw new Error(reading.reason);
    const { changes, tables } = planned(reading.sheets, ...folderOf(account), textOf);
    expect(tables).not.toEqual([]);
    expect(changes.map(({ path }) => path.replace(`disclosures/${id}/`, ''))).toEqual(workedOut(account));
  });

  test('imported where nothing is, by its tables alone, it is in its format and its tables hold the same', async () => {
    const others = content.disclosures.filter((each) => each.id !== id);
    const plan = planImport({
      content: { ...content, disclosures: others },
      sheets: sheetsOf(filled(account)),
      discloser: account.disclosure.discloser,
      folder: folderOf(account)[1],
      textOf: () => undefined,
    });
    if (plan.kind === 'refused') throw new Error(plan.reason);
    // An account has only those optional tables that are written; a plan names the format as it is.
    const own = content.formats.get(account.disclosure.format);
    if (own === undefined) throw new Error(account.disclosure.format);
    expect(tablesPrintedBy(plan.format)).toBe(tablesPrintedBy(own));
    for (const { path, after } of plan.changes) {
      const name = path.replace(`disclosures/${id}/`, '');
      if (!name.startsWith('tables/')) continue;
      expect(figures(after), name).toEqual(figures(textOf(path) ?? ''));
    }
  });
});

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

describe.skipIf(OFFICE === undefined)('saved by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-office-'));
  const named = (account: Account): string => account.disclosure.id.replace('/', '_');
  beforeAll(async () => {
    for (const account of accounts) writeFileSync(join(folder, `${named(account)}.xlsx`), filled(account));
    for (const kind of ['xls', 'xlsx']) {
      const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
      execFileSync(
        OFFICE ?? '',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          ...['--headless', '--convert-to', kind, '--outdir', join(folder, kind)],
          ...files.map((name) => join(folder, name)),
        ],
        { timeout: 300_000, stdio: 'ignore' },
      );
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(
    ['xlsx', 'xls'].flatMap((kind) => accounts.map((account) => [named(account), kind, account] as const)),
  )('%s as .%s changes nothing', (name, kind, account) => {
    const reading = readSheets(join(folder, kind, `${name}.${kind}`));
    if (reading.kind === 'refused') throw new Error(reading.reason);
    const plan = planned(reading.sheets, ...folderOf(account), textOf);
    expect(plan.changes.map(({ path }) => path)).toEqual([]);
  });
});

/** Two blank workbooks as a district hands them out; they are no part of the project. */
const BLANK = ['department_budget_template.xlsx', 'unit_budget_template.xlsx'].map((name) =>
  join('../shared/workbooks', name),
);

describe.skipIf(!BLANK.every((path) => existsSync(path)))('real blank workbooks', () => {
  test.each(BLANK)('%s', (path) => {
    const reading = readSheets(path);
    if (reading.kind === 'refused') throw new Error(reading.reason);
    const discloser = content.disclosers.find(({ id }) => id === 'putuo-finance');
    if (discloser === undefined) throw new Error('no putuo-finance');
    const chosen = chooseFormat(
      { content, sheets: reading.sheets, discloser, folder: '2026' },
      { year: 2026, name: discloser.title, kind: discloser.kind },
    );
    expect(chosen?.format.id).toMatch(/^shanghai/);
    const { tables, strange, texts } = chosen?.recognised ?? { tables: [], strange: [], texts: [] };
    // Each sheet is one of the nine tables by its own name, or text.
    expect(tables.map(({ table }) => table.id)).toEqual([
      ...['summary', 'income', 'expenditure', 'fiscal-summary', 'general-expenditure'],
      ...['government-fund', 'state-capital', 'general-basic', 'three-public'],
    ]);
    expect(strange).toEqual([]);
    expect(new Set([...tables.map(({ sheet }) => sheet), ...texts]).size).toBe(reading.sheets.length);
    expect(reading.sheets).toHaveLength(path.includes('department') ? 17 : 16);
  });
});
