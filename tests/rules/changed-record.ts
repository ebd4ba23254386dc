import type { Books } from '../../src/books/books.ts';
import { openAfterChange } from '../../src/books/changed.ts';
import type { DisclosureRecord, RowRecord, TableRecord } from '../../src/model/content.ts';
import { publishedBooks } from '../published-books.ts';

/** A published disclosure. */
export function publishedRecord(id: string): DisclosureRecord {
  const account = publishedBooks().accounts.find(({ disclosure }) => disclosure.id === id);
  if (account === undefined) throw new Error(`no disclosure ${id}`);
  return account.disclosure;
}

/** What is said of a changed disclosure that was not said before, as "rule place message": nothing is written, nothing read again. */
export const saidAfter = (changed: DisclosureRecord): readonly string[] =>
  newlySaid(publishedBooks(), publishedRecord(changed.id), changed);

/** What is said of a disclosure of some books and was not said of it as it was. */
export function newlySaid(
  books: Books,
  record: DisclosureRecord,
  changed: DisclosureRecord,
): readonly string[] {
  const before = saidOf(books, record);
  return openAfterChange(books, changed).filter((said) => !before.has(said));
}

/** By disclosure, what is said of it as it is: many changes of one are tried. */
const saidBefore = new WeakMap<DisclosureRecord, ReadonlySet<string>>();

function saidOf(books: Books, record: DisclosureRecord): ReadonlySet<string> {
  const known = saidBefore.get(record) ?? new Set(openAfterChange(books, record));
  saidBefore.set(record, known);
  return known;
}

/** The rule and the place of what is said. */
export const placesOf = (said: readonly string[]): readonly string[] =>
  said.map((each) => each.split(' ').slice(0, 2).join(' '));

/** A disclosure with every row of some tables changed. */
export function withRows(
  disclosure: DisclosureRecord,
  tables: readonly string[],
  change: (row: RowRecord) => RowRecord,
): DisclosureRecord {
  const changed = tables.map((id): readonly [string, TableRecord] => {
    const table = disclosure.tables.get(id);
    if (table === undefined) throw new Error(`no table ${id}`);
    const sides = Object.entries(table.sides).map(([side, rows]) => [side, rows.map(change)]);
    const total = table.total === undefined ? {} : { total: change(table.total) };
    return [id, { ...table, ...total, sides: Object.fromEntries(sides) }];
  });
  return { ...disclosure, tables: new Map([...disclosure.tables, ...changed]) };
}
