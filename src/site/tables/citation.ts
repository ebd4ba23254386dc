import type { TableSheet } from './table-sheet.ts';

/** What a citation names before the address. */
export interface Cited {
  readonly publisher: string;
  /** The disclosure's title. */
  readonly document: string;
  readonly sheet: Pick<TableSheet, 'title'>;
  /** When it was published, in words. */
  readonly published?: string | undefined;
  /** Absolute, where the website's domain is known. */
  readonly address?: string | undefined;
}

/**
 * How a table is cited (GB/T 7714 names the same things): who, what, which table, when, where. The script of the page adds the row and
 * the day it was looked up, which only the reader's clock knows.
 */
export const citationOf = ({ publisher, document, sheet, published, address }: Cited): string =>
  [
    `${publisher}：《${document}》${sheet.title}`,
    ...(published === undefined ? [] : [`${published}公开`]),
    `${address ?? '网址见浏览器地址栏'}。`,
  ].join('，');
