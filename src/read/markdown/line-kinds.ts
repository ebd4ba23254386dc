import { LONGEST_STRETCH } from './inline.ts';
import type { MarkFinding } from './marked.ts';
import { SIGN } from './signs.ts';
import type { Line } from './text-lines.ts';

/** What a line is by its beginning. Lengths are of the mark before its words. */
export type LineKind =
  | { readonly kind: 'blank' }
  | { readonly kind: 'words' }
  /** A component and nothing else. */
  | { readonly kind: 'component' }
  | { readonly kind: 'heading'; readonly mark: number; readonly words: number }
  | { readonly kind: 'item'; readonly mark: number; readonly number?: string }
  | {
      readonly kind: 'refused';
      readonly finding: Omit<MarkFinding, 'start' | 'length'>;
      readonly fence?: string;
    };

const COMPONENT_ONLY = new RegExp(`^${SIGN.component}${SIGN.nothing}*[ \\t\\u3000]*$`);

/** What a line is. @param before the signs of the line of words that it follows, if it follows one */
export function lineKind({ signs }: Line, before: string | undefined): LineKind {
  if (signs === '') return { kind: 'blank' };
  if (signs.length > LONGEST_STRETCH) return { kind: 'words' };
  if (COMPONENT_ONLY.test(signs)) return { kind: 'component' };
  const heading = /^(?:#{1,6}[ \t\u3000]+|#{2,6}(?![#\d]))(?=\S)/.exec(signs);
  if (heading !== null) return headingOf(signs, heading[0].length);
  const item = /^(?:[-*+]|(\d{1,9}[.)]))[ \t\u3000]+(?=\S)/.exec(signs);
  if (item !== null && !isRule(signs) && !isSum(signs, before)) return itemOf(signs, item);
  return refusalOf(signs) ?? { kind: 'words' };
}

/** `## 标题 ##` has marks on both sides. */
function headingOf(signs: string, mark: number): LineKind {
  const closing = /[ \t]+#{2,}[ \t]*$/.exec(signs);
  const words = closing === null || closing.index <= mark ? signs.length : closing.index;
  return { kind: 'heading', mark, words };
}

function itemOf(signs: string, [mark, number]: RegExpExecArray): LineKind {
  if (/^[-*+][ \t]/.test(signs.slice(mark.length)))
    return refusal('一行里有两个列表符号', '只留一个；列表不分级，下一级写成“（1）…”。');
  return {
    kind: 'item',
    mark: mark.length,
    ...(number !== undefined && { number }),
  };
}

/** A sign before a figure, under words that have not come to a stop, adds or multiplies: 3000元 / * 12月. */
const isSum = (signs: string, before: string | undefined): boolean =>
  before !== undefined &&
  /^[-*+][ \t]+\d/.test(signs) &&
  !/[。；：！？，、.;:!?,）)]/.test(before.at(-1) ?? '');

const isRule = (signs: string): boolean => /^([-*_=])[ \t]*(?:\1[ \t]*){2,}$/.test(signs);

function refusalOf(signs: string): LineKind | undefined {
  const literal = (mark: string): string => `；只是文字时写作 \\${mark}`;
  if (isRule(signs)) return refusal('分隔线（或标题下面的横线）不允许', '删去这一行；小标题写作“## 标题”。');
  const fence = /^(?:`{3,}|~{3,})/.exec(signs)?.[0];
  if (fence !== undefined) return { ...refusal('代码块不允许', WRITE_AS), fence };
  if (/^>(?:[ \t]|$)/.test(signs)) return refusal('引用不允许', `${WRITE_AS.slice(0, -1)}${literal('>')}。`);
  if (/^#[^#\d\s]/.test(signs))
    return refusal('行首的 # 后面没有空格', `小标题写作“## 标题”${literal('#')}。`);
  if (/^\[\^[^\]]+\]:/.test(signs)) return refusal('脚注不允许', '写进正文，或写作（注1）。');
  if (/^\[[^\]]+\]:[ \t]*\S/.test(signs))
    return refusal('链接定义不允许', `链接写作 [文字](网址)${literal('[')}。`);
  if (/^(?:import|export)[ \t]+[{*"'\w]/.test(signs)) {
    const brief = signs.length > 40 ? `${signs.slice(0, 40)}…` : signs;
    const message = `“${brief}”是代码，import 和 export 不允许`;
    return refusal(message, '删去这一段；说明里只写文字和组件。', 'code');
  }
  return undefined;
}

const WRITE_AS = '改写成段落、小标题（##）、列表、表格、加粗（**…**）或链接。';

const refusal = (
  message: string,
  remedy: string,
  kind: MarkFinding['kind'] = 'markup',
): LineKind & { readonly kind: 'refused' } => ({ kind: 'refused', finding: { kind, message, remedy } });
