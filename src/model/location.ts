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
