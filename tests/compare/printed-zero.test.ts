import { expect, test } from 'vitest';
import { tableChanges } from '../../src/compare/table-changes.ts';
import { booksOf, disclosureOf, folderOf } from '../points/ledger.ts';
import { viewIn } from './fixture.ts';

const TABLES = `
- id: three-public
  number: 表4
  title: 三公经费表
  fixes: { flow: expenditure, fund: general, purpose: threePublic }
  rows:
    lines:
      - { id: overseas, title: 因公出国（境）费, fixes: { purpose: overseasTravel } }
      - { id: hospitality, title: 公务接待费, fixes: { purpose: officialHospitality } }
      - { id: all, title: 合计, fixes: { purpose: threePublic }, role: total }
  columns:
    - { title: 项目, prints: name }
    - { id: last, title: 上年预算数, fixes: { year: last } }
    - { id: now, title: 本年预算数 }
`;
const rows = (last: string) =>
  `rows:\n  - { line: overseas, last: 0.00, now: 0.00 }\n  - { line: hospitality, last: ${last}, now: 2.40 }\n  - { line: all, last: ${last}, now: 2.40 }\n`;
const files = { ...folderOf({ tables: TABLES, files: { 'three-public': rows('3.00') } }) };
/** 因公出国（境）费 is printed as 0.00 in both years; the others changed. */
test.each([
  ['a zero that this year’s column of last year prints is known', false, 1],
  ['a zero that last year’s disclosure prints is known', true, 1],
] as const)('%s', (_, two, same) => {
  const books = booksOf({
    ...files,
    ...(two
      ? disclosureOf('bureau/2025', { 'three-public': rows('3.00').replaceAll('now: 2.40', 'now: 3.00') })
      : {}),
  });
  const id = [...books.narratives.keys()].find((k) => k.includes('2026')) ?? '';
  const view = viewIn(books, id);
  const table = view.account.tables.find((t) => t.id === 'three-public');
  const changes =
    table && tableChanges(view, table, two ? viewIn(books, id.replace('2026', '2025')) : undefined);
  expect(changes).toMatchObject({ same, unknown: 0 });
});
