import type { TableLayout } from '../../layout/table/table-layout.ts';
import type { Block } from '../../narrative/figures/token.ts';

/** A whole disclosure as a text of Word holds it: plain values, in the order they are printed in. */
export interface WordDocument {
  /** Its phrases: a line of the cover ends between them. */
  readonly title: readonly string[];
  /** What the cover prints beneath its title. */
  readonly lines: readonly string[];
  /** 批复日期：2026年2月5日 */
  readonly dates: readonly string[];
  /** Who publishes it. */
  readonly publisher: string;
  /** The day it was published: a file of the same content has the same bytes on any day. */
  readonly day: Date;
  readonly parts: readonly WordPart[];
}

/** A part of the document: it begins on a page of its own. */
export interface WordPart {
  /** Unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly WordBlock[];
}

/** What stands beneath the title of a part. */
export type WordBlock =
  | WordHeading
  /** Words of a section. */
  | { readonly kind: 'words'; readonly block: Block }
  /** A line of words about the document itself. */
  | { readonly kind: 'line'; readonly text: string }
  /** A text under its title, in one paragraph: 立项依据：…. */
  | { readonly kind: 'titled'; readonly title: string; readonly text: string }
  | WordTexts
  | WordSheet;

/** A heading within a part. */
export interface WordHeading {
  readonly kind: 'heading';
  /** 2 and 3 stand in the 目录, 4 and 5 do not. */
  readonly level: 2 | 3 | 4 | 5;
  /** Unique in the document. */
  readonly id: string;
  readonly text: string;
}

/** A small table of texts that is no table of the format: assets, amounts of a project. */
export interface WordTexts {
  readonly kind: 'texts';
  /** "" where it has none. */
  readonly title: string;
  /** Printed above it, left to right. */
  readonly above: readonly string[];
  /** "" where none is told. */
  readonly moneyUnit: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** All but its first column are figures, and stand at the right edge. */
  readonly figures?: boolean | undefined;
  /** Stands on the sheet of its project's form, in the letters of tables. */
  readonly isOfForm?: boolean | undefined;
}

/** A table of the format, or the indicators of a project. */
export interface WordSheet {
  readonly kind: 'sheet';
  readonly layout: TableLayout;
  /** Stands on the sheet of its project's form, not on one of its own. */
  readonly isOfForm?: boolean | undefined;
  /** Printed above it in a form. */
  readonly title?: string | undefined;
}
