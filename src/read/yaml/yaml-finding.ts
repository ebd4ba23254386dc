import type { ReadRule } from '../findings/read-rules.ts';

/** A stretch of a text. */
export interface TextSpan {
  /** Offset in characters. */
  readonly start: number;
  readonly length: number;
}

/** Something wrong with the YAML of a file. */
export interface YamlFinding {
  readonly rule: ReadRule;
  readonly message: string;
  readonly remedy: string;
  readonly at: TextSpan;
  /** The other place it speaks of. */
  readonly other?: { readonly at: TextSpan; readonly label: string };
}
