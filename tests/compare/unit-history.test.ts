import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPart } from '../../src/books/part.ts';
import { changeText } from '../../src/compare/change-words.ts';
import { tableChanges } from '../../src/compare/table-changes.ts';
import { coverTitle } from '../../src/document/title-words.ts';
import { readShared } from '../../src/read/read-content.ts';
import { comparePairs } from '../../src/site/compare/compare-pages.ts';
import { unitPage } from '../../src/site/pages/unit-page.ts';
import { wholeDocuments } from '../../src/site/search/search-documents.ts';
import { tableChangesView } from '../../src/site/tables/table-changes-view.ts';
import { booksOf, disclosureOf, type Files, folderOf, USUAL } from '../points/ledger.ts';
import { viewIn } from './fixture.ts';

const TABLES = `
- id: income
  number: 表1
  title: 收入总表
  rows: { by: unit, total: { at: last, title: 合计 } }
  columns:
    - { title: 单位, prints: codeName }
    - { id: last, title: 上年预算数, fixes: { flow: sources, year: last } }
    - { id: total, title: 合计, fixes: { flow: sources } }
`;
const year = (code: string, total: string, last: string): Files => ({
  income: `rows:\n  - { unit: "${code}", total: ${total}, last: ${last} }\ntotal: { total: ${total}, last: ${last} }\n`,
});

/** A unit with 100 in 2025 under the code 301 and 130 in 2026 under 305, and what became of it in 2026. */
function unit(history: string, last = '100.00', code = '301') {
  const format = folderOf({ tables: TABLES });
  return booksOf({
    ...format,
    ...disclosureOf('bureau/2025', year(code, '100.00', '90.00'), 'asPublished: true'),
    ...disclosureOf('bureau/2026', year('305', '130.00', last), 'asPublished: true'),
    'formats/test/narrative.yaml': 'rateDecimals: 2\n',
    'units/bureau.yaml': `id: bureau\ncode: "305"\nname: 示例市数据局\nkind: unit\nhistory:\n  - ${history}\n`,
  });
}

const page = (books: ReturnType<typeof unit>) => {
  const [discloser] = books.content.disclosers;
  if (discloser === undefined) throw new Error('no discloser');
  return unitPage(books, discloser, (address) => address);
};
const titles = (books: ReturnType<typeof unit>) =>
  books.accounts.map(({ format, disclosure }) => coverTitle(format, disclosure));
const relations = (books: ReturnType<typeof unit>) =>
  books.documents.map(({ subject, parts, outcome }) => `${subject.place} ${parts[0]?.place} ${outcome}`);

describe('a unit with another name and code', () => {
  const books = unit('{ year: "2026", renamed: 示例市信息中心, code: "301" }');

  test('has its old name on what it published then, and one page', () => {
    expect(titles(books)).toEqual(['示例市信息中心2025年单位预算公开', '示例市数据局2026年单位预算公开']);
    expect(page(books)).toMatchObject({
      title: '示例市数据局',
      history: ['2026年起用现在的名称，以前称示例市信息中心，以前的代码是 301。'],
    });
  });

  test('is one series: it is compared with itself', () => {
    expect(page(books).years).toMatchObject({ compared: '2026年比2025年' });
    expect(page(books).years?.rows[0]).toMatchObject({ title: '收入总计', change: '+30.00', rate: '+30.0%' });
    const now = viewIn(books, 'bureau/2026');
    const [table] = now.account.tables;
    const changes = table && tableChanges(now, table, viewIn(books, 'bureau/2025'));
    expect(changes?.changed.map(({ change }) => changeText(change))).toContain('+30.00');
  });

  test('prints of last year are held against what it published then', () => {
    expect(relations(books)).toContainEqual(expect.stringMatching(/^income\/305\/last income\/.+ equal$/));
    const wrong = unit('{ year: "2026", renamed: 示例市信息中心, code: "301" }', '99.00');
    expect(wrong.findings.map(({ rule }) => rule)).toContain('points/documents');
  });

  test('is found by its old name', () => {
    const [document] = wholeDocuments(books).filter(({ kind }) => kind === 'unit');
    expect(document?.names).toContain('示例市信息中心');
  });
});

