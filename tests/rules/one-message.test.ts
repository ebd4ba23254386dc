import { describe, expect, test } from 'vitest';
import { openAfterChange } from '../../src/books/changed.ts';
import type { RowRecord } from '../../src/model/content.ts';
import { Decimal } from '../../src/model/decimal/decimal.ts';
import { beyondWhole } from '../../src/rules/doubted/beyond-whole.ts';
import { beyondWider } from '../../src/rules/doubted/beyond-wider.ts';
import { publishedBooks } from '../published-books.ts';
import { newlySaid, placesOf, publishedRecord, saidAfter, withRows } from './changed-record.ts';
import { sparse } from './sparse.ts';

/** A disclosure of which most is worked out, with a figure of one table changed. */
function saidOfSparse(table: string, change: (row: RowRecord) => RowRecord): readonly string[] {
  const { books, record } = sparse();
  return newlySaid(books, record, withRows(record, [table], change));
}

const figures =
  (change: (amount: string, code: string) => string) =>
  (row: RowRecord): RowRecord => ({
    ...row,
    amounts: Object.fromEntries(
      Object.entries(row.amounts).map(([column, amount]) => [
        column,
        amount === '' ? amount : change(amount, row.keys.economic ?? row.keys.function ?? ''),
      ]),
    ),
  });

const only =
  (code: string, change: (amount: string) => string) =>
  (amount: string, own: string): string =>
    own === code ? change(amount) : amount;

