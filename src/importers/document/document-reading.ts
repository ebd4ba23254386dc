import type { Sheet } from '../sheet/sheet.ts';

/** A line of running text. */
export interface ProseLine {
  readonly text: string;
  /** Where it stands: 第3页第12行. */
  readonly at: string;
  /** Whether a paragraph begins with it. */
  readonly begins: boolean;
}

/** Anybody's document: its tables, and what it says in words. */
export interface DocumentReading {
  readonly kind: 'document';
  readonly file: string;
  /** 0 where it has no pages. */
  readonly pages: number;
  readonly sheets: readonly Sheet[];
  readonly lines: readonly ProseLine[];
  readonly remarks: readonly string[];
}

/** Why a document cannot be read. */
export interface DocumentRefusal {
  readonly kind: 'refused';
  readonly reason: string;
  readonly remedy: string;
}
