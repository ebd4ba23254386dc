import { layoutTable } from '../layout/layout-table.ts';
import { captionId, type RenderOptions, renderTable } from '../layout/render-table.ts';
import type { TableLayout, TableNote } from '../layout/table-layout.ts';
import { numberedTitle } from '../layout/table-name.ts';
import type { Account } from '../points/account.ts';
import type { BoundTable } from '../points/bind.ts';

/** A table as a page prints it, with what stands above and beneath. */
export interface TableSheet {
  readonly id: string;
  /** With its number: 表3 支出总表. */
  readonly title: string;
  /** Printed above it, left to right: its printed number, the unit's name, the year. */
  readonly above: readonly string[];
  readonly moneyUnit: string;
  /** The table as HTML; undefined where there is none to print. */
  readonly html?: string | undefined;
  /** Why there is none. */
  readonly absent?: string | undefined;
  /** Id of the caption, which names its scrolling region. */
  readonly captionId: string;
  /** Before every id of the table on this page. */
  readonly prefix: string;
  /** Too wide for a column of text. */
  readonly wide: boolean;
  /** Printed on a sheet on its side. */
  readonly landscape: boolean;
  readonly notes: readonly TableNote[];
}

/** Columns beyond which a table is wide, and beyond which it needs a sheet on its side. */
const WIDE = 9;

/** Lays out and prints one table for a page. */
export function tableSheet(account: Account, table: BoundTable, options: RenderOptions = {}): TableSheet {
  const layout = layoutTable(account, table);
  const prefix = options.prefix ?? '';
  const wide = layout.columns.length > WIDE;
  return {
    id: layout.id,
    title: numberedTitle(layout.number, layout.title),
    above: aboveTable(layout),
    moneyUnit: layout.moneyUnit,
    html: layout.absent === undefined ? renderTable(layout, options) : undefined,
    absent: layout.absent,
    captionId: captionId(layout, prefix),
    prefix,
    wide,
    landscape: layout.landscape || wide,
    notes: options.plain === true ? layout.notes.filter(({ kind }) => kind !== 'rounding') : layout.notes,
  };
}

const aboveTable = ({ printedNumber, byline, title, year }: TableLayout): readonly string[] => [
  ...(printedNumber === undefined ? [] : [printedNumber]),
  ...byline,
  ...([title, ...byline].some((text) => text.includes(String(year))) ? [] : [`${year}年度`]),
];
