import type { Finding } from '../../model/finding.ts';
import { childrenOf, type ProseNode } from '../../model/prose.ts';

/** A stretch of text of a page of the website, and where it stands. */
export interface PagePassage {
  readonly text: string;
  readonly source: Finding['source'];
}

/** The stretches of text of nodes, in their order. */
export const pagePassages = (nodes: readonly ProseNode[]): readonly PagePassage[] =>
  nodes.flatMap((node) =>
    node.kind === 'text' ? [{ text: node.text, source: node.source }] : pagePassages(childrenOf(node)),
  );
