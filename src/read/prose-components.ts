import { COMPONENTS, type ComponentShape } from '../formats/components.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ProseNode } from '../model/prose.ts';
import type { Source } from '../model/source.ts';
import { finding } from './finding.ts';
import type { MdxNode } from './mdx.ts';
import { namedTrouble } from './narrative-record.ts';
import { meantAs, nearest } from './nearest.ts';
import type { Walk } from './prose-walk.ts';

/**
 * A component of the language with its attributes; what is not of the language is told.
 * @param inside converts what stands between its tags
 */
export function component(
  walk: Walk,
  node: MdxNode,
  source: Source,
  inside: () => readonly ProseNode[],
): readonly ProseNode[] {
  const name = node.name ?? '';
  const known = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (known === undefined) {
    walk.report(unknownComponent(name, source));
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

function unknownComponent(name: string, source: Source): Diagnostic {
  const names = Object.keys(COMPONENTS);
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

function attributesOf(
  walk: Walk,
  name: string,
  known: ComponentShape,
  node: MdxNode,
  source: Source,
): Readonly<Record<string, string>> {
  const { taxonomy, department } = walk.around;
  const dimensions = known.point ? [...taxonomy.dimensions.keys()] : [];
  const allowed = [...known.attributes, ...dimensions];
  const found: Record<string, string> = {};
  for (const attribute of node.attributes ?? []) {
    const key = attribute.name ?? '';
    const place = attributePlace(walk, source, key === '' ? '{' : key);
    if (attribute.type !== 'mdxJsxAttribute') {
      walk.report(
        finding('narrative/code', place, `<${name}> 里的展开属性 {…} 不允许`, '把每个属性写成 名="值"。'),
      );
    } else if (!allowed.includes(key)) {
      const message = `<${name}> 没有属性 ${key}${meantAs(key, allowed)}`;
      const list = allowed.length === 0 ? '它不带属性。' : `可用的属性：${allowed.join('、')}。`;
      walk.report(finding('narrative/component', place, message, list));
    } else if (typeof attribute.value !== 'string') {
      walk.report(finding('narrative/code', place, `<${name}> 的属性 ${key} 不是文字`, `写作 ${key}="…"。`));
    } else if (Object.hasOwn(found, key)) {
      walk.report(finding('narrative/component', place, `属性 ${key} 写了两次`, '只留一个。'));
    } else {
      found[key] = attribute.value;
      if (dimensions.includes(key) && !known.attributes.includes(key)) {
        for (const trouble of namedTrouble(place, key, attribute.value, taxonomy, department))
          walk.report(trouble);
      }
    }
  }
  for (const key of known.required ?? []) {
    if (!Object.hasOwn(found, key) && !(node.attributes ?? []).some((attribute) => attribute.name === key))
      walk.report(finding('narrative/component', source, `<${name}> 缺少属性 ${key}`, `补上 ${key}="…"。`));
  }
  return found;
}

/** Where an attribute stands: the first time its name does after the tag's. */
function attributePlace({ text }: Walk, source: Source, key: string): Source {
  const start = source.span?.start ?? 0;
  const end = text.indexOf('>', start);
  const tag = text.slice(start, end === -1 ? undefined : end);
  const found = tag.search(new RegExp(`(?<=[\\s"'])${RegExp.escape(key)}`));
  return found === -1 ? source : { ...source, span: { start: start + found, length: key.length } };
}
