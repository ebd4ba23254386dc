import type { Books, PrintedTable } from '../../books/books.ts';
import { entryAddress } from '../../document/addresses.ts';
import { laterTerm } from '../../model/disclosure/kind.ts';
import type { Account } from '../../points/account/account.ts';
import { MOST_DISCLOSERS, printedTables } from '../content/elsewhere.ts';

/** The same table in another disclosure. */
export interface SameTable {
  readonly title: string;
  readonly href: string;
}

/** The same table of other years and of other units. */
export interface SameTables {
  readonly years: readonly SameTable[];
  readonly units: readonly SameTable[];
}

/** Where the same table stands in other disclosures: the discloser's other years, and other units in their latest year. */
export function sameTables(books: Books, { disclosure }: Account, id: string): SameTables {
  const { discloser } = disclosure;
  const printed = (books.elsewhere?.tables ?? printedTables(books)).get(id) ?? [];
  const others = printed.filter((each) => each.disclosure !== disclosure.id);
  const latest = [
    ...Map.groupBy(
      others.filter((each) => each.discloser !== discloser.id),
      (each) => each.discloser,
    ).values(),
  ].flatMap((group) => group.toSorted(byYear)[0] ?? []);
  const isMany = latest.length > MOST_DISCLOSERS || books.elsewhere?.many.has(id) === true;
  const near = latest.filter(({ department }) => department === discloser.department.id);
  return {
    years: others
      .filter((each) => each.discloser === discloser.id)
      .toSorted(byYear)
      .map((each) => sameTable(each, id)),
    units: (isMany ? near : latest).map((each) => sameTable(each, id)),
  };
}

const byYear = (a: PrintedTable, b: PrintedTable): number => laterTerm(a, b);

const sameTable = ({ disclosure, title }: PrintedTable, id: string): SameTable => ({
  title,
  href: entryAddress(disclosure, id),
});
