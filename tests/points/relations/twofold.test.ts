import { describe, expect, test } from 'vitest';
import { accountOf, booksWith } from '../ledger.ts';

/** The national table of a fund: no column prints 年初＋收入, nor 支出＋年末. */
const FUND_TABLE = `
- id: fund
  number: 表8
  title: 政府性基金收入支出表
  fixes: { fund: governmentFund }
  rows: { by: function, total: { at: last, title: 合计 } }
  columns:
    - { title: 科目, prints: name }
    - { id: start, title: 年初结转和结余, fixes: { flow: broughtForward } }
    - { id: revenue, title: 本年收入, fixes: { flow: revenue } }
    - title: 本年支出
      fixes: { flow: expenditure }
      columns:
        - { id: spent, title: 小计 }
        - { id: basic, title: 基本支出, fixes: { nature: basic } }
        - { id: project, title: 项目支出, fixes: { nature: project } }
    - { id: end, title: 年末结转和结余, fixes: { flow: carriedForward } }
`;

const written = (rows: string, total: string, tables = FUND_TABLE) => ({
  tables,
  files: { fund: `rows:\n${rows}\n${total === '' ? '' : `total: { ${total} }\n`}` },
  disclosure: 'asPublished: true',
});

const twofolds = (rows: string, total: string): readonly string[] =>
  accountOf(written(rows, total))
    .relations.filter(({ kind }) => kind === 'twofold')
    .map(
      ({ outcome, subject, beside = [], parts, reason }) =>
        `${outcome}: ${[subject, ...beside].map(({ place }) => place).join('+')} = ${parts.map(({ place }) => place).join('+')}${reason ?? ''}`,
    );

const ROWS = [
  '- { code: "205", start: 1.00, revenue: 10.00, spent: 8.00, basic: 3.00, project: 5.00, end: 3.00 }',
  '- { code: "208", start: 2.00, revenue: 20.00, spent: 21.00, project: 21.00, end: 1.00 }',
].join('\n');
const TOTAL = 'start: 3.00, revenue: 30.00, spent: 29.00, basic: 3.00, project: 26.00, end: 4.00';

describe('what stood there and came in is what went out and is left', () => {
  test('in every row, and in that of the total, though no cell prints the sum', () => {
    expect(twofolds(ROWS, TOTAL)).toEqual([
      'equal: fund/205/start+fund/205/revenue = fund/205/spent+fund/205/end',
      'equal: fund/208/start+fund/208/revenue = fund/208/spent+fund/208/end',
      'equal: fund/total/start+fund/total/revenue = fund/total/spent+fund/total/end',
    ]);
  });

  const messagesOf = (rows: string, total: string, tables?: string) =>
    booksWith(written(rows, total, tables))
      .findings.filter(({ rule }) => rule.startsWith('points/'))
      .map(({ rule, place, message }) => `${rule} ${place} ${message}`);

  test('a wrong figure is one message', () => {
    expect(messagesOf(ROWS.replace('end: 1.00', 'end: 1.50'), TOTAL)).toEqual([
      expect.stringMatching(/^points\/roll-up fund\/208\/end /),
    ]);
  });

  test('where nothing else holds it both sums are told', () => {
    const alone = FUND_TABLE.replace(', total: { at: last, title: 合计 }', '');
    expect(messagesOf(ROWS.replace('end: 1.00', 'end: 1.50'), '', alone)).toEqual([
      'points/twofold fund/208/end 政府性基金收入支出表“社会保障和就业支出”这一行的年初结转和结余＋本年收入（2.00＋20.00）与本年支出／小计＋年末结转和结余（21.00＋1.50）不相等，相差 0.50 万元，超出四舍五入',
    ]);
  });

  test('where each side has one figure it is an agreement, and not said again', () => {
    const rows = '- { code: "205", revenue: 10.00, spent: 10.00, basic: 10.00 }';
    expect(twofolds(rows, 'revenue: 10.00, spent: 10.00, basic: 10.00')).toEqual([]);
  });

  test('columns that do not divide one sum say nothing', () => {
    const tables = `
- id: fund
  number: 表1
  title: 支出表
  fixes: { flow: expenditure }
  rows: { by: function, total: { at: last, title: 合计 } }
  columns:
    - { id: general, title: 一般公共预算, fixes: { fund: general } }
    - { id: own, title: 单位资金, fixes: { fund: own } }
    - { id: basic, title: 基本支出, fixes: { nature: basic } }
    - { id: project, title: 项目支出, fixes: { nature: project } }
`;
    const rows = '- { code: "205", general: 1.00, own: 2.00, basic: 1.50, project: 9.00 }';
    const { relations } = accountOf(written(rows, '', tables));
    expect(relations.filter(({ kind }) => kind === 'twofold')).toEqual([]);
  });
});