describe('one mistake is one message, also where most figures are worked out', () => {
  test.each([
    [
      'ten thousand times',
      '30201',
      (amount: string) => new Decimal(amount).times(10_000).toFixed(2),
      '10000 倍',
    ],
    ['a pair of digits turned round', '30201', () => '52.00', '相邻两位数颠倒'],
    ['a point moved', '30201', () => '2.50', '小数点移了 1 位'],
    ['a sign', '30201', (amount: string) => `-${amount}`, '正负号相反'],
  ])('%s: at the figure, with its right value', (_, code, change, name) => {
    const said = saidOfSparse('general-basic', figures(only(code, change)));
    expect(placesOf(said)).toEqual([`points/roll-up general-basic/${code}/operating`]);
    expect(said[0]).toContain('应为 25.00 万元');
    expect(said[0]).toContain(name);
  });

  test('a sum that cannot be, and one of many figures that is off by as much', () => {
    const { books, record } = sparse();
    const write =
      (amounts: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
      (row: RowRecord): RowRecord => ({
        ...row,
        amounts: { ...row.amounts, ...amounts[row.keys.economic ?? row.keys.function ?? ''] },
      });
    const exact = withRows(
      record,
      ['general-expenditure'],
      write({ 2080106: { personnel: '212.25', operating: '57.75' } }),
    );
    const rounded = write({ 30101: { personnel: '212.3' }, 30206: { operating: '32.7' } });
    const said = openAfterChange(books, withRows(exact, ['general-basic'], rounded));
    expect(placesOf(said.filter((each) => each.startsWith('points/')))).toHaveLength(1);
  });

  test('a table in 元 of which other tables print only sums', () => {
    const said = saidOfSparse(
      'general-basic',
      figures((amount) => new Decimal(amount).times(10_000).toFixed(2)),
    );
    expect(placesOf(said)).toEqual(['points/yuan general-basic']);
  });

  test.each([
    ['two figures of a row', 'general-expenditure', { personnel: '58.00', operating: '212.00' }, '2080106'],
  ])('%s exchanged', (_, table, amounts, code) => {
    const said = saidOfSparse(table, (row) =>
      row.keys.function === code ? { ...row, amounts: { ...row.amounts, ...amounts } } : row,
    );
    expect(placesOf(said)).toEqual([`points/exchanged ${table}/${code}/personnel`]);
    expect(said[0]).toContain('58.00 万元和212.00 万元');
  });

  test.each([
    ['rows of two 类', 'summary', { 208: '24.00', 221: '396.00' }, 'summary/208/amount'],
    [
      'rows of two 项',
      'general-expenditure',
      { 2080505: '24.00', 2210201: '30.00' },
      'general-expenditure/2080505/personnel',
    ],
  ])('%s exchanged', (_, table, exchanged: Readonly<Record<string, string>>, place) => {
    const said = saidOfSparse(table, (row) => {
      const amount = exchanged[row.keys.function ?? row.keys.line ?? ''];
      const [column = ''] = Object.keys(row.amounts);
      return amount === undefined ? row : { ...row, amounts: { ...row.amounts, [column]: amount } };
    });
    expect(placesOf(said)).toEqual([`points/exchanged ${place}`]);
  });

  test('a zero with a sign: told where it stands, as a zero that is wrong', () => {
    const said = saidAfter(
      withRows(publishedRecord('baotou-insurance-registration/2025'), ['summary'], (row) =>
        row.keys.line === '221' ? { ...row, amounts: { ...row.amounts, amount: '-0.00' } } : row,
      ),
    ).filter((each) => /^(?:points|amounts)\//.test(each));
    expect(placesOf(said)).toEqual(['points/agree summary/221/amount']);
    expect(said[0]).toContain('是 -0.00 万元');
  });

  test('a column in 元 of which other tables print only sums', () => {
    const said = saidOfSparse('general-expenditure', (row) => {
      const { personnel, ...others } = row.amounts;
      if (personnel === undefined) return row;
      return { ...row, amounts: { ...others, personnel: new Decimal(personnel).times(10_000).toFixed(2) } };
    });
    expect(placesOf(said).map((each) => each.split('/').slice(0, 2).join('/'))).toEqual([
      'points/yuan general-expenditure',
    ]);
    expect(said[0]).toContain('一栏');
  });

  test('what changes by a mistake needs no reason, and last year is not told to be wrong', () => {
    const record = publishedRecord('baotou-insurance-registration/2025');
    const said = saidAfter(
      withRows(record, ['general-expenditure'], (row) =>
        row.keys.function === '2080109' ? { ...row, amounts: { ...row.amounts, total: '3344.70' } } : row,
      ),
    );
    expect(placesOf(said)).toEqual(['points/agree general-expenditure/2080109/total']);
  });
});

describe('one mistake that all tables repeat is one message, and told by its name', () => {
  const ID = 'baotou-insurance-registration/2025';
  const TABLES = ['summary', 'fiscal-summary', 'expenditure', 'general-expenditure'];

  test.each([
    ['项 and all above it', ['2210201', '22102', '221'], 'summary/221/amount', '21.49 万元'],
    ['another', ['2101101', '21011', '210'], 'summary/210/amount', '14.61 万元'],
    ['an item in all tables that print it', ['2080501'], 'expenditure/2080501/total', '7.15 万元'],
    ['an item whose 类 is right', ['2210201'], 'expenditure/2210201/total', '21.49 万元'],
  ])('元 for 万元: %s', (_, codes, place, right) => {
    const said = saidAfter(
      withRows(publishedRecord(ID), TABLES, (row) => {
        if (!Object.values(row.keys).some((code) => codes.includes(code))) return row;
        return figures((amount) => new Decimal(amount).times(10_000).toFixed())(row);
      }),
    ).filter((each) => !each.startsWith('points/equivalence'));
    expect(placesOf(said)).toEqual([
      `${said[0]?.startsWith('points/agree') ? 'points/agree' : 'points/roll-up'} ${place}`,
    ]);
    expect(said[0]).toContain(`应为 ${right}`);
    expect(said[0]).toContain('像是把元当作了万元');
  });

  test.each([
    [['expenditure', 'general-expenditure'], '2080109', '2080190'],
    [['general-expenditure'], '2080109', '2080190'],
    [['expenditure'], '2080109', '2080190'],
    [['expenditure', 'general-expenditure'], '2101101', '2101110'],
  ])('a code written wrong in %s: %s as %s', (tables, from, to) => {
    const said = saidAfter(
      withRows(publishedRecord(ID), tables, (row) =>
        row.keys.function === from ? { ...row, keys: { ...row.keys, function: to } } : row,
      ),
    );
    expect(placesOf(said)).toEqual([`taxonomy/near-code ${tables[0]}/${to}`]);
    expect(said[0]).toContain(`多半应为 ${from}`);
  });
});

describe('a purpose is not more than all the money it is part of', () => {
  test('元 for 万元 in a table that no sum holds: one finding, and no reason is asked for', () => {
    const said = saidAfter(
      withRows(publishedRecord('putuo-finance/2025'), ['three-public'], (row) => ({
        ...row,
        amounts: Object.fromEntries(
          Object.entries(row.amounts).map(([column, amount]) => [
            column,
            amount === '' ? amount : new Decimal(amount).times(10_000).toFixed(2),
          ]),
        ),
      })),
    );
    expect(said.map((each) => each.split(' ')[0])).toEqual(['points/within']);
  });

  test('nothing of the kind is said of what was published', () => {
    expect(publishedBooks().accounts.flatMap((account) => beyondWhole(account))).toEqual([]);
  });
});

describe('a figure typed in another place is told there, with where it belongs', () => {
  const moved =
    (code: string, from: string, to: string) =>
    (row: RowRecord): RowRecord => {
      const { [from]: amount = '', ...others } = row.amounts;
      return Object.values(row.keys).includes(code)
        ? { ...row, amounts: { ...others, [from]: '', [to]: amount } }
        : row;
    };

  test.each([
    [
      'putuo-finance/2025',
      'general-basic',
      '30110',
      'personnel',
      'operating',
      '多半应在“一般公共预算基本支出／人员经费”栏',
    ],
    [
      'putuo-finance/2025',
      'general-basic',
      '30211',
      'operating',
      'personnel',
      '多半应在“一般公共预算基本支出／公用经费”栏',
    ],
    ['putuo-planning/2024-final', 'expenditure', '208', 'basic', 'project', '多半应在“基本支出”栏'],
    ['chengde-hrss/2024', 'expenditure', '2080505', 'basic', 'project', '多半应在“基本支出”栏'],
  ])('%s, %s: %s in another column', (id, table, code, from, to, words) => {
    const said = saidAfter(withRows(publishedRecord(id), [table], moved(code, from, to)));
    expect(placesOf(said)).toEqual([`points/exchanged ${table}/${code}/${to}`]);
    expect(said[0]).toContain(words);
  });
});

test('of a table of purchases that is published empty nobody asks how many there are', () => {
  const record = publishedRecord('baotou-insurance-registration/2025');
  const { narrative, source } = record;
  if (narrative === undefined) throw new Error('no narrative');
  const facts = new Map([...narrative.facts].filter(([name]) => name !== 'procurement-lines'));
  const without = { ...record, narrative: { ...narrative, facts } };
  const asked = (changed: typeof record): boolean =>
    saidAfter(changed).some(
      (said) => said.startsWith('narrative/fact') && said.includes('procurement-lines'),
    );
  const notInSource = record.notInSource.filter(({ table }) => table !== 'procurement');
  const empty = { id: 'procurement', source, empty: true, sides: {} };
  expect(asked(without)).toBe(true);
  expect(
    asked({ ...without, notInSource, tables: new Map([...record.tables, ['procurement', empty]]) }),
  ).toBe(false);
});

describe('two rows of one table that were exchanged are one message', () => {
  test.each([
    // Other money is spent besides, and nothing else compares the two tables row by row.
    [
      'putuo-planning/2024-final',
      'expenditure',
      '2101101',
      '2101102',
      'points/within expenditure/2101102/total',
    ],
    // Their money stands in different columns.
    ['datong-hrss/2026', 'expenditure', '2080101', '2080102', 'points/exchanged expenditure/2080101/total'],
    // What narrative.yaml says of last year does not fit the figures either.
    [
      'baotou-hrss/2026',
      'general-expenditure',
      '2080101',
      '2080103',
      'points/exchanged expenditure/2080101/total',
    ],
  ])('%s %s %s %s', (id, table, one, other, told) => {
    const record = publishedRecord(id);
    const rows = record.tables.get(table)?.sides.rows ?? [];
    const amountsOf = (code: string) => rows.find(({ keys }) => keys.function === code)?.amounts ?? {};
    const said = saidAfter(
      withRows(record, [table], (row) =>
        row.keys.function === one
          ? { ...row, amounts: amountsOf(other) }
          : row.keys.function === other
            ? { ...row, amounts: amountsOf(one) }
            : row,
      ),
    );
    expect(placesOf(said)).toEqual([told]);
    expect(said[0]).toContain('互换');
  });

  test('no part of what was published is more than its whole', () => {
    expect(publishedBooks().accounts.flatMap((account) => beyondWider(account))).toEqual([]);
  });
});
