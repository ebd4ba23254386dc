import type { Books, Elsewhere, PrintedTable } from '../../books/books.ts';
import { disclosureName } from '../../document/disclosure-name.ts';
import { onceFor } from '../../model/once-for.ts';

/** Other disclosers of a table beyond which only those of the same department are told of. */
export const MOST_DISCLOSERS = 12;

/** By id of a table: the disclosures that print it, in the order of the books. */
export const printedTables = onceFor(({ accounts }: Books): ReadonlyMap<string, readonly PrintedTable[]> => {
  const found = new Map<string, PrintedTable[]>();
  for (const { disclosure, tables } of accounts) {
    const { id, discloser, year, kind } = disclosure;
    const printed = {
      disclosure: id,
      title: disclosureName(disclosure),
      discloser: discloser.id,
      department: discloser.department.id,
      year,
      kind,
    };
    for (const table of tables) {
      if (table.state === 'missing' || table.state === 'pending') continue;
      const known = found.get(table.id);
      if (known === undefined) found.set(table.id, [printed]);
      else known.push(printed);
    }
  }
  return found;
});

/** What the pages of a department tell of the disclosures of others. */
export function elsewhereOf(books: Books, department: string): Elsewhere {
  return {
    latestYear: latestYear(books),
    tables: new Map(
      [...printedTables(books)].map(([id, printed]) => [
        id,
        isMany(printed) ? printed.filter((each) => each.department === department) : printed,
      ]),
    ),
    many: new Set([...printedTables(books)].flatMap(([id, printed]) => (isMany(printed) ? [id] : []))),
  };
}

/** The latest year that anything is published of. */
export const latestYear = onceFor((books: Books): number =>
  books.accounts.reduce(
    (latest, { disclosure }) => Math.max(latest, disclosure.year),
    books.elsewhere?.latestYear ?? 0,
  ),
);

/** Whether so many print a table that from any of them more others are seen than are listed. */
const isMany = (printed: readonly PrintedTable[]): boolean =>
  new Set(printed.map(({ discloser }) => discloser)).size > MOST_DISCLOSERS + 1;
