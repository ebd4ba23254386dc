import type { OutlineEntry } from '../formats/outline-schema.ts';
import { RESERVED_ENTRIES } from '../formats/reserved-ids.ts';
import { filledTitle, numbered } from '../formats/titles.ts';
import type { Account } from '../points/account/account.ts';
import { entryAddress } from './addresses.ts';
import { titleWords } from './title-words.ts';

/** An entry of the outline (目录) of a disclosure. */
export interface OutlineItem {
  /** Id of the table, section or part. */
  readonly id?: string | undefined;
  /** Its number with its mark: 一、 or （一） or 第一部分; "" where it has none. */
  readonly number: string;
  readonly title: string;
  /** table: has a table · section: has a text · pending: a table this version cannot show yet · group: only a title. */
  readonly kind: 'table' | 'section' | 'pending' | 'group';
  /** Its address from the root of the website; a group has none. */
  readonly href?: string | undefined;
  /** Records that its page shows besides its text. */
  readonly shows?: OutlineEntry['shows'];
  /** The number its table is known by: 表3. */
  readonly tableNumber?: string | undefined;
  readonly items: readonly OutlineItem[];
}

/** The outline of a disclosure in official order: its parts, each with its entries. */
export function outlineOf(account: Account): readonly OutlineItem[] {
  const { format } = account;
  return format.outline.map((part, index): OutlineItem => {
    const items = part.entries.map((entry, place) => outlineItem(account, entry, part.numbering, place + 1));
    const text = items.length === 0;
    return {
      id: part.id,
      number: numbered(format.numbering, index + 1).trimEnd(),
      title: filledTitle(part.title, titleWords(account.disclosure)),
      kind: text ? 'section' : 'group',
      href: text ? addressOf(account, part.id) : undefined,
      items,
    };
  });
}

function outlineItem(account: Account, entry: OutlineEntry, numbering: string, place: number): OutlineItem {
  const table = entry.table === undefined ? undefined : account.tables.find(({ id }) => id === entry.table);
  const id = entry.table ?? entry.section;
  const title =
    entry.title === undefined
      ? (table?.title ?? '')
      : filledTitle(entry.title, titleWords(account.disclosure));
  const kind = entry.table === undefined ? 'section' : table?.state === 'pending' ? 'pending' : 'table';
  return {
    id,
    number: numbered(numbering, place),
    title,
    kind: id === undefined ? 'group' : kind,
    href: id === undefined ? undefined : addressOf(account, id),
    shows: entry.shows,
    tableNumber: table?.definition.number,
    items: (entry.entries ?? []).map((below, index) =>
      outlineItem(account, below, entry.numbering ?? '', index + 1),
    ),
  };
}

function addressOf(account: Account, id: string): string {
  if (RESERVED_ENTRIES.includes(id))
    throw new Error(`format ${account.format.id}: "${id}" is the address of a page of its own`);
  return entryAddress(account.disclosure.id, id);
}

/** A part with its number: 第一部分 概况. */
export const partTitle = ({ number, title }: Pick<OutlineItem, 'number' | 'title'>): string =>
  [number, title].filter((text) => text !== '').join(' ');

/** An entry that has a page. */
export type OutlinePage = OutlineItem & { readonly id: string; readonly href: string };

/** All entries that have a page, in order, whatever their level. */
export function outlinePages(items: readonly OutlineItem[]): readonly OutlinePage[] {
  return items.flatMap((item) => [...(hasPage(item) ? [item] : []), ...outlinePages(item.items)]);
}

const hasPage = (item: OutlineItem): item is OutlinePage => item.id !== undefined && item.href !== undefined;

/** The entries before and after one, over all levels. */
export function neighbours(
  items: readonly OutlineItem[],
  id: string,
): { readonly previous?: OutlinePage | undefined; readonly next?: OutlinePage | undefined } {
  const pages = outlinePages(items);
  const index = pages.findIndex((page) => page.id === id);
  return index < 0 ? {} : { previous: pages[index - 1], next: pages[index + 1] };
}
