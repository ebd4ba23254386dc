/** A sheet of a workbook. Rows and columns are counted from 0. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  /** Of rows that are higher than a line, in points. */
  readonly heights?: ReadonlyMap<number, number> | undefined;
  readonly merges?: readonly MergedCells[] | undefined;
  /** How many rows and columns stay in view. */
  readonly still?: { readonly rows: number; readonly columns: number } | undefined;
  /** How it is printed: on A4, as wide as the paper, some rows repeated on every page. */
  readonly paper?:
    | { readonly isLandscape: boolean; readonly repeated: { readonly first: number; readonly last: number } }
    | undefined;
  /** Cells in which only numbers may be typed. */
  readonly forNumbers?: readonly CellRange[] | undefined;
}

/** A cell: nothing, a number, or a text, which never becomes a formula. */
export interface WrittenCell {
  readonly value?: string | number | undefined;
  readonly style: SheetStyle;
  /** The name of the sheet it leads to. */
  readonly leadsTo?: string | undefined;
}

/** Cells that are one. */
export interface MergedCells {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
}

/** Cells of one column. */
export interface CellRange {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** How a cell looks. */
export type SheetStyle =
  | { readonly kind: 'plain' | 'title' | 'header' | 'padding' }
  /** A text that goes on in a next line, indented by so many characters. */
  | { readonly kind: 'text'; readonly isSum: boolean; readonly indent: number }
  /** Words in the place of a number. */
  | { readonly kind: 'words'; readonly isSum: boolean; readonly isDerived: boolean }
  /** A number as its format shows it: "#,##0.00". */
  | {
      readonly kind: 'number';
      readonly isSum: boolean;
      readonly isDerived: boolean;
      readonly format: string;
    };
