import type { TableLayout } from '../../layout/table/table-layout.ts';
import { layoutTitle } from '../../layout/table/table-name.ts';
import { entryAt } from '../../model/base/entry-at.ts';
import type { DisclosureRecord } from '../../model/content.ts';
import { onceFor } from '../../model/once-for.ts';
import { type WorkbookAbout, workbookFileOf } from '../xlsx/workbook-file.ts';
import type { WrittenSheet } from '../xlsx/written-sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { worksheetOf } from './worksheet.ts';

/** A table with the address it is published at, where that is known. */
export interface SheetSource {
  readonly layout: TableLayout;
  readonly address?: string | undefined;
  /** What was corrected in it since it was published, a sentence each. */
  readonly corrections?: readonly string[] | undefined;
}

/** One table as a workbook of one sheet. */
export function tableWorkbook(table: SheetSource, about: WorkbookAbout): Uint8Array {
  const [name = '表'] = sheetNames([layoutTitle(table.layout)]);
  return workbookFileOf([sheetOf(table, name)], about);
}

/** All tables of a disclosure as one workbook: a sheet of contents, then a sheet for each table. */
export function disclosureWorkbook(tables: readonly SheetSource[], about: WorkbookAbout): Uint8Array {
  const titles = tables.map(({ layout }) => layoutTitle(layout));
  const [contents = '目录', ...names] = sheetNames(['目录', ...titles]);
  const present = tables.flatMap((table, index) =>
    table.layout.absent === undefined ? [sheetOf(table, entryAt(names, index))] : [],
  );
  return workbookFileOf([contentsSheet(contents, tables, titles, names, about), ...present], about);
}

/** By layout, and by what else stands in its sheet: a table stands in a workbook of its own and in that of all. */
const sheetsOf = onceFor((_: TableLayout) => new Map<string, WrittenSheet>());

function sheetOf({ layout, address, corrections = [] }: SheetSource, name: string): WrittenSheet {
  const remarks = [...corrections, ...(address === undefined ? [] : [`来源：${address}`])];
  const known = sheetsOf(layout);
  const key = JSON.stringify([name, remarks]);
  const sheet = known.get(key) ?? worksheetOf(layout, name, remarks);
  known.set(key, sheet);
  return sheet;
}

function contentsSheet(
  name: string,
  tables: readonly SheetSource[],
  titles: readonly string[],
  names: readonly string[],
  about: WorkbookAbout,
): WrittenSheet {
  const plain = { kind: 'plain' } as const;
  return {
    name,
    rows: [
      [{ value: about.title, style: { kind: 'title' } }],
      [{ value: '每张表一个工作表。', style: plain }],
      ...tables.map(({ layout: { absent } }, index) => [
        {
          value: entryAt(titles, index),
          style: plain,
          leadsTo: absent === undefined ? entryAt(names, index) : undefined,
        },
        ...(absent === undefined ? [] : [{ value: absent, style: plain }]),
      ]),
    ],
    widths: [60, 60],
  };
}

/** The day that stands in the workbooks of a disclosure: of its publication, otherwise the first of its year. */
export const workbookDate = ({ published, year }: DisclosureRecord): Date =>
  new Date(`${published ?? `${year}-01-01`}T00:00:00Z`);
