import type { Books, Elsewhere, PrintedTable } from '../../books/books.ts';
import { disclosureName } from '../../document/disclosure-name.ts';
import type { Format } from '../../formats/format.ts';
import { isDraft } from '../../model/disclosure/is-draft.ts';
import { onceFor } from '../../model/once-for.ts';
import type { DisclosurePlace } from '../../read/disclosure/disclosure.ts';
import type { DisclosureHead } from '../../read/disclosure/head.ts';

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

/** Who prints which tables, as far as the heads of disclosures tell: those of the format that they do not say their source lacks. */
export interface TableListing {
  /** In the order of the disclosures; absent where so many disclose that only those of the same department are told of. */
  readonly tables?: readonly (PrintedTable & { readonly table: string })[] | undefined;
  readonly latestYear: number;
}

/** What the pages of a department tell of disclosures: of its own as they are, of others as they are listed. */
export function elsewhereIn(books: Books, { tables, latestYear }: TableListing): Elsewhere {
  const own = printedTables(publishedOf(books));
  if (tables === undefined) return { latestYear, tables: own, many: new Set(own.keys()) };
  const ids = new Set(books.accounts.map(({ disclosure }) => disclosure.id));
  const isPrinted = ({ table, disclosure }: PrintedTable & { readonly table: string }): boolean =>
    !ids.has(disclosure) || (own.get(table)?.some((each) => each.disclosure === disclosure) ?? false);
  const listed = Map.groupBy(tables.filter(isPrinted), ({ table }) => table);
  return {
    latestYear,
    many: new Set(),
    tables: new Map(
      [...listed].map(([table, printed]) => [table, printed.map(({ table: _, ...each }) => each)]),
    ),
  };
}

/** Nothing that is published knows of drafts. */
const publishedOf = (books: Books): Books => ({
  ...books,
  accounts: books.accounts.filter(({ disclosure }) => !isDraft(disclosure)),
});

/** What pages tell of the disclosures of others, where the books of all are open. */
export const elsewhereOf = (books: Books): Elsewhere =>
  books.elsewhere ?? {
    latestYear: books.accounts.reduce((latest, { disclosure }) => Math.max(latest, disclosure.year), 0),
    tables: printedTables(books),
    many: new Set(),
  };

/** Lists who prints which tables by the heads of disclosures. */
export function listTables({
  places,
  heads,
  formats,
}: {
  readonly places: readonly DisclosurePlace[];
  readonly heads: (place: DisclosurePlace) => DisclosureHead | undefined;
  readonly formats: ReadonlyMap<string, Format>;
}): TableListing {
  const latestYear = places.reduce((latest, { year }) => Math.max(latest, year), 0);
  if (new Set(places.map(({ discloser }) => discloser.id)).size > MOST_DISCLOSERS + 1) return { latestYear };
  const listed = places.flatMap((place) => {
    const head = heads(place);
    if (head === undefined || head.isDraft) return [];
    const { discloser, year, kind } = place;
    const printed = {
      disclosure: head.id,
      title: disclosureName(place),
      discloser: discloser.id,
      department: discloser.department.id,
      year,
      kind,
    };
    const tables = formats.get(head.format)?.tables ?? [];
    return tables
      .filter(({ id, pending }) => pending === undefined && !head.notInSource.includes(id))
      .map(({ id }) => ({ ...printed, table: id }));
  });
  return { tables: listed, latestYear: listed.reduce((latest, { year }) => Math.max(latest, year), 0) };
}
