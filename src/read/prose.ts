import { z } from 'zod';
import { COMPONENTS, type ComponentShape } from '../formats/components.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ProseFile, ProseNode } from '../model/prose.ts';
import type { Source } from '../model/source.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import type { Department } from '../model/unit.ts';
import { shape } from './diagnose.ts';
import { type Folder, readText } from './files.ts';
import { finding } from './finding.ts';
import { asWritten, type MdxNode, parseMdx, placeOf } from './mdx.ts';
import { namedTrouble } from './narrative-record.ts';
import { meantAs, nearest } from './nearest.ts';
import { parseYaml } from './yaml.ts';

/** What may stand between --- at the top of a unit's own words. Nothing else: `layout` above all would run a module. */
const frontmatter = z.strictObject({
  /** How these words stand to the format's pattern. */
  mode: z.enum(['replace', 'before', 'after']).default('replace'),
});

/** Levels that marks and components may nest. */
const DEPTH_LIMIT = 24;

/** Links that lead to a page, an address to write to, or a place of this site. */
const URL =
  /^(?:https?:\/\/[^\s\\]+|mailto:[^\s\\]+|tel:[\d+ -]+|#[^\s\\]*|\.{1,2}\/[^\s\\]*|\/(?![/\\])[^\s\\]*)$/i;

/** What a text is read against. */
export interface ProseSurroundings {
  readonly taxonomy: Taxonomy;
  /** Absent for a format's pattern: it serves every unit and names none. */
  readonly department?: Department | undefined;
}

/**
 * Reads a text of the narrative language. All that is not allowed in it is told with its place.
 * @returns undefined where anything is: a text of which a part was refused would say something else
 */
export function readProse(
  folder: Folder,
  file: string,
  section: string,
  around: ProseSurroundings,
): ProseFile | undefined {
  const text = readText(folder, file);
  if (text === undefined) return undefined;
  const { prose, diagnostics } = proseOf(file, section, text, around);
  for (const diagnostic of diagnostics) folder.report(diagnostic);
  return prose;
}

/** {@link readProse} for a text in hand. */
export function proseOf(
  file: string,
  section: string,
  text: string,
  around: ProseSurroundings,
): { readonly prose: ProseFile | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const walk: Walk = { file, text, around, report: (diagnostic) => diagnostics.push(diagnostic) };
  const { tree, problems } = parseMdx(text);
  for (const { start, length, message, remedy } of problems)
    walk.report(finding('narrative/syntax', { file, path: [], span: { start, length } }, message, remedy));
  const children = tree.children ?? [];
  const settings = settingsOf(walk, children[0]);
  const nodes = children.flatMap((node) => convert(walk, node, 0));
  const isWhole = diagnostics.length === 0 && settings !== undefined;
  return {
    prose: isWhole ? { section, mode: settings.mode, nodes, source: { file, path: [] } } : undefined,
    diagnostics: [...diagnostics].sort((a, b) => (a.source.span?.start ?? 0) - (b.source.span?.start ?? 0)),
  };
}

interface Walk {
  readonly file: string;
  readonly text: string;
  readonly around: ProseSurroundings;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** The frontmatter, or what holds without one; undefined where it is wrong. */
function settingsOf(walk: Walk, node: MdxNode | undefined): z.infer<typeof frontmatter> | undefined {
  if (node?.type !== 'yaml') return { mode: 'replace' };
  const start = (walk.text.indexOf('\n') + 1) | 0;
  const written = String(node.value ?? '');
  const yaml = parseYaml(written === '' ? '{}' : written);
  if (!('value' in yaml)) {
    for (const { message, remedy, at, rule } of yaml.problems) {
      const source = { file: walk.file, path: [], span: { start: start + at.start, length: at.length } };
      walk.report(finding(rule, source, message, remedy));
    }
    return undefined;
  }
  const { value, diagnostics } = shape(walk.file, yaml.value, frontmatter);
  for (const diagnostic of diagnostics) {
    const key = diagnostic.source.path[0];
    const found =
      key === undefined ? -1 : written.search(new RegExp(`^\\s*["']?${RegExp.escape(String(key))}`, 'm'));
    const span = { start: start + Math.max(0, found), length: String(key ?? '').length || 1 };
    walk.report({ ...diagnostic, source: { file: walk.file, path: [], span } });
  }
  return value;
}

function convert(walk: Walk, node: MdxNode, depth: number): readonly ProseNode[] {
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
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const tag = /^<\/?[\w.$-]*/.exec(line)?.[0];
  const length =
    tag?.length ?? (node.type === 'text' ? Math.min(line.length, String(node.value).length) : line.length);
  return { ...source, span: { start, length: Math.max(1, length) } };
}

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
  if (URL.test(url)) return [{ kind: 'link', url, children, source }];
  const remedy = '写完整的网址（https://…）、mailto:、tel:，或本站的相对路径（../…）。';
  walk.report(finding('narrative/link', source, `链接“${brief(url)}”不允许`, remedy));
  return [];
}

function component(
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