describe.each([
  [
    'merged',
    '{ year: "2026", merged: [示例市信息中心, 示例市统计中心], code: "301" }',
    '由示例市信息中心、示例市统计中心合并而成',
  ],
  ['split', '{ year: "2026", split: [示例市统计中心], code: "301" }', '分出示例市统计中心'],
])('a unit that was %s', (_, history, said) => {
  const books = unit(history, '150.00');

  test('says where its series breaks, and is compared with nothing before', () => {
    expect(page(books).history[0]).toContain(`2026年${said}`);
    expect(page(books).history[0]).toContain('不能比较');
    expect(page(books).years).toMatchObject({ compared: undefined });
    expect(page(books).years?.rows.map(({ change }) => change)).toEqual(
      page(books).years?.rows.map(() => ''),
    );
    expect(viewIn(books, 'bureau/2026').previous).toBeUndefined();
  });

  test('what it prints of last year is not held against one of those it was made of', () => {
    expect(relations(books)).toEqual([]);
    const account = books.accounts.find(({ disclosure }) => disclosure.id === 'bureau/2026');
    // Its own column of last year stays: that is told of the body it is now.
    const changes = account && tableChangesView(books, account, 'income', (address) => address);
    expect(changes?.rows[0]?.change).toBe('减少20.00万元');
  });
});

test('a unit that changed its department says so', () => {
  expect(page(unit('{ year: "2026", moved: 示例市发展和改革委员会, code: "301" }'))).toMatchObject({
    history: ['2026年起属于现在的部门，以前属于示例市发展和改革委员会，以前的代码是 301。'],
    years: { compared: '2026年比2025年' },
  });
});

