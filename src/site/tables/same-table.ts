import type { Books } from '../../books/books.ts';
import { entryAddress } from '../../document/addresses.ts';
import type { Account } from '../../points/account/account.ts';
import { disclosureName } from '../compare/compare.ts';

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

/** Other units beyond which only those of the same department are listed. */
const MOST_UNITS = 12;

/** Where the same table stands in other disclosures: the discloser's other years, and other units in their latest year. */
export function sameTables({ accounts }: Books, { disclosure }: Account, id: string): SameTables {
  const others = accounts.filter(
    (account) =>
      account.disclosure.id !== disclosure.id &&
      account.tables.some((table) => table.id === id && isPrinted(table.state)),
  );
  const { discloser } = disclosure;
  const latest = [
    ...Map.groupBy(
      others.filter((account) => account.disclosure.discloser.id !== discloser.id),
      (account) => account.disclosure.discloser.id,
    ).values(),
  ].flatMap((group) => group.toSorted(byYear)[0] ?? []);
  const near = latest.filter(
    (account) => account.disclosure.discloser.department.id === discloser.department.id,
  );
  return {
    years: others
      .filter((account) => account.disclosure.discloser.id === discloser.id)
      .toSorted(byYear)
      .map((account) => sameTable(account, id)),
    units: (latest.length > MOST_UNITS ? near : latest).map((account) => sameTable(account, id)),
  };
}

const isPrinted = (state: string): boolean => state !== 'missing' && state !== 'pending';

const byYear = (a: Account, b: Account): number => b.disclosure.year - a.disclosure.year;

const sameTable = ({ disclosure }: Account, id: string): SameTable => ({
  title: disclosureName(disclosure),
  href: entryAddress(disclosure.id, id),
});
