import { mdxToMdast } from 'satteri';
import type { Source } from '../../model/source.ts';
import { offsetOf } from '../text/line-starts.ts';

/** A node of MDX as the parser gives it; what we do not name we do not allow. */
export interface MdxNode {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
  readonly value?: unknown;
  readonly name?: string | null;
  readonly url?: string;
  readonly ordered?: boolean | null;
  readonly attributes?: readonly {
    readonly type: string;
    readonly name?: string;
    readonly value?: unknown;
  }[];
  readonly children?: readonly MdxNode[];
}

/** Something in the writing that the parser cannot go past. */
export interface MdxProblem {
  readonly message: string;
  readonly remedy: string;
  /** Offset in characters and length. */
  readonly start: number;
  readonly length: number;
}

/** A text of MDX: its tree, and what was wrong with its writing. The tree is whole only where nothing was. */
export interface ParsedMdx {
  readonly tree: MdxNode;
  readonly problems: readonly MdxProblem[];
}

/** Characters that stand for "<" where it opens no tag; they keep every place where it was. */
const LESS = '\uE001';
const OPEN = '\uE002';

/** How many places that cannot be parsed are told of in one file: each takes another parsing of the whole text. */
const mostProblems = (text: string): number =>
  Math.min(50, Math.max(2, Math.floor(500_000 / (text.length + 1))));

/** Characters that a paragraph may have: the parser looks at all of it again for each mark in it. A page holds some 1,000. */
const LONGEST_PARAGRAPH = 5_000;

/** What ends a paragraph: a blank line, the beginning of an item or a heading. */
const PARAGRAPH_END = /\n[ \t]*(?:\r?\n|(?:[-*+]|\d+[.)]|#+)[ \t])/;

/** Braces beyond which a text is not parsed: each is an error, and the parser's time grows with their square. */
const MOST_BRACES = 500;

const FEATURES = { frontmatter: true, gfm: false, smartPunctuation: false };

/**
 * Parses MDX without running any of it. "<" before a digit, a space or a Chinese character is a character of the text, and so
 * is a brace that is never closed. Whatever else the parser refuses is told, its line is set aside, and the rest is parsed.
 */
export function parseMdx(text: string): ParsedMdx {
  const problems: MdxProblem[] = [];
  const braces = [...text.matchAll(/(?<!\\)\{/g)];
  if (braces.length > MOST_BRACES) {
    const start = braces[0]?.index ?? 0;
    const message = `有 ${braces.length} 处花括号，没有读下去`;
    const problem = { message, remedy: '花括号写作 \\{ 或全角 ｛｝。', start, length: 1 };
    return { tree: { type: 'root', children: [] }, problems: [problem] };
  }
  const long = longParagraph(text);
  if (long !== undefined) return { tree: { type: 'root', children: [] }, problems: [long] };
  let source = text.replace(/<(?![A-Za-z/!>$_])/g, LESS).replace(/[\uE000\uE003-\uE00F]/g, ' ');
  const most = mostProblems(text);
  while (problems.length < most) {
    const outcome = parsed(source);
    if (typeof outcome !== 'string') return { tree: outcome, problems };
    const [, line = '1', column = '1'] = /(\d+):(\d+)/.exec(outcome) ?? [];
    const start = offsetOf(source, Number(line), Number(column));
    problems.push(problemOf(outcome, source, start));
    source = blanked(source, start);
  }
  return { tree: { type: 'root', children: [] }, problems };
}

/** The first paragraph that is too long to be read. */
function longParagraph(text: string): MdxProblem | undefined {
  let start = 0;
  for (const paragraph of text.split(PARAGRAPH_END)) {
    if (paragraph.length > LONGEST_PARAGRAPH) {
      const message = `一段有 ${paragraph.length} 个字，超过上限 ${LONGEST_PARAGRAPH} 个，没有读下去`;
      const at = text.indexOf(paragraph.slice(0, LONGEST_PARAGRAPH), start);
      return { message, remedy: '分成几段，段与段之间空一行。', start: at, length: 1 };
    }
    start += paragraph.length;
  }
  return undefined;
}

function parsed(source: string): MdxNode | string {
  try {
    return mdxToMdast(source, { features: FEATURES }) as MdxNode; // the parser's own type is a union of all of Markdown
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
}

/** The text as it was written. */
export const asWritten = (text: string): string => text.replaceAll(LESS, '<').replaceAll(OPEN, '{');

function problemOf(message: string, source: string, start: number): MdxProblem {
  const at = { start, length: 1 };
  const here = source[start];
  if (here === '{' || message.includes('expression')) {
    const remedy =
      '只是文字时，在花括号前加反斜线写作 \\{，或用全角 ｛｝。数字和名称用组件，如 <Amount …/>。';
    return { ...at, message: '花括号没有成对', remedy };
  }
  if (message.includes('closing tag') || message.includes('close')) {
    const tag = /`<\/?([^`>\s]*)/.exec(message)?.[1] ?? '';
    return {
      ...at,
      message: `标签 <${tag}> 没有成对`,
      remedy: '有头有尾写作 <Each …>…</Each>；没有内容的写作 <Amount …/>。',
    };
  }
  if (here === '<' && source[start + 1] === '!')
    return { ...at, message: 'HTML 注释不允许', remedy: '删去注释；说明写在提交信息里。' };
  if (here === '<')
    return { ...at, message: '“<”之后不是完整的标签', remedy: '只是小于号时写作“＜”、“小于”或 \\<。' };
  return {
    ...at,
    message: '这里的写法读不通',
    remedy: '对照 docs/narrative.md 改正；网址写作 [文字](网址)。',
  };
}

/** The character that cannot be parsed and the rest of its line set aside, at the same length. */
function blanked(source: string, start: number): string {
  const end = source.indexOf('\n', start);
  const stop = end === -1 ? source.length : end;
  const from = start >= stop ? Math.max(0, stop - 1) : start;
  return source.slice(0, from) + ' '.repeat(stop - from) + source.slice(stop);
}

/** The place of a node in its file. */
export function placeOf(file: string, text: string, node: MdxNode, length = 1): Source {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { file, path: [], span: { start: offsetOf(text, line, column), length } };
}
