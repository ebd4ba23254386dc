import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ProseNode } from '../../model/prose.ts';
import type { Source } from '../../model/source.ts';
import { finding } from '../findings/finding.ts';
import { linkTrouble } from './link-address.ts';
import { asWritten, type MdxNode, placeOf } from './mdx.ts';
import { component } from './prose-components.ts';
import type { Walk } from './prose-walk.ts';

/** Levels that marks and components may nest. */
const DEPTH_LIMIT = 24;

/** A node of MDX in our language; nothing for what is refused, which is told. */
export function convert(walk: Walk, node: MdxNode, depth: number): readonly ProseNode[] {
  const source = sourceOf(walk, node);
  if (depth > DEPTH_LIMIT) {
    walk.report(finding('narrative/markup', source, `嵌套超过 ${DEPTH_LIMIT} 层`, '检查标签是否成对。'));
    return [];
  }
  const inside = () => (node.children ?? []).flatMap((child) => convert(walk, child, depth + 1));
  switch (node.type) {
    case 'yaml':
      return [];
    case 'text':
      return [{ kind: 'text', text: asWritten(String(node.value ?? '')), source }];
    case 'break':
      return [];
    case 'strong':
    case 'emphasis':
      return [{ kind: 'strong', children: inside(), source }];
    case 'paragraph':
    case 'heading':
      return [{ kind: node.type, children: inside(), source }];
    case 'list':
      return [{ kind: 'list', ordered: node.ordered === true, children: inside(), source }];
    case 'listItem':
      return [{ kind: 'item', children: inside(), source }];
    case 'link':
      return link(walk, node, source, inside());
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return component(walk, node, source, inside);
    default:
      walk.report(refusal(node, source));
      return [];
  }
}

function sourceOf({ file, text }: Walk, node: MdxNode): Source {
  const source = placeOf(file, text, node);
  const start = source.span?.start ?? 0;
  const line = /^[^\r\n]*/.exec(text.slice(start, start + MARKED))?.[0] ?? '';
  const tag = /^<\/?[\w.$-]*/.exec(line)?.[0];
  const length =
    tag?.length ?? (node.type === 'text' ? Math.min(line.length, String(node.value).length) : line.length);
  return { ...source, span: { start, length: Math.max(1, length) } };
}

/** Characters of a place to mark at most. */
const MARKED = 500;

const REFUSED: Readonly<Record<string, string>> = {
  code: '代码块',
  inlineCode: '代码',
  blockquote: '引用',
  thematicBreak: '分隔线',
  definition: '链接定义',
  linkReference: '引用式链接',
  imageReference: '图片',
  footnoteReference: '脚注',
  footnoteDefinition: '脚注',
  table: '表格',
};

function refusal(node: MdxNode, source: Source): Diagnostic {
  const written = String(node.value ?? '').split('\n')[0] ?? '';
  if (node.type === 'mdxjsEsm') {
    return finding(
      'narrative/code',
      source,
      `“${brief(written)}”是代码，import 和 export 不允许`,
      '删去这一段；说明里只写文字和组件。',
    );
  }
  if (node.type.endsWith('Expression')) {
    const remedy = '只是文字时写作 \\{…}，或用全角 ｛｝；数字和名称用组件，如 <Amount …/>。';
    return finding('narrative/code', source, `表达式 {${brief(written)}} 不允许`, remedy);
  }
  if (node.type === 'html')
    return finding('narrative/code', source, '原始 HTML 不允许', '删去标签，只留文字。');
  if (node.type === 'image' || node.type === 'imageReference') {
    return finding(
      'narrative/link',
      source,
      `图片 ${node.url ?? ''} 不允许`,
      '删去图片；图由数据画出，照片放在别的栏目。',
    );
  }
  const name = REFUSED[node.type] ?? `“${node.type}”`;
  return finding(
    'narrative/markup',
    source,
    `${name}不允许`,
    '改写成段落、小标题（##）、列表、加粗（**…**）或链接。',
  );
}

const brief = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function link(
  walk: Walk,
  node: MdxNode,
  source: Source,
  children: readonly ProseNode[],
): readonly ProseNode[] {
  const url = node.url ?? '';
  const trouble = linkTrouble(url, textOf(node));
  if (trouble === undefined) return [{ kind: 'link', url, children, source }];
  const remedy = '写完整的网址（https://…）、mailto:、tel:，或本站的相对路径（../…）。';
  walk.report(finding('narrative/link', source, `链接“${brief(url)}”${trouble}`, remedy));
  return [];
}

/** The words of a node. */
const textOf = ({ value, children = [] }: MdxNode): string =>
  typeof value === 'string' ? value : children.map(textOf).join('');
