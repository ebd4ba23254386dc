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
