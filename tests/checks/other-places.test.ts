import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figureColumns, leafColumns, tableSides } from '../../src/formats/columns.ts';
import type { Account } from '../../src/points/account/account.ts';
import { tallyOf } from '../../src/points/account/relation-tally.ts';
import type { Outcome, Relation } from '../../src/points/relations/relation.ts';
import { accountIn, booksOfFolder, cellAt, type Files, filesIn, said } from '../points/ledger.ts';

const ID = 'elsewhere-bureau/2026';
const FILES = filesIn(join(import.meta.dirname, '../fixtures/other-places'));
const BOOKS = booksOfFolder(FILES);
const ACCOUNT = accountIn(BOOKS, ID);

/** The relations of an account in which all these cells stand. */
function among(account: Account, ...places: readonly string[]): readonly Relation[] {
  const cells = places.map((place) => cellAt(account, place));
  return account.relations.filter(({ subject, parts }) =>
    cells.every((cell) => cell === subject || parts.includes(cell)),
  );
}

/** How the relations among some cells ended, each outcome once. */
const outcomes = (...places: readonly string[]): readonly Outcome[] => [
  ...new Set(among(ACCOUNT, ...places).map(({ outcome }) => outcome)),
];

test('a folder with the ways of other places is read and checked without any finding', () => {
  expect(BOOKS.findings).toEqual([]);
  expect(tallyOf(ACCOUNT)).toMatchObject({ figures: 125, different: 0, derived: 0 });
});

describe('the same money in 元 and in 万元', () => {
  test('agrees where the half digits explain the difference', () => {
    // Both print all money, and so do the totals of the statement: the first of these is the one that is compared.
    const compared = ACCOUNT.relations.filter(({ subject, parts }) =>
      [subject, ...parts].includes(cellAt(ACCOUNT, 'expenditure/total/total')),
    );
    expect(
      compared.filter(({ subject }) => subject.table === 'summary').map(({ outcome }) => outcome),
    ).toContain('rounding');
    expect(outcomes('expenditure/208/total', 'summary/208/total')).toEqual(['rounding']);
    expect(outcomes('general-basic/301/total', 'general-basic/301/personnel')).toEqual(['rounding']);
  });

  test('is equal where it is the same to the last digit', () => {
    expect(outcomes('general-basic/30101/total', 'general-basic/30101/personnel')).toEqual(['equal']);
  });

  test('adds up in 元 to the last digit', () => {
    expect(outcomes('expenditure/208/total', 'expenditure/20801/total', 'expenditure/20805/total')).toEqual([
      'equal',
    ]);
  });

  test('a column may have a unit of its own', () => {
    const units = ACCOUNT.tables
      .find(({ id }) => id === 'general-basic')
      ?.sides[0]?.columns.map(({ id, moneyUnit }) => `${id} ${moneyUnit}`);
    expect(units).toEqual(['total 万元', 'personnel 元', 'operating 元']);
  });
});

describe('columns', () => {
  const table = (id: string) => {
    const found = ACCOUNT.format.tables.find((each) => each.id === id);
    const [side] = found === undefined ? [] : tableSides(found);
    if (found === undefined || side === undefined) throw new Error(`no table ${id}`);
    return { found, side };
  };

  test('of 序号, 类, 款 and 项 print no figures', () => {
    const { found, side } = table('expenditure');
    expect(leafColumns(side.columns).map(({ prints }) => prints)).toEqual([
      'sequence',
      'class',
      'section',
      'item',
      'name',
      ...Array(5).fill(undefined),
    ]);
    expect(figureColumns(ACCOUNT.format, found, side).map(({ id }) => id)).toEqual([
      'total',
      'basic',
      'personnel',
      'operating',
      'project',
    ]);
  });

  test('at the third level of a header take the members of the two above', () => {
    const { found, side } = table('expenditure');
    expect(figureColumns(ACCOUNT.format, found, side)[2]).toMatchObject({
      title: '本年支出／基本支出／人员经费',
      fixes: { nature: 'personnel' },
      moneyUnit: '元',
    });
  });

  test('of 其中 agree with other prints, and add up to nothing', () => {
    expect(outcomes('income/045/general', 'summary/general/amount')).toEqual(['equal']);
    const sums = ACCOUNT.relations.filter(({ kind }) => kind === 'roll-up').map(said);
    expect(sums).toContain('roll-up equal: income/045/total = income/045/fiscal + income/045/own');
    expect(sums.join('\n')).not.toMatch(/income\/045\/(?:general|institutional)/);
  });

  test('a 其中 that nothing else speaks of is told to be unchecked', () => {
    expect(tallyOf(ACCOUNT).unrelated).toBe(1);
  });

  test('several of amounts on one side of a statement add up across and down', () => {
    expect(outcomes('summary/208/total', 'summary/208/general', 'summary/208/own')).toEqual(['equal']);
    expect(
      outcomes('summary/expenditureTotal/general', 'summary/205/general', 'summary/208/general'),
    ).toEqual(['equal']);
  });
});

