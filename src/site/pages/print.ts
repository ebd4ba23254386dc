import type { Books } from '../../books/books.ts';
import { disclosureAddress, printAddress } from '../../document/addresses.ts';
import { type OrderedEntry, printedOrder } from '../../document/printed-order.ts';
import { coverLines, coverTitle, titlePhrases } from '../../document/title-words.ts';
import type { Markup } from '../../model/markup/html.ts';
import type { Account } from '../../points/account/account.ts';
import { type ColophonDate, colophonDates } from '../addresses/dates.ts';
import { type PublicCorrection, publicCorrections } from '../checks/corrections.ts';
import { type Download, pdfDownloads, wordDownload } from '../files/downloads.ts';
import { disclosureDescription } from '../head/page-descriptions.ts';
import { type ProjectForm, tableForms } from '../projects/project-form.ts';
import { type AssetsView, assetsView } from '../sections/assets.ts';
import { sectionText } from '../sections/section-text.ts';
import { summaryOf } from '../sections/summary.ts';
import { type TableSheet, tableSheet } from '../tables/table-sheet.ts';
import { pendingText } from './entry.ts';

/** The whole document in its published order. */
export interface PrintPage {
  readonly path: string;
  readonly title: string;
  /** What search engines and messages show of it: that of the cover. */
  readonly description: string;
  /** Its title in phrases, between which a line may end. */
  readonly phrases: readonly string[];
  /** The whole document as files, and whether a PDF is among them. */
  readonly files: readonly Download[];
  readonly hasPdf: boolean;
  /** What the cover prints beneath its title. */
  readonly lines: readonly string[];
  readonly cover: string;
  readonly dates: readonly ColophonDate[];
  readonly parts: readonly PrintedPart[];
  /** What was corrected since it was published. */
  readonly corrections: readonly PublicCorrection[];
}

/** A part with its entries in order, whatever their level. */
export interface PrintedPart {
  readonly title: string;
  readonly id: string;
  /** Its text as HTML, where the part is a text itself. */
  readonly text?: Markup | undefined;
  /** Said under its title, where the part is a text that nobody wrote. */
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
  /** The forms that are printed instead of the table, one for each project. */
  readonly forms: readonly ProjectForm[];
  readonly assets?: AssetsView | undefined;
  /** A section's text as HTML. */
  readonly text?: Markup | undefined;
  readonly pending?: string | undefined;
}

/** Data of the print view. */
export function printPage(books: Books, account: Account): PrintPage {
  const { disclosure, format } = account;
  const pdf = pdfDownloads(books, account);
  return {
    path: printAddress(disclosure.id),
    title: coverTitle(format, disclosure),
    description: disclosureDescription(account, summaryOf(books, account)),
    phrases: titlePhrases(format, disclosure),
    files: [...pdf, wordDownload(account)],
    hasPdf: pdf.length > 0,
    lines: coverLines(format, disclosure),
    cover: disclosureAddress(disclosure.id),
    dates: colophonDates(disclosure),
    corrections: publicCorrections(books, account),
    parts: printedOrder(account).map(({ id, title, item, entries }) => {
      const isText = item.items.length === 0;
      const text = isText ? printedText(books, account, item.id, id, 3) : undefined;
      return {
        id,
        title,
        text,
        pending: isText && text === undefined ? pendingText(account) : undefined,
        entries: entries.map((entry) => printedEntry(books, account, entry)),
      };
    }),
  };
}

function printedText(books: Books, account: Account, id: string | undefined, place: string, level: number) {
  const from = printAddress(account.disclosure.id);
  return id === undefined
    ? undefined
    : sectionText(books, account, id, { from, prefix: `${place}-`, level, plain: true });
}

function printedEntry(
  books: Books,
  account: Account,
  { id, heading, level, item, table }: OrderedEntry,
): PrintedEntry {
  const forms = table === undefined ? [] : tableForms(account, table.id);
  const sheet =
    table === undefined || forms.length > 0
      ? undefined
      : tableSheet(account, table, { prefix: `${table.id}--`, plain: true });
  const assets = item.shows === 'assets' ? assetsView(account) : undefined;
  const text = table === undefined ? printedText(books, account, item.id, id, level > 1 ? 5 : 4) : undefined;
  const isEmpty = [text, sheet, forms[0], assets, item.items[0]].every((each) => each === undefined);
  const pending = isEmpty ? pendingText(account) : undefined;
  return { id, heading, level, table: sheet, forms, assets, text, pending };
}
