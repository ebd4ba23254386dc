import { entryAddress } from '../../document/addresses.ts';
import { coverTitle } from '../../document/title-words.ts';
import { html, printed } from '../../model/markup/html.ts';
import type { Account } from '../../points/account/account.ts';
import { type TableSheet, tableSheet } from './table-sheet.ts';

/** One table alone, to be shown in a frame of another website. */
export interface EmbedPage {
  readonly path: string;
  readonly title: string;
  readonly sheet: TableSheet;
  /** The disclosure it is taken from. */
  readonly source: string;
  /** The table's own page. */
  readonly whole: string;
}

/** The page of a table to embed, beneath the table's own. */
export const embedAddress = (disclosure: string, table: string): string =>
  `${entryAddress(disclosure, table)}embed/`;

/** What another website writes to show a table in a frame. @param address absolute; left out where the website's domain is not known */
export const embedSnippet = (address: string | undefined, title: string): string =>
  printed(
    html`<iframe src="${address ?? '（本页网址）embed/'}" title="${title}" width="100%" height="480" loading="lazy"></iframe>`,
  );

/** Data of the page of a table to embed. @throws Error where there is no such table */
export function embedPage(account: Account, id: string): EmbedPage {
  const table = account.tables.find((each) => each.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  const { disclosure, format } = account;
  const sheet = tableSheet(account, table);
  const source = coverTitle(format, disclosure);
  return {
    path: embedAddress(disclosure.id, id),
    title: `${sheet.title}－${source}`,
    sheet,
    source,
    whole: entryAddress(disclosure.id, id),
  };
}
