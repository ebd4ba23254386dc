import type { Sheet } from '../sheet/sheet.ts';

/** A line of running text. */
export interface ProseLine {
  readonly text: string;
  /** Where it stands: 第3页第12行. */
  readonly at: string;
  /** Whether a paragraph begins with it. */
  readonly begins: boolean;
  /** Whether a blank line stands before it. */
  readonly isApart?: boolean | undefined;
  /** The file it stands in, where a document is made of several. */
  readonly file?: string | undefined;
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

/** A document that was disclosed in several files, its tables in one and its explanations in another, as one. */
export function joinedReading(readings: readonly [DocumentReading, ...DocumentReading[]]): DocumentReading {
  const [first] = readings;
  if (readings.length === 1) return first;
  return {
    kind: 'document',
    file: first.file,
    pages: readings.reduce((sum, { pages }) => sum + pages, 0),
    sheets: readings.flatMap(({ sheets }) => sheets),
    lines: readings.flatMap(({ file, lines }) => lines.map((line) => ({ ...line, file }))),
    remarks: readings.flatMap(({ remarks }) => remarks),
  };
}
