import { entryAddress, placeAddress } from '../../document/addresses.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';

/** The address of a cell; of its table's page alone where that prints no cells. */
export function cellHref({ disclosure, tables }: Account, { table, place }: Cell): string {
  const state = tables.find(({ id }) => id === table)?.state;
  const isPrinted = state !== undefined && state !== 'missing' && state !== 'pending';
  return isPrinted ? placeAddress(disclosure.id, place) : entryAddress(disclosure.id, table);
}
