import { childrenOf, type ProseComponent, type ProseNode, type WebsitePage } from '../../model/prose.ts';
import { FROM } from './page-components.ts';

/** The components of a page, wherever they stand. */
export const componentsIn = (nodes: readonly ProseNode[]): readonly ProseComponent[] =>
  nodes.flatMap((node) => [...(node.kind === 'component' ? [node] : []), ...componentsIn(childrenOf(node))]);

/** What the website's own pages show of a disclosure. @param id "<unit>/<year>" */
export const askedOf = (pages: readonly WebsitePage[], id: string): readonly ProseComponent[] =>
  pages.flatMap(({ nodes }) => componentsIn(nodes)).filter(({ attributes }) => attributes[FROM] === id);

/** What tells a component from others: it shows the same wherever it stands. */
export const questionKey = ({ name, attributes }: ProseComponent): string =>
  JSON.stringify([name, Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
