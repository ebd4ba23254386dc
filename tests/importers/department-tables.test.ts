import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';
import { asWritten } from '../../src/exporters/tables/template.ts';
import { disclosureWorkbook } from '../../src/exporters/tables/workbook.ts';
import { planImport } from '../../src/importers/plan/plan-import.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { accountOfConstruct, booksOfConstruct, CONSTRUCTS } from '../formats/constructs.ts';
import { sheetsOf } from './workbooks.ts';

const construct = CONSTRUCTS.find(({ id }) => id === 'department-goals');
if (construct === undefined) throw new Error('no such example');
const books = booksOfConstruct(construct);
const account = accountOfConstruct(books);
const { files } = construct;

const about = { title: '部门整体绩效', publisher: '', date: new Date('2026-01-01T00:00:00Z') };
const workbook = disclosureWorkbook(
  account.tables.map((table) => ({ layout: asWritten(layoutTable(account, table)) })),
  about,
);

/** What importing our own workbook changes of files of a disclosure. */
function changedFrom(known: (path: string) => string | undefined) {
  const plan = planImport({
    content: books.content,
    sheets: sheetsOf(workbook),
    discloser: account.disclosure.discloser,
    folder: '2026',
    format: account.format.id,
    textOf: known,
  });
  if (plan.kind === 'refused') throw new Error(plan.reason);
  expect(plan.questions).toEqual([]);
  return plan.changes;
}

const within = (path: string): string => path.replace('disclosures/bureau/2026/', '');

test('forms, tasks and indicators of a department change nothing where they come from', () => {
  const changes = changedFrom((path) => files[within(path)] ?? 'format: test\n');
  expect(changes.map(({ path }) => within(path))).toEqual([]);
});

test('what a workbook says of them is written as it is typed', () => {
  const changes = new Map(changedFrom(() => undefined).map(({ path, after }) => [within(path), after]));
  for (const [path, text] of Object.entries(files)) {
    const written = changes.get(path) ?? '';
    expect(load(written, { schema: FAILSAFE_SCHEMA }), path).toEqual(load(text, { schema: FAILSAFE_SCHEMA }));
  }
});
