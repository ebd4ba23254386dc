import type { Books } from '../../books/books.ts';
import { disclosureAddress, downloadAddress, entryAddress } from '../../document/addresses.ts';
import { coverTitle } from '../../document/title-words.ts';
import { tableCsv } from '../../exporters/tables/table-csv.ts';
import { tableData } from '../../exporters/tables/table-json.ts';
import { disclosureWorkbook, tableWorkbook, workbookDate } from '../../exporters/tables/workbook.ts';
import { layoutTable } from '../../layout/layout-table.ts';
import { printedTitle } from '../../layout/table/table-name.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import { type AbsoluteAddress, relativeHref } from '../addresses/links.ts';
import { correctionLines } from '../checks/corrections.ts';

/** The ways a table can be taken away. */
export const DOWNLOAD_FORMATS = ['xlsx', 'csv', 'json'] as const;
/** See {@link DOWNLOAD_FORMATS}. */
export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number];

/** A file beside a page. */
export interface Download {
  /** XLSX, CSV, JSON */
  readonly label: string;
  readonly href: string;
  /** What a browser saves it as. */
  readonly name: string;
}

/** A file of the website: its text or bytes, and what it is. */
export interface DownloadFile {
  readonly body: string | Uint8Array;
  readonly type: string;
}

/** Whether a table is there to be taken away. */
export const isDownloadable = ({ state }: BoundTable): boolean => state !== 'missing' && state !== 'pending';

/** The files beside a table's page. */
export function tableDownloads(account: Account, table: BoundTable): readonly Download[] {
  if (!isDownloadable(table)) return [];
  const { format, disclosure } = account;
  const title = `${coverTitle(format, disclosure)}－${printedTitle(format, table.definition.number, table.title)}`;
  return DOWNLOAD_FORMATS.map((extension) => ({
    label: extension.toUpperCase(),
    href: downloadAddress(disclosure.id, table.id, extension),
    name: `${fileName(title)}.${extension}`,
  }));
}

/** All tables of a disclosure in one workbook. */
export function workbookDownload({ format, disclosure }: Account): Download {
  return {
    label: 'XLSX（全部表格）',
    href: downloadAddress(disclosure.id, WORKBOOK, 'xlsx'),
    name: `${fileName(coverTitle(format, disclosure))}.xlsx`,
  };
}

/** The name of the files that hold the whole document; no table may be called so. */
export const DOCUMENT = 'document';

/** The whole document as a file of Word. */
export const wordDownload = ({ format, disclosure }: Account): Download => ({
  label: 'Word（全文）',
  href: downloadAddress(disclosure.id, DOCUMENT, 'docx'),
  name: `${fileName(coverTitle(format, disclosure))}.docx`,
});

/** The whole document as PDF, where the website is built with them. */
export const pdfDownloads = (
  { withPdf }: Pick<Books, 'withPdf'>,
  { format, disclosure }: Account,
): readonly Download[] =>
  withPdf === true
    ? [
        {
          label: 'PDF（全文）',
          href: downloadAddress(disclosure.id, DOCUMENT, 'pdf'),
          name: `${fileName(coverTitle(format, disclosure))}.pdf`,
        },
      ]
    : [];

/** Everything of a disclosure in one archive, for filing; made when the website is built. */
export const archiveDownload = ({ format, disclosure }: Account): Download => ({
  label: 'ZIP（全部页面和数据，供存档）',
  href: `${disclosureAddress(disclosure.id)}${archiveName(disclosure.id)}`,
  name: `${fileName(coverTitle(format, disclosure))}.zip`,
});

/** The archive of a disclosure "<unit>/<year>": "<unit>-<year>.zip", beside its cover. */
export const archiveName = (disclosure: string): string => `${disclosure.replace('/', '-')}.zip`;

/** The name of the workbook that holds all tables; no table may be called so. */
export const WORKBOOK = 'all-tables';

/** Makes one of the files beside a table's page. */
export function tableDownload(
  books: Books,
  account: Account,
  table: BoundTable,
  format: DownloadFormat,
  absolute: AbsoluteAddress,
): DownloadFile {
  return { body: MAKERS[format]({ books, account, table, absolute }), type: TYPES[format] };
}

/** What a file of a table is made from. */
interface DownloadSource {
  readonly books: Books;
  readonly account: Account;
  readonly table: BoundTable;
  readonly absolute: AbsoluteAddress;
}

/** How a table is written in each format. */
const MAKERS: Readonly<Record<DownloadFormat, (source: DownloadSource) => DownloadFile['body']>> = {
  xlsx: ({ books, account, table, absolute }) => {
    const layout = layoutTable(account, table);
    return tableWorkbook(
      {
        layout,
        address: absolute(entryAddress(account.disclosure.id, table.id)),
        corrections: correctionLines(books, account, table.id),
      },
      {
        title: `${coverTitle(account.format, account.disclosure)}－${layout.title}`,
        publisher: books.content.site.publisher,
        date: workbookDate(account.disclosure),
      },
    );
  },
  csv: ({ account, table }) => tableCsv(layoutTable(account, table)),
  json: ({ books, account, table, absolute }) => {
    const from = disclosureAddress(account.disclosure.id);
    const address = (path: string) => absolute(path) ?? relativeHref(from, path);
    const view = books.narratives.get(account.disclosure.id)?.view;
    if (view === undefined) throw new Error(`no view of ${account.disclosure.id}`);
    const data = tableData(view, table, layoutTable(account, table), address);
    return `${JSON.stringify({ ...data, license: books.content.site.license })}\n`;
  },
};

/** Makes the workbook of all tables. */
export function workbookFile(books: Books, account: Account, absolute: AbsoluteAddress): DownloadFile {
  const { disclosure, format } = account;
  const tables = account.tables.map((table) => ({
    layout: layoutTable(account, table),
    address: absolute(entryAddress(disclosure.id, table.id)),
    corrections: correctionLines(books, account, table.id),
  }));
  const about = {
    title: coverTitle(format, disclosure),
    publisher: books.content.site.publisher,
    date: workbookDate(disclosure),
  };
  return { body: disclosureWorkbook(tables, about), type: TYPES.xlsx };
}

const TYPES: Readonly<Record<DownloadFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A title as the name of a file: without what file systems refuse. */
export const fileName = (title: string): string => title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').trim();
