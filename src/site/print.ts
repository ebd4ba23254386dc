import { disclosureAddress, printAddress } from '../layout/addresses.ts';
import { type OutlineItem, outlineOf } from '../layout/outline.ts';
import { coverTitle } from '../layout/title-words.ts';
import type { Account } from '../points/account.ts';
import { type ColophonDate, colophonDates } from './dates.ts';
import { PENDING_TEXT, partTitle } from './entry.ts';
import { type TableSheet, tableSheet } from './table-sheet.ts';

/** The whole document in its published order. */
export interface PrintPage {
  readonly path: string;
  readonly title: string;
  readonly cover: string;
  readonly dates: readonly ColophonDate[];
  readonly outline: readonly OutlineItem[];
  readonly parts: readonly PrintedPart[];
}

/** A part with its entries in order, whatever their level. */
export interface PrintedPart {
  readonly title: string;
  readonly id: string;
  /** Said under its title, where the part is a text itself. */
  readonly pending?: string | undefined;
  readonly entries: readonly PrintedEntry[];
}

/** An entry: a heading with a table, or with a text. */
export interface PrintedEntry {
  readonly id: string;
  readonly heading: string;
  /** Levels below the part, from 1. */
  readonly level: number;
  readonly table?: TableSheet | undefined;
  readonly pending?: string | undefined;
}

/** Data of the print view. */
export function printPage(account: Account): PrintPage {
  const { disclosure } = account;
  const outline = outlineOf(account);
  return {
    path: printAddress(disclosure.id),
    title: coverTitle(account.format, disclosure),
    cover: disclosureAddress(disclosure.id),
    dates: colophonDates(disclosure),
    outline,
    parts: outline.map((part, index) => ({
      id: `part-${index + 1}`,
      title: partTitle(part),
      pending: part.items.length === 0 ? PENDING_TEXT : undefined,
      entries: entriesOf(account, part.items, `e-${index + 1}`, 1),
    })),
  };
}

function entriesOf(
  account: Account,
  items: readonly OutlineItem[],
  id: string,
  level: number,
): readonly PrintedEntry[] {
  return items.flatMap((item, index) => {
    const own = `${id}-${index + 1}`;
    const table = account.tables.find((bound) => bound.id === item.id);
    const sheet = table && tableSheet(account, table, { prefix: `${table.id}--`, plain: true });
    const text = sheet === undefined && item.items.length === 0;
    const entry = {
      id: own,
      heading: `${item.number}${item.title}`,
      level,
      table: sheet,
      pending: text ? PENDING_TEXT : undefined,
    };
    return [entry, ...entriesOf(account, item.items, own, level + 1)];
  });
}
