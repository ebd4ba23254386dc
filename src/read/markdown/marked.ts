/** An attribute of a tag as it is written. */
export interface WrittenAttribute {
  /** "" for what spreads an object: {...x}. */
  readonly name: string;
  /** Undefined where it is no text in quotation marks. */
  readonly value: string | undefined;
}

/** Where something stands: offsets in the whole text, the second one behind it. */
interface MarkedStretch {
  readonly start: number;
  readonly end: number;
}

/** Words within a line. */
export type MarkedInline = MarkedText | MarkedStrong | MarkedLink | MarkedComponent;

/** Words as they are printed; their escapes (\*) are resolved. */
export interface MarkedText extends MarkedStretch {
  readonly kind: 'text';
  readonly text: string;
}

/** **Strong** words. */
export interface MarkedStrong extends MarkedStretch {
  readonly kind: 'strong';
  readonly children: readonly MarkedInline[];
}

/** [Words](address) */
export interface MarkedLink extends MarkedStretch {
  readonly kind: 'link';
  readonly url: string;
  readonly children: readonly MarkedInline[];
}

/** <Name attribute="…">…</Name>; nothing is known of what it means. */
export interface MarkedComponent extends MarkedStretch {
  readonly kind: 'component';
  readonly name: string;
  readonly attributes: readonly WrittenAttribute[];
  readonly children: readonly MarkedNode[];
}

/** Lines of text that belong together. */
export interface MarkedLines extends MarkedStretch {
  readonly kind: 'paragraph' | 'heading' | 'item';
  /** Of an item with a number: the number as it is written, "2." or "3)". */
  readonly number?: string | undefined;
  readonly children: readonly MarkedInline[];
}

/** A pipe table: the first row is its head, and all rows have as many cells. */
export interface MarkedTable extends MarkedStretch {
  readonly kind: 'table';
  readonly rows: readonly (readonly (readonly MarkedInline[])[])[];
}

/** A node of a text in the Markdown that is offered. */
export type MarkedNode = MarkedInline | MarkedLines | MarkedTable;

/** What the text has and the language has not. */
export interface MarkFinding {
  readonly kind: 'syntax' | 'code' | 'markup' | 'link';
  /** A Chinese sentence without its full stop. */
  readonly message: string;
  readonly remedy: string;
  /** Offset and length. */
  readonly start: number;
  readonly length: number;
}
