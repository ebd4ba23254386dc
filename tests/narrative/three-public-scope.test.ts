import { expect, test } from 'vitest';
import { coverAnswers } from '../../src/site/cover/answers.ts';
import { accountIn, booksWith } from '../points/ledger.ts';

/** A unit with money carried over, whose 三公经费 is printed of money of these members. */
const booksOfScope = (scope: string) =>
  booksWith({
    tables: `
- id: expenditure
  number: 表1
  title: 支出表
  fixes: { flow: expenditure }
  rows: { by: function, total: { at: last, title: 合计 } }
  columns:
    - { title: 科目, prints: name }
    - { id: total, title: 合计 }
    - { id: current, title: 当年预算, fixes: { origin: current } }
    - { id: carried, title: 上年结转, fixes: { origin: carried } }
- id: three-public
  number: 表2
  title: 三公经费表（不含上年结转）
  fixes: { flow: expenditure, ${scope} }
  rows:
    lines:
      - { id: overseasTravel, title: 因公出国费, fixes: { purpose: overseasTravel } }
      - { id: vehicles, title: 公务用车费, fixes: { purpose: vehicles } }
      - { id: officialHospitality, title: 公务接待费, fixes: { purpose: officialHospitality } }
      - { id: total, title: 合计, fixes: { purpose: threePublic }, role: total }
  columns:
    - { title: 项目, prints: name }
    - { id: amount, title: 预算数 }
`,
    files: {
      expenditure:
        'rows:\n  - { code: "205", total: 100.00, current: 90.00, carried: 10.00 }\ntotal: { total: 100.00, current: 90.00, carried: 10.00 }\n',
      'three-public':
        'rows:\n  - { line: vehicles, amount: 3.00 }\n  - { line: officialHospitality, amount: 1.50 }\n  - { line: total, amount: 4.50 }\n',
    },
  });

test.each(['origin: current', 'origin: current, fund: general', 'fund: general'])(
  'the cover tells 三公经费 of the money that its table is of: %s',
  (scope) => {
    const books = booksOfScope(scope);
    const answers = coverAnswers(books, accountIn(books, 'bureau/2026'));
    const told = answers.find(({ asked }) => asked === '“三公”经费')?.lines ?? [];
    expect(told.map((runs) => runs.map(({ text }) => text).join(''))).toEqual([
      expect.stringContaining('4.50'),
    ]);
  },
);
