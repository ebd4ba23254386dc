import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  type Node,
  parseAllDocuments,
  visit,
  type YAMLParseError,
} from 'yaml';
import type { ReadRule } from './rules.ts';
import { syntaxProblem } from './yaml-syntax.ts';

/** A stretch of a text. */
export interface Span {
  /** Offset in characters. */
  readonly start: number;
  readonly length: number;
}

/** Something wrong with the YAML of a file. */
export interface YamlProblem {
  readonly rule: ReadRule;
  readonly message: string;
  readonly remedy: string;
  readonly at: Span;
  /** The other place it speaks of. */
  readonly other?: { readonly at: Span; readonly label: string };
}

/** Problems to show of one file; what follows the first ones is mostly their consequence. */
const SHOWN = 20;

/**
 * Everything wrong with a YAML text, in its order. Syntax errors are one a line; what only follows from tabs or from a quote
 * that is not closed is left out.
 */
export function yamlProblems(text: string): readonly YamlProblem[] {
  const options = { schema: 'failsafe', prettyErrors: false, uniqueKeys: false, logLevel: 'silent' } as const;
  const parsed = parseAllDocuments(text, options);
  const documents = 'empty' in parsed ? [] : parsed;
  const found: YamlProblem[] = [];
  const lines = new Set<number>();
  const errors = documents.flatMap((document) => document.errors);
  const tabs = errors.filter((error) => error.code === 'TAB_AS_INDENT');
  const quote = openQuote(documents, errors);
  for (const error of tabs.length > 0 ? tabs : errors) {
    const isAfterQuote = quote !== undefined && error.pos[0] > quote;
    const problem = syntaxProblem(text, error, isAfterQuote ? quote : undefined);
    if (isAfterQuote && !isOpenQuote(error)) continue;
    const line = text.lastIndexOf('\n', problem.at.start - 1);
    if (!lines.has(line)) found.push(problem);
    lines.add(line);
  }
  for (const document of documents) {
    if (document.contents !== null) found.push(...propertyProblems(text, document.contents));
  }
  const second = documents[1];
  if (second !== undefined) found.push(severalDocuments(second.range[0]));
  return found.sort((a, b) => a.at.start - b.at.start).slice(0, SHOWN);
}

const isOpenQuote = (error: YAMLParseError): boolean =>
  error.code === 'MISSING_CHAR' && error.message.includes('quote');

/** Where a text begins whose closing quote is missing: the parser says only where the file ends. */
function openQuote(documents: readonly Document[], errors: readonly YAMLParseError[]): number | undefined {
  const error = errors.find(isOpenQuote);
  if (error === undefined) return undefined;
  let start: number | undefined;
  for (const { contents } of documents) {
    visit(contents, {
      Scalar(_, { range }) {
        if (range !== null && range !== undefined && range[1] >= error.pos[0]) start ??= range[0];
      },
    });
  }
  return start;
}

const severalDocuments = (start: number): YamlProblem => ({
  rule: 'yaml/several-documents',
  message: '文件里有不止一个 YAML 文档（以 --- 分开）',
  remedy: '一个文件只放一个文档：删去 ---，或拆成几个文件。',
  at: { start, length: 3 },
});

/** Anchors, aliases, tags and keys written twice. */
function propertyProblems(text: string, contents: Node): readonly YamlProblem[] {
  const found: YamlProblem[] = [];
  visit(contents, {
    Node(_, node) {
      if (isAlias(node) || node.anchor !== undefined) found.push(aliasProblem(text, node));
      if (!isAlias(node) && node.tag !== undefined) found.push(tagProblem(text, node));
      if (isMap(node)) found.push(...duplicateKeys(node.items.map((pair) => pair.key)));
    },
  });
  return found;
}

/** Where the properties of a node (anchor, tag) begin: before its content, which is all its range covers. */
function propertySpan(text: string, node: Node, sign: string): Span {
  const end = node.range?.[0] ?? 0;
  const start = text.lastIndexOf(sign, isAlias(node) ? end : end - 1);
  return { start, length: /^[^\s,[\]{}]+/.exec(text.slice(start, start + 80))?.[0].length ?? 1 };
}

function aliasProblem(text: string, node: Node): YamlProblem {
  const at = propertySpan(text, node, isAlias(node) ? '*' : '&');
  const written = text.slice(at.start, at.start + at.length);
  const remedy = isAlias(node)
    ? '在这里写出值本身；若本意是文字，加上引号。'
    : '删去这个记号；若本意是文字，加上引号。';
  return { rule: 'yaml/alias', message: `不能用 YAML 的锚点和引用：“${written}”`, remedy, at };
}

function tagProblem(text: string, node: Node): YamlProblem {
  const at = propertySpan(text, node, '!');
  const start = text[at.start - 1] === '!' ? at.start - 1 : at.start;
  const written = /^\S+/.exec(text.slice(start, start + 80))?.[0] ?? '!';
  return {
    rule: 'yaml/tag',
    message: `不能用 YAML 的类型标记：“${written}”`,
    remedy: '删去这个标记；若本意是以“!”开头的文字，加上引号。',
    at: { start, length: written.length },
  };
}

function duplicateKeys(keys: readonly unknown[]): readonly YamlProblem[] {
  const first = new Map<string, Node>();
  const found: YamlProblem[] = [];
  for (const key of keys) {
    if (!isScalar(key)) continue;
    const text = String(key.value);
    const before = first.get(text);
    if (before === undefined) first.set(text, key);
    else found.push(duplicateKey(text, before, key));
  }
  return found;
}

const duplicateKey = (text: string, before: Node, again: Node): YamlProblem => ({
  rule: 'yaml/duplicate-key',
  message: `键“${text}”写了两次`,
  remedy: '核对后只留一个。',
  at: spanOf(again),
  other: { at: spanOf(before), label: '第一次' },
});

const spanOf = (node: Node): Span => {
  const [start = 0, end = start] = node.range ?? [];
  return { start, length: isCollection(node) ? 1 : end - start };
};
