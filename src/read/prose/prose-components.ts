import { COMPONENTS } from '../../formats/components.ts';
import type { Finding } from '../../model/finding.ts';
import type { ProseNode } from '../../model/prose.ts';
import type { Source } from '../../model/source.ts';
import { meantAs, nearest } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import type { MarkedComponent } from '../markdown/marked.ts';
import { attributesOf } from './prose-attributes.ts';
import type { Walk } from './prose-walk.ts';

/**
 * A component of the language with its attributes; what is not of the language is told.
 * @param inside converts what stands between its tags
 */
export function component(
  walk: Walk,
  node: MarkedComponent,
  source: Source,
  inside: () => readonly ProseNode[],
): readonly ProseNode[] {
  const { name } = node;
  const components = walk.around.components ?? COMPONENTS;
  const known = Object.hasOwn(components, name) ? components[name] : undefined;
  if (known === undefined) {
    walk.report(unknownComponent(name, Object.keys(components), source));
    inside();
    return [];
  }
  const attributes = attributesOf(walk, name, known, node, source);
  const children = inside();
  if (
    known.children === 'none' &&
    children.some((child) => child.kind !== 'text' || child.text.trim() !== '')
  ) {
    walk.report(finding('narrative/component', source, `<${name}> 里不能有内容`, `写作 <${name} …/>。`));
  }
  if (known.children === 'some' && children.length === 0) {
    walk.report(
      finding('narrative/component', source, `<${name}> 里没有内容`, `写作 <${name} …>…</${name}>。`),
    );
  }
  return [{ kind: 'component', name, attributes, children, source }];
}

function unknownComponent(name: string, names: readonly string[], source: Source): Finding {
  if (name === '') return finding('narrative/code', source, '空标签 <> 不允许', '删去标签，只留文字。');
  const isHtml = /^[a-z]/.test(name) && nearest(name, names) === undefined;
  if (isHtml) {
    return finding(
      'narrative/code',
      source,
      `HTML 标签 <${name}> 不允许`,
      '删去标签，只留文字；加粗写 **…**，链接写 [文字](网址)。',
    );
  }
  return finding(
    'narrative/component',
    source,
    `没有组件 <${name}>${meantAs(name, names)}`,
    `可用的组件：${names.join('、')}。`,
  );
}
