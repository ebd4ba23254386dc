import { describe, expect, test } from 'vitest';
import { miscodedIn } from '../../src/rules/codes/miscoded.ts';
import { codeSlip } from '../../src/rules/codes/near.ts';
import { publishedBooks } from '../published-books.ts';
import { placesOf, publishedRecord, saidAfter, withRows } from './changed-record.ts';

describe('the slip between two codes', () => {
  test.each([
    ['2080190', '2080109', '相邻两位颠倒'],
    ['2080108', '2080109', '一位不同'],
    ['20801099', '2080109', '多了一位'],
    ['208109', '2080109', '少了一位'],
    ['2080190', '2210201', undefined],
    ['2080109', '2080109', undefined],
  ])('%s for %s: %s', (wrong, right, slip) => {
    expect(codeSlip(wrong, right)).toBe(slip);
  });
});

const RECORD = 'baotou-insurance-registration/2025';

/** What is said after a code was exchanged in some tables. */
function saidOf(id: string, from: string, to: string, tables: readonly string[]): readonly string[] {
  return saidAfter(
    withRows(publishedRecord(id), tables, (row) => ({
      ...row,
      keys: Object.fromEntries(
        Object.entries(row.keys).map(([key, code]) => [key, code === from ? to : code]),
      ),
    })),
  );
}

describe('a code that is in no list, one slip from the right one, is one message at its place', () => {
  test.each([
    ['2080109', '2080190', ['expenditure'], 'expenditure'],
    ['2080109', '2080190', ['general-expenditure'], 'general-expenditure'],
    ['2080109', '2080190', ['expenditure', 'general-expenditure'], 'expenditure'],
    ['2210201', '2210210', ['general-expenditure'], 'general-expenditure'],
    ['2080505', '2080550', ['expenditure'], 'expenditure'],
    // Its rows are not told to be missing besides.
    ['20805', '20850', ['general-expenditure'], 'general-expenditure'],
    ['2080505', '2085005', ['general-expenditure'], 'general-expenditure'],
  ])('%s written %s in %j', (from, to, tables, told) => {
    expect(placesOf(saidOf(RECORD, from, to, tables))).toEqual([`taxonomy/near-code ${told}/${to}`]);
  });
});

const PINGLU = 'pinglu-hrss/2026';

/** What is said after the code of a row of 一般公共预算基本支出 was exchanged, which no other table prints. */
const saidOfRow = (from: string, government: string, to: string): readonly string[] =>
  saidAfter(
    withRows(publishedRecord(PINGLU), ['general-basic'], (row) =>
      row.keys.economic === from && row.keys.governmentEconomic === government
        ? { ...row, keys: { ...row.keys, economic: to } }
        : row,
    ),
  );

describe('a code that only sums tell of is one message at its place', () => {
  test.each([
    ['30107', '50501', '50107', '多半应为 30107 绩效工资（一位不同，改了合计就相等）'],
    // The code has another row, of another 政府经济分类.
    ['30101', '50501', '50101', '多半应为 30101 基本工资（一位不同，改了合计就相等）'],
    ['30302', '50905', '30202', '多半应为 30302 退休费（一位不同，改了合计就相等）'],
    ['30109', '50501', '30901', '改为 301 工资福利支出之下的一个科目，各处合计就相等'],
  ])('%s of %s written %s', (from, government, to, says) => {
    const said = saidOfRow(from, government, to);
    expect(placesOf(said)).toEqual([`taxonomy/near-code general-basic/${to}-${government}`]);
    expect(said[0]).toContain(says);
  });

  test('of 类 away, with what another table prints beneath it', () => {
    const said = saidOf(RECORD, '2210201', '2101102', ['expenditure']);
    expect(placesOf(said)).toEqual(['taxonomy/near-code expenditure/2101102']);
    expect(said[0]).toContain('多半应为 2210201 住房公积金（一般公共预算支出表印的是它');
  });

  test('and not where an amount is wrong', () => {
    const wrong = withRows(publishedRecord(PINGLU), ['general-basic'], (row) =>
      row.keys.economic === '30109' ? { ...row, amounts: { total: '37.54', personnel: '37.54' } } : row,
    );
    expect(saidAfter(wrong).filter((said) => said.startsWith('taxonomy/'))).toEqual([]);
  });
});

describe('a code of the list in a row that is of another one is one message at its place', () => {
  test.each([
    // The rows below it are of the right one.
    ['20801', '20810', 'expenditure'],
    ['22102', '22103', 'expenditure'],
    ['210', '212', 'general-expenditure'],
    ['302', '307', 'general-basic'],
    // The other table prints the right one, and with it the sums hold.
    ['2210201', '2210202', 'expenditure'],
    ['2080505', '2080506', 'general-expenditure'],
  ])('%s written %s in %s', (from, to, table) => {
    const said = saidOf(RECORD, from, to, [table]);
    expect(placesOf(said)).toEqual([`taxonomy/near-code ${table}/${to}`]);
    expect(said[0]).toContain(`${from} `);
  });

  test('also in a department with many rows', () => {
    const said = saidOf('baotou-hrss/2026', '20801', '20810', ['expenditure']);
    expect(placesOf(said)).toEqual(['taxonomy/near-code expenditure/20810']);
    expect(said[0]).toContain('20810 社会福利多半应为 20801 人力资源和社会保障管理事务');
  });
});

