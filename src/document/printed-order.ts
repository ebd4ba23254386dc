import type { Account } from '../points/account/account.ts';
import type { BoundTable } from '../points/bind/bind.ts';
import { type OutlineItem, outlineOf, partTitle } from './outline.ts';

/** A part of a document with its entries in the order they are printed in, whatever their level. */
export interface OrderedPart {
  /** Its place: "part-1". */
  readonly id: string;
  /** 第一部分 概况 */
  readonly title: string;
  readonly item: OutlineItem;
  readonly entries: readonly OrderedEntry[];
}

/** An entry: a heading with what stands beneath it. */
export interface OrderedEntry {
  /** Its place: "e-1-2". */
  readonly id: string;
  readonly heading: string;
  /** Levels below the part, from 1. */
  readonly level: number;
  readonly item: OutlineItem;
  readonly table?: BoundTable | undefined;
}

/** A whole disclosure in its published order, for the print page and for files. */
export const printedOrder = (account: Account): readonly OrderedPart[] =>
  outlineOf(account).map((item, index) => ({
    id: `part-${index + 1}`,
    title: partTitle(item),
    item,
    entries: entriesOf(account, item.items, `e-${index + 1}`, 1),
  }));

const entriesOf = (
  account: Account,
  items: readonly OutlineItem[],
  id: string,
  level: number,
): readonly OrderedEntry[] =>
  items.flatMap((item, index) => {
    const own = `${id}-${index + 1}`;
    const table = account.tables.find((bound) => bound.id === item.id);
    const entry = { id: own, heading: `${item.number}${item.title}`, level, item, table };
    return [entry, ...entriesOf(account, item.items, own, level + 1)];
  });
