/** A file of the content, as it is and as it will be. */
export interface FileChange {
  /** From the content folder. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}