describe('a unit that goes from one department to another', () => {
  /** Rows by unit: this year, and last year where it is told. */
  const rows = (
    units: Readonly<Record<string, readonly [now: string, last?: string]>>,
    total: string,
    lastTotal?: string,
  ): Files => ({
    income: `rows:\n${Object.entries(units)
      .map(
        ([code, [now, last]]) =>
          `  - { unit: "${code}", total: ${now}${last === undefined ? '' : `, last: ${last}`} }\n`,
      )
      .join('')}total: { total: ${total}${lastTotal === undefined ? '' : `, last: ${lastTotal}`} }\n`,
  });
  const published = (id: string, files: Files) => disclosureOf(id, files, 'asPublished: true');

  /** @param before what the former department printed of the unit in 2025 · @param last what the new one prints of its 2025 */
  const filesWith = (before = '100.00', last = '100.00'): Files => ({
    ...folderOf({ tables: TABLES }),
    'units/bureau.yaml':
      'id: bureau\ncode: "201"\nname: 甲局\nkind: department\nunits:\n  - { code: "201001", name: 甲局本级 }\n  - { code: "201009", name: 示例市数据中心, history: [{ year: "2026", left: 乙局 }] }\n',
    'units/other.yaml':
      'id: other\ncode: "305"\nname: 乙局\nkind: department\nunits:\n  - { code: "305001", name: 乙局本级 }\n  - { code: "305009", name: 示例市数据中心, id: center, history: [{ year: "2026", moved: 甲局, code: "201009" }] }\n',
    ...published('bureau/2025', rows({ '201001': ['50.00'], '201009': [before] }, '150.00')),
    ...published('bureau/2026', rows({ '201001': ['55.00', '50.00'] }, '55.00', '50.00')),
    ...published('other/2025', rows({ '305001': ['70.00'] }, '70.00')),
    ...published(
      'other/2026',
      rows({ '305001': ['75.00', '70.00'], '305009': ['130.00', last] }, '205.00', '170.00'),
    ),
    ...published('center/2025', rows({ '201009': ['100.00'] }, '100.00')),
    ...published('center/2026', rows({ '305009': ['130.00', '100.00'] }, '130.00', '100.00')),
    'formats/test/narrative.yaml': 'rateDecimals: 2\n',
  });
  const books = booksOf(filesWith());
  const between = (all: typeof books) =>
    all.documents
      .filter(({ disclosure, other }) => !disclosure.startsWith('center') && other.startsWith('center'))
      .map(({ disclosure, other, subject, outcome }) => `${disclosure} ${subject.place} ${other} ${outcome}`);

  test('what either department printed of it is held against its own document of the year', () => {
    expect(between(books)).toEqual([
      'bureau/2025 income/201009/total center/2025 equal',
      'other/2026 income/305009/last center/2025 equal',
      'other/2026 income/305009/total center/2026 equal',
    ]);
    const wrong = booksOf(filesWith('101.00', '110.00'));
    expect(between(wrong)).toEqual([
      'bureau/2025 income/201009/total center/2025 different',
      'other/2026 income/305009/last center/2025 different',
      'other/2026 income/305009/total center/2026 equal',
    ]);
  });

  const pairsOf = (all: typeof books) =>
    comparePairs(all).flatMap(({ first, second, kind }) =>
      kind === 'department' ? `${first} ${second}` : [],
    );

  test('is compared with the department whose it was in the year', () => {
    expect(pairsOf(books)).toEqual(['bureau/2025 center/2025', 'other/2026 center/2026']);
  });

  test('also where that is called otherwise now, and where only those that belong together have pages', () => {
    const renamed = (FILES: Files): Files => ({
      ...FILES,
      'units/bureau.yaml': (FILES['units/bureau.yaml'] ?? '')
        .replace('name: 甲局\n', 'name: 丙局\n')
        .replace('units:', 'history: [{ year: "2026", renamed: 甲局 }]\nunits:'),
    });
    expect(pairsOf(booksOf(renamed(filesWith())))).toEqual(pairsOf(books));
    const others = Object.assign(
      {},
      ...Array.from({ length: 9 }, (_, index) => ({
        [`units/more${index}.yaml`]: `id: more${index}\ncode: "9${index}"\nname: 丁局${index}\nkind: unit\n`,
        ...published(`more${index}/2025`, rows({ [`9${index}`]: ['1.00'] }, '1.00')),
      })),
    );
    const many = booksOf({ ...filesWith(), ...others });
    expect(pairsOf(many)).toEqual(pairsOf(books));
    expect(comparePairs(many).some(({ kind }) => kind === 'other')).toBe(false);
  });

  test('also where the departments are opened one by one', () => {
    const root = mkdtempSync(join(tmpdir(), 'mingzhang-'));
    try {
      for (const [path, text] of Object.entries({ ...USUAL, ...filesWith('101.00') })) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
      const { judged } = openPart(readShared(root), 'bureau');
      expect(judged.beyond).toEqual(['other']);
      expect(judged.findings.filter(({ rule }) => rule === 'points/documents')).toMatchObject([
        { place: 'income/201009/total', disclosure: 'bureau/2025' },
      ]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  test('sums of a department of other units are not held against each other, nor set side by side as a change', () => {
    const totals = books.documents.filter(
      ({ disclosure, other }) => disclosure === 'other/2026' && other === 'other/2025',
    );
    expect(totals.map(({ subject }) => subject.place)).toEqual([]);
    const other = books.content.disclosers.find(({ id }) => id === 'other');
    expect(other && unitPage(books, other, (address) => address).years).toMatchObject({
      compared: undefined,
    });
    expect(viewIn(books, 'other/2026').previous).toBeUndefined();
  });

  test('is asked for only where it was in the year', () => {
    expect(books.findings.filter(({ rule }) => rule === 'presence/units')).toEqual([]);
  });

  test('the page of each department says that its sums are not of the same units', () => {
    const pages = books.content.disclosers.map((discloser) =>
      unitPage(books, discloser, (address) => address),
    );
    expect(pages.map(({ history }) => history)).toEqual([
      ['2026年起不包括示例市数据中心（划归乙局）；以前各年的合计包括它，和2026年起的不能比较。'],
      ['2026年起包括示例市数据中心（以前属于甲局）；以前各年的合计不包括它，和2026年起的不能比较。'],
      ['2026年起属于现在的部门，以前属于甲局，以前的代码是 201009。'],
    ]);
  });
});

test('what became of a unit is one thing a line', () => {
  expect(() => unit('{ year: "2026", renamed: 甲, merged: [乙] }')).toThrow('之一');
});
