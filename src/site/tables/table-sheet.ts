import {
  captionId,
  type RenderOptions,
  type RunningLine,
  renderTable,
} from '../../layout/html/render-table.ts';
import { isCrowded, smallLetters } from '../../layout/html/table-room.ts';
import { layoutTable } from '../../layout/layout-table.ts';
import { type ReadingGuide, readingGuide } from '../../layout/notes/reading-guide.ts';
import { closeRows } from '../../layout/table/close-rows.ts';
import { isLandscape, isWide } from '../../layout/table/sheet-side.ts';
import type {
  BodyCell,
  BodyRow,
  LayoutColumn,
  TableLayout,
  TableNote,
} from '../../layout/table/table-layout.ts';
import { aboveTable, layoutTitle } from '../../layout/table/table-name.ts';
import type { Markup } from '../../model/markup/html.ts';
import { MONEY_UNITS, type MoneyUnit } from '../../model/money.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';

/** A table as a page prints it, with what stands above and beneath. */
export interface TableSheet {
  readonly id: string;
  /** With its number: 表3 支出总表. */
  readonly title: string;
  /** Printed above it, left to right: its printed number, the unit's name, the year. */
  readonly above: readonly string[];
  readonly moneyUnit: string;
  /** The table as HTML; undefined where there is none to print. */
  readonly html?: Markup | undefined;
  /** Why there is none. */
  readonly absent?: string | undefined;
  /** Id of the caption, which names its scrolling region. */
  readonly captionId: string;
  /** Before every id of the table on this page. */
  readonly prefix: string;
  /** How many columns it has. */
  readonly columns: number;
  /** Too wide for a column of text. */
  readonly wide: boolean;
  /** Its columns need more room than a wide screen's column of text has. */
  readonly crowded: boolean;
  /** The class of its letters on paper, where they are small. */
  readonly letters: string;
  /** The class of its rows on paper, where they are set closer or run on. */
  readonly close: string;
  /** Printed on a sheet on its side. */
  readonly landscape: boolean;
  readonly notes: readonly TableNote[];
  /** How to read it; absent where it is printed as filed. */
  readonly guide?: ReadingGuide | undefined;
  /** What a reader can do with the table; absent where it is printed as filed. */
  readonly tools?: TableTools | undefined;
}

/** How a reader can have a table shown. */
export interface TableTools {
  /** Levels down to which its rows can be shown: 类, 款, 项; none where its rows have no levels. */
  readonly levels: readonly string[];
  /** How many rows print no money and can be left out. */
  readonly nilRows: number;
  /** How many columns of figures print nothing at all and can be left out. */
  readonly blankColumns: number;
  /** Whether its money can be told in 元 as well as in 万元: all of it is in one of them. */
  readonly moneyUnit?: MoneyUnit | undefined;
}

/** Lays out and prints one table for a page. */
export function tableSheet(account: Account, table: BoundTable, options: RenderOptions = {}): TableSheet {
  const layout = layoutTable(account, table);
  const prefix = options.prefix ?? '';
  const close = closeRows(layout);
  const running = options.plain === true && close === 'runs-on' ? runningLine(layout) : undefined;
  return {
    id: layout.id,
    title: layoutTitle(layout),
    above: aboveTable(layout),
    moneyUnit: layout.moneyUnit,
    html: layout.absent === undefined ? renderTable(layout, { ...options, running }) : undefined,
    absent: layout.absent,
    captionId: captionId(layout, prefix),
    prefix,
    columns: layout.columns.length,
    wide: isWide(layout),
    crowded: isCrowded(layout),
    letters: smallLetters(layout),
    close,
    landscape: isLandscape(layout),
    guide: options.plain === true ? undefined : readingGuide(account, table, layout),
    tools: options.plain === true ? undefined : toolsOf(layout),
    notes: options.plain === true ? layout.notes.filter(({ kind }) => kind !== 'rounding') : layout.notes,
  };
}

/** So that every sheet of a table says whose it is, which one, and in which unit its money is. */
const runningLine = (layout: TableLayout): RunningLine => ({
  left: [...aboveTable(layout), layout.title].join('　'),
  right: layout.moneyUnit === '' ? '' : `单位：${layout.moneyUnit}`,
});

/** Rows of which some may be left out only if enough stay to make a table. */
function toolsOf(layout: TableLayout): TableTools | undefined {
  const { levels, body, moneyUnit, absent } = layout;
  const nil = body.filter((row) => row.nil === true).length;
  const tools = {
    levels: levels ?? [],
    nilRows: nil < body.length ? nil : 0,
    blankColumns: blankColumns(layout),
    moneyUnit: body.some(hasAmount) ? MONEY_UNIT_NAMES.find((unit) => unit === moneyUnit) : undefined,
  };
  const some =
    tools.levels.length > 0 || tools.nilRows > 0 || tools.blankColumns > 0 || tools.moneyUnit !== undefined;
  return some && absent === undefined ? tools : undefined;
}

/** Columns of figures that print nothing at all; none where all are so, or where a cell that is no name reaches over several columns. */
function blankColumns({ records, body, columns, header }: TableLayout): number {
  const isName = (cell: BodyCell, column: LayoutColumn | undefined): boolean =>
    cell.kind === 'text' && cell.text !== '' && column?.rowHeader !== 'no';
  const isParted =
    body.some(({ cells }) =>
      cells.some((cell, index) => (cell.colspan ?? 1) > 1 && !isName(cell, columns[index])),
    ) ||
    header.some(({ kind, cells }) => kind === 'numbers' && cells.some(({ colspan }) => (colspan ?? 1) > 1));
  if (records === true || isParted) return 0;
  const figures = columns.flatMap(({ index }) => {
    const own = body.flatMap(({ cells }) => cells[index] ?? []).filter((cell) => cell.kind === 'figure');
    return own.length === 0 ? [] : [own.every(({ text }) => text === '')];
  });
  const blank = figures.filter((isBlank) => isBlank).length;
  return blank < figures.length ? blank : 0;
}

const MONEY_UNIT_NAMES = Object.keys(MONEY_UNITS) as MoneyUnit[];

const hasAmount = ({ cells }: BodyRow): boolean =>
  cells.some((cell) => cell.kind === 'figure' && cell.value !== undefined && !cell.zero);
