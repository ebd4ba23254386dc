import type { Finding } from '../model/finding.ts';
import type { Location, Source } from '../model/source.ts';

/** A finding for machines: its places are found, and what it does not have is left out. */
export interface JsonFinding extends Omit<Finding, 'source' | 'label' | 'related'> {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  readonly label?: string;
  readonly related: readonly { label: string; file: string; line: number; column: number }[];
}

/** Findings as plain values, in the order given. */
export const jsonReport = (
  findings: readonly Finding[],
  locate: (source: Source) => Location,
): readonly JsonFinding[] =>
  findings.map(({ source, related = [], rule, severity, message, ...rest }) => ({
    rule,
    severity,
    message,
    ...position(locate(source)),
    related: related.map((other) => ({ label: other.label, ...position(locate(other.source)) })),
    ...rest,
  }));

const position = ({ file, line, column }: Location) => ({ file, line, column });
