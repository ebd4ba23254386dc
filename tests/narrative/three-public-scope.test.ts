import { expect, test } from 'vitest';
import { pointList } from '../../src/compare/point-list.ts';
import { viewsOf } from '../../src/site/compare/compare-pages.ts';
import { RANKINGS, rankingFile } from '../../src/site/compare/rankings.ts';
import { unitYears } from '../../src/site/compare/unit-years.ts';
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

test.each([
  ['origin: current, fund: fiscal', 'currentPurpose', '财政拨款“三公”经费（不含上年结转）'],
  ['origin: current, fund: general', 'currentGeneralPurpose', '一般公共预算“三公”经费（不含上年结转）'],
  ['fund: general', 'generalPurpose', '一般公共预算“三公”经费'],
])(
  'what is compared, ranked and shown through the years is of that money as well: %s',
  (scope, group, title) => {
    const books = booksOfScope(scope);
    const views = viewsOf(books);
    const told = views.flatMap(pointList).filter(({ id }) => id.endsWith('urpose/threePublic'));
    expect(told.map(({ id, figure }) => [id, figure.text])).toEqual([[`${group}/threePublic`, '4.50']]);
    const ranking = RANKINGS.find(({ id }) => id === 'three-public');
    expect(ranking && rankingFile(books, ranking).lines.map(({ text }) => text)).toEqual(['4.50 万元']);
    expect(unitYears(views, (address) => address)?.rows.map((row) => row.title)).toContain(title);
  },
);