describe('rows', () => {
  test('a total that stands first is the sum of what stands below', () => {
    expect(ACCOUNT.tables.find(({ id }) => id === 'expenditure')?.sides[0]?.rows[0]?.kind).toBe('total');
    expect(
      outcomes('expenditure/total/project', 'expenditure/205/project', 'expenditure/208/project'),
    ).toEqual(['equal']);
  });

  test('a table without total adds up to the print of another table', () => {
    expect(
      outcomes('general-expenditure/total/basic', 'general-basic/301/total', 'general-basic/302/total'),
    ).toEqual(['equal']);
  });

  test('projects without total add up to 项目支出 of another table', () => {
    expect(
      outcomes('expenditure/total/project', 'projects/training/total', 'projects/examinations/total'),
    ).toEqual(['equal']);
  });

  test('the only row of a table is all there is', () => {
    expect(outcomes('income/045/own', 'summary/own/amount')).toEqual(['equal']);
  });
});

test('预算 and 决算 stand side by side, each adding up for itself', () => {
  const [budget, final] = ['lastBudget', 'lastFinal'].map((column) =>
    cellAt(ACCOUNT, `three-public/total/${column}`),
  );
  expect([budget?.point.version, final?.point.version]).toEqual(['budget', 'final']);
  expect([budget?.point.year, final?.point.year]).toEqual(['2025', '2025']);
  expect(among(ACCOUNT, 'three-public/total/lastBudget', 'three-public/total/lastFinal')).toEqual([]);
  expect(
    outcomes(
      'three-public/total/lastFinal',
      'three-public/vehicles/lastFinal',
      'three-public/officialHospitality/lastFinal',
    ),
  ).toEqual(['equal']);
});

describe('a planted fault is found, and its figure named', () => {
  /** The findings where one text of a table's file is another. */
  function findings(table: string, from: string, to: string): readonly string[] {
    const file = table === 'projects.yaml' ? table : `tables/${table}.yaml`;
    const path = `disclosures/${ID}/${file}`;
    const text = FILES[path] ?? '';
    if (text.split(from).length !== 2) throw new Error(`${from} does not stand once in ${path}`);
    const files: Files = { ...FILES, [path]: text.replace(from, to) };
    return booksOfFolder(files).findings.map(({ place, difference }) => `${place} ${difference}`);
  }

  test.each([
    [
      'of 元 beside 万元',
      'expenditure',
      'total: { total: 2036790.65',
      'total: { total: 2136790.65',
      'expenditure/total/total 100000.00',
    ],
    [
      'of 元 that 万元 would not show',
      'expenditure',
      'total: { total: 2036790.65',
      'total: { total: 2036795.65',
      'expenditure/total/total 5.00',
    ],
    [
      'of 万元 beside 元',
      'summary',
      'line: "221", total: 9.88',
      'line: "221", total: 9.89',
      'summary/221/total 0.013457',
    ],
    [
      'in a row of 类, 款 and 项',
      'general-expenditure',
      '2080102", total: 40.00',
      '2080102", total: 40.01',
      'general-expenditure/2080102/total 0.01',
    ],
    [
      'in one of several columns of a statement',
      'summary',
      'line: "208", total: 185.80, general: 175.80, own: 10.00',
      'line: "208", total: 185.80, general: 175.80, own: 11.00',
      'summary/208/own 1.00',
    ],
    ['in a table of one row', 'income', 'fiscal: 193.68', 'fiscal: 193.86', 'income/045/fiscal 0.18'],
    ['in a column of 其中', 'income', 'general: 193.68', 'general: 139.68', 'income/045/general 54.00'],
    [
      'at the third level of a header',
      'expenditure',
      '"2080101", total: 1234567.89, basic: 1234567.89, personnel: 1000000.00',
      '"2080101", total: 1234567.89, basic: 1234567.89, personnel: 1000001.00',
      'expenditure/2080101/personnel 1.00',
    ],
    [
      'in a total that stands first',
      'general-expenditure',
      'total: { total: 193.68, basic: 145.68',
      'total: { total: 193.68, basic: 145.88',
      'general-expenditure/total/basic 0.20',
    ],
    [
      'in a table without total',
      'general-basic',
      '"30211", total: 3.46, operating: 34567.89',
      '"30211", total: 3.46, operating: 34576.89',
      'general-basic/302/operating 9.00',
    ],
    [
      'of 决算',
      'three-public',
      'officialHospitality, lastBudget: 0.50, lastFinal: 0.32',
      'officialHospitality, lastBudget: 0.50, lastFinal: 0.23',
      // At the figure itself, not at its total: no other slip explains it.
      'three-public/officialHospitality/lastFinal 0.09',
    ],
  ])('%s', (_, table, from, to, finding) => {
    expect(findings(table, from, to)).toContain(finding);
  });

  test('among projects without total', () => {
    expect(findings('projects.yaml', 'total: 80000.55, general', 'total: 90000.55, general')).toContain(
      'projects/training/total 10000.00',
    );
  });
});
