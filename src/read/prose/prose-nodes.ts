import type { ProseNode } from '../../model/prose.ts';
import type { Source } from '../../model/source.ts';
import { finding } from '../findings/read-finding.ts';
import type { MarkedLink, MarkedNode } from '../markdown/marked.ts';
import { linkRefusal } from './link-address.ts';
import { component } from './prose-components.ts';
import type { Walk } from './prose-walk.ts';

/** A node of the text in our language; nothing for what is refused, which is told. */
export function convert(walk: Walk, node: MarkedNode): readonly ProseNode[] {
  const source = sourceOf(walk, node);
  const all = (nodes: readonly MarkedNode[]) => nodes.flatMap((child) => convert(walk, child));
  switch (node.kind) {
    case 'text':
      return [{ kind: 'text', text: node.text, source }];
    case 'strong':
    case 'paragraph':
    case 'heading':
      return [{ kind: node.kind, children: all(node.children), source }];
    case 'item': {
      const { number } = node;
      return [
        { kind: 'item', children: all(node.children), source, ...(number !== undefined && { number }) },
      ];
    }
    case 'table':
      return [{ kind: 'table', rows: node.rows.map((row) => row.map(all)), source }];
    case 'link':
      return link(walk, node, source, all(node.children));
    case 'component':
      return component(walk, node, source, () => all(node.children));
  }
}

/** The place of a node: of a component its name, of all else its first line. */
function sourceOf({ file, text }: Walk, { start, end }: MarkedNode): Source {
  const line = /^[^\r\n]*/.exec(text.slice(start, Math.min(end, start + MARKED)))?.[0] ?? '';
  const tag = /^<\/?[\w.$-]*/.exec(line)?.[0];
  return { file, path: [], span: { start, length: Math.max(1, tag?.length ?? line.length) } };
}

/** Characters of a place to mark at most. */
const MARKED = 500;

function link(
  walk: Walk,
  node: MarkedLink,
  source: Source,
  children: readonly ProseNode[],
): readonly ProseNode[] {
  const { url } = node;
  if (children.every((child) => child.kind === 'text' && child.text.trim() === '')) {
    const bare = `链接“${url}”没有文字，读者看不见，也点不到`;
    walk.report(finding('narrative/link', source, bare, '在方括号里写上读者要点的文字，或删去这个链接。'));
    return [];
  }
  const refusal = linkRefusal(url, textOf(children));
  if (refusal === undefined) return [{ kind: 'link', url, children, source }];
  const remedy = '写完整的网址（https://…）、mailto:、tel:，或本站的相对路径（../…）；只是文字时写作 \\[。';
  const message = `链接“${url.length > 40 ? `${url.slice(0, 40)}…` : url}”${refusal}`;
  walk.report(finding('narrative/link', source, message, remedy));
  return [];
}

/** The words of nodes. */
const textOf = (nodes: readonly ProseNode[]): string =>
  nodes
    .map((node) => (node.kind === 'text' ? node.text : 'children' in node ? textOf(node.children) : ''))
    .join('');
