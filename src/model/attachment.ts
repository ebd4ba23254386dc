import type { Source } from './source.ts';

/** A file that a unit publishes beside its disclosure (附件). Its bytes stay where they lie. */
export interface Attachment {
  /** Its name, which is the end of its address: "整体支出绩效目标.pdf". */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of its bytes. */
  readonly sha256: string;
  readonly source: Source;
}
