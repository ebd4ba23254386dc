import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { TableLayout } from '../../layout/table/table-layout.ts';
import { numberedTitle } from '../../layout/table/table-name.ts';
import { entryAt } from '../../model/base/entry-at.ts';
import type { DisclosureRecord } from '../../model/content.ts';
import { sheetNames } from './sheet-names.ts';
import { worksheetOf } from './worksheet.ts';

/** What a workbook says of itself. */
export interface WorkbookAbout {
  readonly title: string;
  /** Who publishes it. */
  readonly publisher: string;
  /** The day it was published: a workbook of the same content has the same bytes on any day. */
  readonly date: Date;
}

/** A table with the address it is published at, where that is known. */
export interface SheetSource {
  readonly layout: TableLayout;
  readonly address?: string | undefined;
  /** What was corrected in it since it was published, a sentence each. */
  readonly corrections?: readonly string[] | undefined;
}

/** One table as a workbook of one sheet. */
export function tableWorkbook(table: SheetSource, about: WorkbookAbout): Promise<Uint8Array> {
  const [name = '表'] = sheetNames([numberedTitle(table.layout.number, table.layout.title)]);
  return written([sheetOf(table, name)], about);
}

/** All tables of a disclosure as one workbook: a sheet of contents, then a sheet for each table. */
export function disclosureWorkbook(
  tables: readonly SheetSource[],
  about: WorkbookAbout,
): Promise<Uint8Array> {
  const titles = tables.map(({ layout }) => numberedTitle(layout.number, layout.title));
  const [contents = '目录', ...names] = sheetNames(['目录', ...titles]);
  const present = tables.flatMap((table, index) =>
    table.layout.absent === undefined ? [sheetOf(table, entryAt(names, index))] : [],
  );
  return written([contentsSheet(contents, tables, titles, names, about), ...present], about);
}

const sheetOf = ({ layout, address, corrections = [] }: SheetSource, name: string): WriteSheet =>
  worksheetOf(layout, name, [...corrections, ...(address === undefined ? [] : [`来源：${address}`])]);

function contentsSheet(
  name: string,
  tables: readonly SheetSource[],
  titles: readonly string[],
  names: readonly string[],
  about: WorkbookAbout,
): WriteSheet {
  const rows = tables.map(({ layout }, index) => [entryAt(titles, index), layout.absent ?? '']);
  const links = tables.flatMap(({ layout }, index): [string, Partial<Cell>][] => {
    if (layout.absent !== undefined) return [];
    const location = `'${entryAt(names, index).replaceAll("'", "''")}'!A1`;
    return [[`${index + 2},0`, { hyperlink: { target: '', location }, style: { numFmt: '@' } }]];
  });
  const title: Partial<Cell> = { style: { font: { bold: true, size: 14 }, numFmt: '@' } };
  return {
    name,
    rows: [[about.title], ['每张表一个工作表。'], ...rows],
    cells: new Map([['0,0', title], ...links]),
    columns: [{ width: 60 }, { width: 60 }],
  };
}

const written = (sheets: WriteSheet[], { title, publisher, date }: WorkbookAbout): Promise<Uint8Array> =>
  writeXlsx({ sheets, properties: { title, creator: publisher, created: date, modified: date } });

/** The day that stands in the workbooks of a disclosure: of its publication, otherwise the first of its year. */
export const workbookDate = ({ published, year }: DisclosureRecord): Date =>
  new Date(`${published ?? `${year}-01-01`}T00:00:00Z`);