describe('a code of another list is one message at its row', () => {
  const DEPARTMENT = 'baotou-hrss/2026';

  test.each([
    // Its name, or that it is the same money, says which is meant.
    [RECORD, '30113', '2210201', ['general-basic'], '多半应为 30113 住房公积金（名称就是它）'],
    [DEPARTMENT, '2080505', '30108', ['general-expenditure'], '多半应为 2080505 '],
    // Another table prints it, narrative.yaml names it, or its rows stand below it.
    [
      RECORD,
      '2080109',
      '30106',
      ['expenditure'],
      '多半应为 2080109 社会保险经办机构（一般公共预算支出表印的是它）',
    ],
    [DEPARTMENT, '20801', '30101', ['expenditure'], '多半应为 20801 '],
    [DEPARTMENT, '2080101', '30101', ['expenditure', 'general-expenditure'], '（narrative.yaml 里写的是它）'],
    [RECORD, '301', '208', ['general-basic'], '多半应为 301 工资福利支出（本表列有它的下级，却没有它）'],
    // The sums say no more than where it lies.
    [RECORD, '30199', '2080101', ['general-basic'], '改为 301 工资福利支出之下的一个科目'],
    [RECORD, '30113', '50199', ['general-basic'], '改为 301 工资福利支出之下的一个科目'],
  ])('%s: %s written %s in %j', (id, from, to, tables, meant) => {
    const said = saidOf(id, from, to, tables);
    expect(placesOf(said)).toEqual([`taxonomy/other-list ${tables[0]}/${to}`]);
    expect(said[0]).toContain(meant);
  });

  test('a row that is too much: its list, and no code instead of it', () => {
    const record = publishedRecord(RECORD);
    const said = saidAfter(
      withRows(record, ['general-basic'], (row) =>
        row.keys.economic === '30302' ? { ...row, keys: { economic: '2210201' } } : row,
      ),
    );
    expect(placesOf(said)).toEqual(['taxonomy/other-list general-basic/2210201']);
    expect(said[0]).not.toContain('30113');
  });

  test('all rows of another table are told once', () => {
    const record = publishedRecord(RECORD);
    const pasted = record.tables.get('general-basic');
    const own = record.tables.get('general-expenditure');
    if (pasted === undefined || own === undefined) throw new Error('no such tables');
    const rows = pasted.sides.rows?.map(({ keys, ...row }) => ({
      ...row,
      keys: { function: keys.economic ?? '' },
    }));
    const table = { ...own, sides: { rows: rows ?? [] } };
    const said = saidAfter({
      ...record,
      tables: new Map([...record.tables, ['general-expenditure', table]]),
    });
    expect(placesOf(said)).toEqual(['taxonomy/other-list general-expenditure/301']);
    expect(said[0]).toContain('22 个编码是部门预算支出经济分类科目的编码，像是抄了另一张表的行');
  });
});

describe('what was published has no code written wrong', () => {
  test('nothing of the kind is said of what was published', () => {
    expect(publishedBooks().accounts.flatMap((account) => miscodedIn(account))).toEqual([]);
  });
});

describe('a row of two classifications is of one kind of spending in both', () => {
  const ofGovernment = (economic: string, from: string, to: string): readonly string[] =>
    saidAfter(
      withRows(publishedRecord(PINGLU), ['general-basic'], (row) =>
        row.keys.economic === economic && row.keys.governmentEconomic === from
          ? { ...row, keys: { ...row.keys, governmentEconomic: to } }
          : row,
      ),
    );

  test.each([
    [
      '30103',
      '50101',
      '50201',
      '30103 奖金是工资福利支出，同一行的政府经济分类 50201 办公经费却是机关商品和服务支出',
    ],
    [
      '30201',
      '50502',
      '50501',
      '30201 办公费是商品和服务支出，同一行的政府经济分类 50501 工资福利支出却是工资福利支出',
    ],
    [
      '30302',
      '50905',
      '50201',
      '30302 退休费是对个人和家庭的补助，同一行的政府经济分类 50201 办公经费却是机关商品和服务支出',
    ],
  ])('%s of %s written %s', (economic, from, to, says) => {
    const said = ofGovernment(economic, from, to);
    expect(placesOf(said)).toEqual([`taxonomy/two-lists general-basic/${economic}-${to}`]);
    expect(said[0]).toContain(says);
  });

  test('what was published is', () => {
    expect(publishedBooks().findings.filter(({ rule }) => rule === 'taxonomy/two-lists')).toEqual([]);
  });
});
