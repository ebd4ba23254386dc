import type { Source } from './source.ts';

/**
 * A text with components in it, parsed and found harmless: our narrative language.
 * Nothing in it can run; a component is a name with texts as attributes.
 */
export type ProseNode = ProseText | ProseStrong | ProseLink | ProseComponent | ProseBlock | ProseTable;

/** Plain text. */
export interface ProseText {
  readonly kind: 'text';
  readonly text: string;
  readonly source: Source;
}

/** **Strong** words. */
export interface ProseStrong {
  readonly kind: 'strong';
  readonly children: readonly ProseNode[];
  readonly source: Source;
}

/** A link to a web address, or inside the site. */
export interface ProseLink {
  readonly kind: 'link';
  readonly url: string;
  readonly children: readonly ProseNode[];
  readonly source: Source;
}

/** A component of our language: <Amount flow="revenue"/>. */
export interface ProseComponent {
  readonly kind: 'component';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ProseNode[];
  readonly source: Source;
}

/** A block: a paragraph, a heading or an item of a list. */
export interface ProseBlock {
  readonly kind: 'paragraph' | 'heading' | 'item';
  /** Of an item with a number: as it is written, "2." or "3)". It is printed, never counted. */
  readonly number?: string | undefined;
  readonly children: readonly ProseNode[];
  readonly source: Source;
}

/** A table of words: its first row is the head, and all rows have as many cells. */
export interface ProseTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly (readonly ProseNode[])[])[];
  readonly source: Source;
}

/** A file of the narrative language. */
export interface ProseFile {
  /** Id of the section it is for. */
  readonly section: string;
  /** How a unit's own words stand to the pattern: in its place, before it, after it. */
  readonly mode: 'replace' | 'before' | 'after';
  readonly nodes: readonly ProseNode[];
  readonly source: Source;
}

/** A page that whoever runs the website writes (关于本站, 常见问题): pages/<id>.mdx. */
export interface WebsitePage {
  /** The file's name: its address within /pages/. */
  readonly id: string;
  readonly title: string;
  /** Its place among the others; those of one place stand by their ids. */
  readonly order: number;
  /** Marks of the narrative language, and the components of `formats/pages/page-components.ts`. */
  readonly nodes: readonly ProseNode[];
  readonly source: Source;
}

/** The nodes within a node. */
export function childrenOf(node: ProseNode): readonly ProseNode[] {
  if (node.kind === 'table') return node.rows.flat(2);
  return 'children' in node ? node.children : [];
}
