import type { Source } from './source.ts';

/**
 * A text with components in it, parsed and found harmless: what of MDX our narrative language keeps.
 * Nothing in it can run; a component is a name with texts as attributes.
 */
export type ProseNode = ProseText | ProseStrong | ProseLink | ProseComponent | ProseBlock;

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

/** A block: a paragraph, a heading, a list or one of its items. */
export interface ProseBlock {
  readonly kind: 'paragraph' | 'heading' | 'list' | 'item';
  /** Of a list: counted. */
  readonly ordered?: boolean;
  readonly children: readonly ProseNode[];
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
