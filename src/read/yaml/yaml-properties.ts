import { isAlias, isCollection, isMap, isScalar, type Node, visit } from 'yaml';
import type { TextSpan, YamlFinding } from './yaml-finding.ts';

/** Problems after which nothing more is looked for. */
const ENOUGH = 500;

/** What YAML allows and content files do not: anchors, aliases, tags, and keys written twice. */
export function propertyFindings(text: string, contents: Node): readonly YamlFinding[] {
  const found: YamlFinding[] = [];
  visit(contents, {
    Node(_, node) {
      if (found.length >= ENOUGH) return visit.BREAK;
      if (isAlias(node) || node.anchor !== undefined) found.push(aliasFinding(text, node));
      if (!isAlias(node) && node.tag !== undefined) found.push(tagFinding(text, node));
      if (isMap(node))
        for (const finding of duplicateKeys(node.items.map((pair) => pair.key))) found.push(finding);
      return undefined;
    },
  });
  return found;
}

/** A sign with what is written right behind it. */
const WORD = /^[^\s,[\]{}]+/;

/** Where the properties of a node (anchor, tag) begin: before its content, which is all its range covers. */
function propertySpan(text: string, node: Node, sign: string): TextSpan {
  const end = node.range?.[0] ?? 0;
  const start = text.lastIndexOf(sign, isAlias(node) ? end : end - 1);
  return { start, length: WORD.exec(text.slice(start, start + 80))?.[0].length ?? 1 };
}

function aliasFinding(text: string, node: Node): YamlFinding {
  const at = propertySpan(text, node, isAlias(node) ? '*' : '&');
  const written = text.slice(at.start, at.start + at.length);
  const remedy = isAlias(node)
    ? '在这里写出值本身；若本意是文字，加上引号。'
    : '删去这个记号；若本意是文字，加上引号。';
  return { rule: 'yaml/alias', message: `不能用 YAML 的锚点和引用：“${written}”`, remedy, at };
}

function tagFinding(text: string, node: Node): YamlFinding {
  const at = propertySpan(text, node, '!');
  const start = text[at.start - 1] === '!' ? at.start - 1 : at.start;
  const written = WORD.exec(text.slice(start, start + 80))?.[0] ?? '!';
  return {
    rule: 'yaml/tag',
    message: `不能用 YAML 的类型标记：“${written}”`,
    remedy: '删去这个标记；若本意是以“!”开头的文字，加上引号。',
    at: { start, length: written.length },
  };
}

function duplicateKeys(keys: readonly unknown[]): readonly YamlFinding[] {
  const first = new Map<string, Node>();
  const found: YamlFinding[] = [];
  for (const key of keys) {
    if (!isScalar(key)) continue;
    const text = String(key.value);
    const before = first.get(text);
    if (before === undefined) first.set(text, key);
    else found.push(duplicateKey(text, before, key));
  }
  return found;
}

const duplicateKey = (text: string, before: Node, again: Node): YamlFinding => ({
  rule: 'yaml/duplicate-key',
  message: `键“${text}”写了两次`,
  remedy: '核对后只留一个。',
  at: spanOf(again),
  other: { at: spanOf(before), label: '第一次' },
});

const spanOf = (node: Node): TextSpan => {
  const [start = 0, end = start] = node.range ?? [];
  return { start, length: isCollection(node) ? 1 : end - start };
};
