import type { Prints } from '../../model/kinds/column-kinds.ts';
import type { MoneyUnit } from '../../model/money.ts';
import type { Row } from '../../model/table.ts';

/**
 * A table laid out once: every cell with its text and its raw value, in printed order.
 * It holds no markup, so that HTML, CSV and XLSX print the same table.
 */
export interface TableLayout {
  /** Id of the table, last part of its address. */
  readonly id: string;
  /** The number it is known by: 表3; "" where it has none. */
  readonly number: string;
  /** Whether its title has that number in front; it has unless told. */
  readonly titleNumbers?: boolean | undefined;
  /** The number printed above it, where one is: 预算公开表1. */
  readonly printedNumber?: string | undefined;
  readonly title: string;
  readonly year: number;
  /** What every table of the format prints above itself: 单位名称：…. */
  readonly byline: readonly string[];
  /** The unit of its money, and of which columns where they differ: "万元；“单价”为元"; "" where it prints no money. */
  readonly moneyUnit: string;
  readonly columns: readonly LayoutColumn[];
  readonly header: readonly HeaderRow[];
  /** What the levels of its tree of rows are called, from the outermost: 类, 款, 项. Absent where there is no tree. */
  readonly levels?: readonly string[] | undefined;
  /** Rows in printed order; none where an empty table prints no total. */
  readonly body: readonly BodyRow[];
  readonly notes: readonly TableNote[];
  /** Every figure must name its headers: three levels of titles, or several statements side by side. */
  readonly linked: boolean;
  /** Printed on a sheet on its side (横排). */
  readonly landscape: boolean;
  /** Prints records, which may be many and long: grouped, and on a narrow screen one beneath the other with the titles of their columns. */
  readonly records?: boolean | undefined;
  /** Why there is no table to print: it is not in the source, or this version cannot show it yet. */
  readonly absent?: string | undefined;
}

/** What a column prints: a figure, a text of the row, or nothing at all. */
export type ColumnKind = 'figure' | Prints | 'blank';

/** A column, left to right over all sides. */
export interface LayoutColumn {
  readonly index: number;
  /** Place of its statement among the sides, from 0. */
  readonly side: number;
  readonly kind: ColumnKind;
  /** Key of a column of figures, or of texts of the rows' own. */
  readonly id?: string | undefined;
  /** Titles from the group down: 本年收入, 小计. */
  readonly titles: readonly string[];
  readonly moneyUnit?: MoneyUnit | undefined;
  /** Names the row: its cells are row headers. The first one of a side carries the row's address. */
  readonly rowHeader: 'first' | 'further' | 'no';
  /** Ids of the header cells above it, from the top. */
  readonly headers: readonly string[];
  /** Of a column of names: the dimension whose name it prints, where the format says so. */
  readonly of?: string | undefined;
  /** Equal texts beneath each other are one cell. */
  readonly merge?: boolean | undefined;
}

/** A row of the header: titles, or the numbers of the columns (栏次). */
export interface HeaderRow {
  readonly kind: 'titles' | 'numbers';
  readonly cells: readonly HeaderCell[];
}

/** A cell of the header. */
export interface HeaderCell {
  /** Unique in the table. */
  readonly id: string;
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  readonly scope: 'col' | 'colgroup';
  /** Of a title over several columns: over. */
  readonly kind: ColumnKind | 'over';
  readonly rowHeader: LayoutColumn['rowHeader'];
  /** Index of the first column it stands over. */
  readonly column: number;
}

/** A printed row. With several statements side by side it holds a row of each, or blank padding. */
export interface BodyRow {
  /** How deep it stands below the outermost rows of its tree; absent for those. */
  readonly level?: number | undefined;
  /** An outermost row with others below it. */
  readonly heads?: boolean | undefined;
  /** Prints no money: all its figures are zero or blank. */
  readonly nil?: boolean | undefined;
  /** Begins a group: a project with its indicators, a unit with its purchases. */
  readonly group?: boolean | undefined;
  /** What each side prints here; undefined is padding. */
  readonly parts: readonly (RowPart | undefined)[];
  /** One for each column. */
  readonly cells: readonly BodyCell[];
}

/** A row of one side. */
export interface RowPart {
  readonly key: string;
  /** Its address within the page: "r-2080101". */
  readonly anchor: string;
  readonly kind: Row['kind'];
  readonly depth: number;
  /** Address of this line, where the row is printed in several. */
  readonly lineAnchor?: string | undefined;
}

/** A cell below the header. */
export type BodyCell = TextCell | FigureCell | PaddingCell;

/** How far a cell reaches beyond its own place. */
export interface CellSpan {
  readonly rowspan?: number | undefined;
  readonly colspan?: number | undefined;
  /** A cell above or before it reaches over it: where cells are not merged it repeats what that one says. */
  readonly covered?: boolean | undefined;
}

/** A text of the row: its name, its code, its number. */
export interface TextCell extends CellSpan {
  readonly kind: 'text';
  readonly text: string;
  /** Levels to indent by. */
  readonly depth: number;
  /** The project it names, by key. */
  readonly project?: string | undefined;
}

/** A place for a figure. */
export interface FigureCell extends CellSpan {
  readonly kind: 'figure';
  /** As acknowledgements and relations name it: "<table>/<row>/<column>". */
  readonly place: string;
  /** Its address within the page: "c-2080101-basic". */
  readonly anchor: string;
  /**
   * printed: a figure of the source · derived: worked out (推算) · words: 不涉及 and the like ·
   * blank: nothing stands there · unknown: left out, and not to be worked out.
   */
  readonly state: 'printed' | 'derived' | 'words' | 'blank' | 'unknown';
  /** As the table prints it, "" where nothing stands. */
  readonly text: string;
  /** The digits without separators, in the column's unit; undefined where there is no figure. */
  readonly value?: string | undefined;
  readonly zero: boolean;
  /** Numbers of the notes that speak of it. */
  readonly marks: readonly number[];
}

/** Nothing: the side has no row here. */
export interface PaddingCell extends CellSpan {
  readonly kind: 'padding';
}

/** A note beneath a table. */
export interface TableNote {
  readonly kind: 'statement' | 'note' | 'derived' | 'rounding';
  readonly text: string;
  /** Number by which cells refer to it. */
  readonly mark?: number | undefined;
  /** The cell it speaks of: its address within the page, and its name. */
  readonly about?: { readonly anchor: string; readonly title: string } | undefined;
}
