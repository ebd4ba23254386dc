import { entryAddress } from '../../document/addresses.ts';
import type { Account } from '../../points/account/account.ts';
import { type Relation, relationCells } from '../../points/relations/relation.ts';
import { outcomeCounts, outcomeNote } from '../checks/shown-tally.ts';

/** Another table that says some of the same money. */
export interface LinkedTable {
  readonly title: string;
  readonly href: string;
  /** How the relations between the two ended: 12 条相等，1 条尾差. */
  readonly note: string;
}

/** The tables that a table's relations lead to (勾稽), in the order of the disclosure. */
export function linkedTables(account: Account, id: string): readonly LinkedTable[] {
  const about = account.relations.filter((relation) => tablesOf(relation).has(id));
  return account.tables
    .filter((table) => table.id !== id)
    .flatMap((table) => {
      const shared = about.filter((relation) => tablesOf(relation).has(table.id));
      if (shared.length === 0) return [];
      return [
        {
          title: table.title,
          href: entryAddress(account.disclosure.id, table.id),
          note: outcomeNote(outcomeCounts(shared)),
        },
      ];
    });
}

const tablesOf = (relation: Relation): ReadonlySet<string> =>
  new Set(relationCells(relation).map(({ table }) => table));
