import { blocksOf } from './blocks.ts';
import type { MarkedNode, MarkFinding } from './marked.ts';
import { scanTags } from './tags.ts';

/** A text in the Markdown that is offered. */
export interface ParsedMarkdown {
  /** What stands between --- and --- at the top, and its offset. */
  readonly settings?: { readonly text: string; readonly start: number } | undefined;
  readonly nodes: readonly MarkedNode[];
  readonly findings: readonly MarkFinding[];
}

const SETTINGS = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/;

/**
 * Reads Markdown as it is offered to authors (docs/narrative.md): paragraphs, headings, items, tables, **strong** words, links and
 * components. Every visible character of the text that is no mark of these is in a text of the tree, in order, or a finding says
 * why it is not. Takes time in proportion to the text; nothing in it is run.
 */
export function parseMarkdown(source: string): ParsedMarkdown {
  const match = SETTINGS.exec(source);
  const written = match?.[1];
  const from = match?.[0].length ?? 0;
  const findings: MarkFinding[] = [];
  const scan = scanTags(source, from);
  const reading = { source, scan, report: (finding: MarkFinding) => findings.push(finding) };
  const nodes = blocksOf(reading, from, source.length, scan.tags);
  return {
    settings:
      match === null || written === undefined
        ? undefined
        : { text: written, start: source.indexOf('\n') + 1 },
    nodes,
    findings: [...scan.findings, ...findings],
  };
}
