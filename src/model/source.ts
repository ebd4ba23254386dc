/** Where a value was written: a file of the content folder and the way to it inside the file. */
export interface Source {
  /** The file's path from the content folder, with "/" between folders. */
  readonly file: string;
  /** Keys and indices from the top of the document; empty for the file as a whole. */
  readonly path: readonly (string | number)[];
  /** The key itself is meant, not its value. */
  readonly key?: boolean;
  /** A known position, 0-based offset in characters and length; otherwise it is found from `path`. */
  readonly span?: { readonly start: number; readonly length: number };
}

/** A step down from a source. */
export const at = (source: Source, ...steps: readonly (string | number)[]): Source => ({
  file: source.file,
  path: source.path.concat(steps),
});

/** Where something stands in a file, for people and editors: found only for what is reported. */
export interface Location {
  /** The file's path as it is shown: the content folder as given, then the path inside it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters as JavaScript and editors count them. */
  readonly column: number;
  /** Characters to mark from `column` on, within the line; 0 where the file as a whole is meant. */
  readonly length: number;
  /** The line without its end; absent where there is no such file or it is no text. */
  readonly text?: string | undefined;
}
