import { expect, test } from 'vitest';
import { accountOf, booksOf, DIMENSIONS, folderOf, relationsOf } from '../ledger.ts';

const TABLES = `
- id: public
  number: 表1
  title: 三公经费、会议费表
  fixes: { flow: expenditure }
  rows:
    lines:
      - { id: year, title: 本年 }
  columns:
    - { id: all, title: 合计, fixes: { purpose: publicActivities } }
    - { id: three, title: 三公经费, fixes: { purpose: threePublic } }
    - { id: conference, title: 会议费, fixes: { purpose: conference } }
`;
const dimensions = (sums: string): string =>
  DIMENSIONS.replace(
    '      - { id: conference, title: 会议费 }\n',
    `      - { id: conference, title: 会议费 }\n      - { id: publicActivities, title: 合计${sums} }\n`,
  );
const files = (row: string, sums = ', sums: [threePublic, conference]', tables = TABLES) => ({
  tables,
  files: { public: `rows:\n  - { line: year, ${row} }\n` },
  more: { 'taxonomy/dimensions.yaml': dimensions(sums) },
});
const said = (...written: Parameters<typeof files>) => relationsOf(accountOf(files(...written)), 'roll-up');

test('what a member is made up of adds up to it, beside it in a table', () => {
  expect(said('all: 9.00, three: 5.00, conference: 4.00')).toEqual([
    'roll-up equal: public/year/all = public/year/three + public/year/conference',
  ]);
  expect(said('all: 9.10, three: 5.00, conference: 4.00')).toEqual([
    'roll-up different: public/year/all = public/year/three + public/year/conference',
  ]);
});

test('without the taxonomy saying so nothing is added up', () => {
  expect(said('all: 9.10, three: 5.00, conference: 4.00', '')).toEqual([]);
});

test('where a part is not printed nothing is said', () => {
  const without = TABLES.replace(/ {4}- \{ id: conference.*\n/, '');
  expect(said('all: 9.10, three: 5.00', undefined, without)).toEqual([]);
});

test('a part that the taxonomy does not have is refused', () => {
  expect(() => booksOf(folderOf(files('all: 9.00', ', sums: [threePublic, conferences]')))).toThrow(
    '没有成员“conferences”，是不是“conference”',
  );
});
