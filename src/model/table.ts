import type { RecordPrint } from './kinds/column-kinds.ts';
import type { RowKind } from './kinds/row-kinds.ts';
import type { Amount, MoneyUnit } from './money.ts';
import type { CellTitles } from './place.ts';
import type { Point } from './point.ts';
import type { Source } from './source.ts';

/** What was written for a cell. Blank, zero, 不涉及 and left out are four different things. */
export type Given =
  | { readonly kind: 'amount'; readonly amount: Amount }
  /** Nothing stands there, on purpose: no such money. */
  | { readonly kind: 'blank' }
  /** A text such as 不涉及 stands there instead of a figure: no such money either. */
  | { readonly kind: 'notApplicable'; readonly text: string }
  /** Left out: the relations may say what it is. */
  | { readonly kind: 'omitted' };

/** A figure's place in a table, bound to its point. */
export interface Cell {
  /** "<table>/<row>/<column>", unique in a disclosure and the same next year. */
  readonly place: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** What it is called; `cellTitle` puts it together for a message. */
  readonly titles: CellTitles;
  readonly point: Point;
  /** Top member of the flow it was declared with, before identities: "sources", "uses", or "" where it has none. */
  readonly flow: string;
  /** Printed as 其中: a part that does not make up the whole with the others beside it. */
  readonly ofWhich: boolean;
  /** Of those, whether its column is the 其中: it is no part of its row, but its column adds up; otherwise its row is. */
  readonly ofWhichColumn: boolean;
  /** The sum of what its own table lists, where that is not all there is: it is held against its parts and nothing else. */
  readonly ofListed?: boolean | undefined;
  readonly moneyUnit: MoneyUnit;
  readonly decimals: number;
  readonly given: Given;
  readonly source: Source;
}

/** Code and name of the member a row stands for, in one dimension. */
export interface RowName {
  readonly code: string;
  /** Printed before the name, and no part of it: 一、（一） */
  readonly number?: string | undefined;
  /** As printed. */
  readonly name: string;
}

/** What columns print of a row besides its names and figures, by what they print: a quantity, a goal, a target. */
export type RowTexts = Readonly<Partial<Record<RecordPrint, string | undefined>>>;

/** One of several printed lines of a row: an indicator of a project. */
export interface RowDetail {
  /** Its number within the row, part of its address. */
  readonly key: string;
  readonly texts: RowTexts;
}

/** A row of a side of a table. */
export interface Row {
  /** Last part but one of its cells' places and of its address; made from codes. */
  readonly key: string;
  readonly kind: RowKind;
  /** Levels to indent its name by: 款 1, 项 2. */
  readonly depth: number;
  /** By dimension; a line of a statement has one under "line". */
  readonly names: Readonly<Record<string, RowName>>;
  /** The category (类型) of a project's row. */
  readonly category?: string | undefined;
  /** Its own texts, by column id. */
  readonly own?: Readonly<Record<string, string>> | undefined;
  /** The group a line of a statement stands in. */
  readonly group?: string | undefined;
  /** Its code as it is printed, where that is another than is meant. */
  readonly printedCode?: string | undefined;
  /** The project it tells of, by key. */
  readonly project?: string | undefined;
  readonly texts?: RowTexts | undefined;
  /** The lines it is printed in, where there are several; what is told once spans them. */
  readonly details?: readonly RowDetail[] | undefined;
  /** The key of the row of the first side it is printed beside, where the format says so. */
  readonly beside?: string | undefined;
  /** One for each column of figures of the side, in order; none in a heading. */
  readonly cells: readonly Cell[];
  readonly source: Source;
}

/** A row of numbers along one direction of a table, within which cells add up: a row or a column. */
export type CellLine = readonly Cell[];
