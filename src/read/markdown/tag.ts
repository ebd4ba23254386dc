import type { MarkFinding, WrittenAttribute } from './marked.ts';

/** What stands at a "<" or a "{". */
export type TagReading =
  /** A character of the text. */
  | { readonly kind: 'text' }
  | { readonly kind: 'refused'; readonly end: number; readonly finding: MarkFinding }
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: readonly WrittenAttribute[];
      /** Closed by itself: <Amount/>. */
      readonly isWhole: boolean;
      readonly end: number;
    }
  | { readonly kind: 'close'; readonly name: string; readonly end: number };

/** Longest tag and longest expression that are looked for, in characters: what is longer was not meant as one. */
const LONGEST = 5_000;

/** Reads what begins at an offset that holds "<" or "{". */
export function readTag(source: string, at: number): TagReading {
  if (source[at] === '{') return brace(source, at);
  const next = source[at + 1] ?? '';
  if (next === '!') {
    const end = source.indexOf('-->', at);
    return refused(
      at,
      end === -1 ? lineEnd(source, at) : end + 3,
      'HTML 注释不允许',
      '删去注释；说明写在提交信息里。',
    );
  }
  if (!/[A-Za-z/>$_]/.test(next)) return { kind: 'text' };
  const close = match(/<\/\s*([\w.$:-]*)\s*>/y, source, at);
  if (close !== undefined) return { kind: 'close', name: close[1] ?? '', end: at + close[0].length };
  const name = match(/<([\w.$:-]*)/y, source, at)?.[1] ?? '';
  return attributesOf(source, at, name) ?? malformed(source, at);
}

function attributesOf(source: string, at: number, name: string): TagReading | undefined {
  const attributes: WrittenAttribute[] = [];
  const last = at + LONGEST;
  for (let from = at + 1 + name.length; from < last; ) {
    const end = match(/\s*(\/?)>/y, source, from);
    if (end !== undefined)
      return { kind: 'open', name, attributes, isWhole: end[1] === '/', end: from + end[0].length };
    const written = match(/\s+([A-Za-z_$][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(?=\{)))?/y, source, from);
    const spread = written === undefined ? match(/\s*(?=\{)/y, source, from) : undefined;
    const step = written ?? spread;
    if (step === undefined) return undefined;
    from += step[0].length;
    const value = written?.[2] ?? written?.[3];
    if (value === undefined && source[from] === '{') {
      const stop = balancedEnd(source, from);
      if (stop === undefined) return undefined;
      from = stop;
    }
    attributes.push({ name: written?.[1] ?? '', value });
  }
  return undefined;
}

function brace(source: string, at: number): TagReading {
  const end = balancedEnd(source, at);
  const only = '只是文字时写作 \\{…}，或用全角 ｛｝；数字和名称用组件，如 <Amount …/>。';
  if (end === undefined) return refused(at, at + 1, '花括号没有成对', only);
  const written = source.slice(at + 1, end - 1).split('\n')[0] ?? '';
  return refused(at, end, `表达式 {${brief(written)}} 不允许`, only, 'code');
}

/** Behind the brace that closes the one at an offset; undefined where none does. */
function balancedEnd(source: string, at: number): number | undefined {
  let depth = 0;
  for (let from = at; from < Math.min(source.length, at + LONGEST); from++) {
    if (source[from] === '{') depth += 1;
    else if (source[from] === '}') depth -= 1;
    if (depth === 0) return from + 1;
  }
  return undefined;
}

const malformed = (source: string, at: number): TagReading =>
  match(/<(?:https?:|mailto:|www\.)[^\s<>]*>/iy, source, at) === undefined
    ? refused(at, at + 1, '“<”之后不是完整的标签', '只是小于号时写作“＜”、“小于”或 \\<。')
    : refused(at, source.indexOf('>', at) + 1, '尖括号里的网址不允许', '写作 [文字](网址)，或去掉尖括号。');

const refused = (
  start: number,
  end: number,
  message: string,
  remedy: string,
  kind: MarkFinding['kind'] = 'syntax',
): TagReading => ({ kind: 'refused', end, finding: { kind, message, remedy, start, length: end - start } });

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}

const lineEnd = (source: string, at: number): number => {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
};

const brief = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
