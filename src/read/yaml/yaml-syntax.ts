import type { YAMLParseError } from 'yaml';
import type { YamlFinding } from './yaml-finding.ts';

interface SyntaxMessage {
  readonly message: string;
  readonly remedy: string;
}

const DASH: SyntaxMessage = {
  message: '“-”在 YAML 里是列表的开头，不能当作空格子',
  remedy: '没有数的格子写 ""（一对半角引号，中间什么也没有）；“-”确是文字的，给它加上引号。',
};

/** A syntax error in our words: by the parser's code, and where one code says several things, by its message. */
const SAYS: readonly (SyntaxMessage & { readonly code: string; readonly about?: RegExp })[] = [
  {
    code: 'MISSING_CHAR',
    about: /quote/,
    message: '从这里开始的引号没有配对',
    remedy: '补上另一半引号；文字里的双引号写作 \\"，或改用中文引号。',
  },
  { code: 'MISSING_CHAR', about: /\]/, message: '方括号没有配对，缺少“]”', remedy: '补上“]”。' },
  { code: 'MISSING_CHAR', about: /\}/, message: '花括号没有配对，缺少“}”', remedy: '补上“}”。' },
  { code: 'MISSING_CHAR', about: /,/, message: '两项之间缺少逗号', remedy: '各项用半角逗号隔开。' },
  {
    code: 'MISSING_CHAR',
    about: /- indicator/,
    message: '列表里的这一项前面没有“- ”',
    remedy: '在前面加“- ”；若它属于上一项，与上一项的键对齐。',
  },
  { code: 'MISSING_CHAR', message: '这一行不是“键: 值”', remedy: '键后面写半角冒号和一个空格，再写值。' },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    message: '这一行不是“键: 值”',
    remedy: '键后面写半角冒号和一个空格，再写值；上一行的引号和括号是否都已闭合。',
  },
  {
    code: 'BAD_INDENT',
    about: /\}/,
    message: '花括号没有在本项之内闭合，缺少“}”',
    remedy: '在上一行末尾补上“}”。',
  },
  {
    code: 'BAD_INDENT',
    about: /\]/,
    message: '方括号没有在本项之内闭合，缺少“]”',
    remedy: '在上一行末尾补上“]”。',
  },
  { code: 'BAD_INDENT', message: '缩进没有对齐', remedy: '同一层的键左边对齐，用空格缩进。' },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    message: '一行里有两个“键: 值”，或值里有“: ”',
    remedy: '一行只写一个“键: 值”；值里确有“: ”时，给整个值加上引号。',
  },
  {
    code: 'BAD_SCALAR_START',
    message: '值不能以这个符号开头',
    remedy: '给整个值加上引号。',
  },
  { code: 'BAD_DQ_ESCAPE', message: '双引号里的反斜杠写法不对', remedy: '反斜杠写作 \\\\，或改用单引号。' },
  {
    code: 'BLOCK_IN_FLOW',
    message: '花括号里两项之间缺少逗号，或值里有“: ”',
    remedy:
      '两项用半角逗号和一个空格隔开，如 { line: general, amount: 310.00 }；值里确有“: ”时，给整个值加上引号。',
  },
  { code: 'UNEXPECTED_TOKEN', message: '这里多出了内容', remedy: '看前面的引号、括号和缩进是否写对。' },
  { code: 'KEY_OVER_1024_CHARS', message: '键太长', remedy: '检查冒号之前是否漏了换行或引号。' },
];

/**
 * A syntax error of the careful parser, in Chinese.
 * @param from where it begins, if not where the parser says
 */
export function syntaxFinding(text: string, error: YAMLParseError, from?: number): YamlFinding {
  const [start, end] = from === undefined ? error.pos : [from, from + 1];
  const at = { start: Math.min(start, text.length), length: Math.max(1, end - start) };
  if (error.code === 'TAB_AS_INDENT') {
    return { rule: 'yaml/tab', message: '缩进用了制表符（Tab）', remedy: '把制表符换成空格，每层两个。', at };
  }
  if (error.code === 'RESOURCE_EXHAUSTION') {
    return { rule: 'yaml/depth', message: '嵌套过深，无法读入', remedy: '检查括号和缩进。', at };
  }
  const line = lineAt(text, at.start);
  if (error.code === 'BAD_INDENT' && /^[ ]*\t/.test(line)) return tabIn(text, at.start);
  const said =
    (error.code === 'UNEXPECTED_TOKEN' ? unexpected(text, at.start) : undefined) ??
    (error.code === 'BLOCK_IN_FLOW' && text[at.start] === '-' ? DASH : undefined) ??
    (isKeyMark(text, at.start) ? SAYS.find(({ code }) => code === 'BAD_SCALAR_START') : undefined) ??
    SAYS.find(({ code, about }) => code === error.code && (about?.test(error.message) ?? true));
  const message = said?.message ?? `YAML 写法有误（${error.message}）`;
  const remedy = said?.remedy ?? fullWidthHint(line) ?? '对照 docs/files.zh-CN.md 中的写法改正。';
  return { rule: 'yaml/syntax', message, remedy, at };
}

/** Whether a value begins with “? ”, which is the mark of a long key. */
const isKeyMark = (text: string, start: number): boolean =>
  /[:,{][ \t]*\?[ \t][^\n]*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start + 2));

/** What the parser has no word for, told by the character it stopped at. */
function unexpected(text: string, start: number): SyntaxMessage | undefined {
  const sign = text[start] ?? '';
  if (sign === '}' || sign === ']')
    return { message: `多了一个“${sign}”`, remedy: `删去多出来的“${sign}”，或补上与它相配的一半。` };
  const before = text.slice(Math.max(0, start - 80), start);
  if (sign === '-' && /[:{,][ \t]*$/.test(before)) return DASH;
  const list = /(?:[:,]|(?:^|\n)[ \t]*-)[ \t]*(\[[^\]]*\])[ \t]*$/.exec(before)?.[1];
  if (list !== undefined && sign === '(')
    return {
      message: `值以链接“${list}(…”开头，YAML 把方括号读成了一列`,
      remedy:
        'YAML 里的文字没有链接：要读者点得开的，把这一段写进 narrative/ 的 .mdx；只要文字的，删去方括号和圆括号里的地址。',
    };
  if (list !== undefined)
    return {
      message: '方括号后面还有内容',
      remedy: '文字以“[”开头的，给整个值加上引号，或改用“［”“【”；方括号里是几项、后面另有一项的，补上逗号。',
    };
  if (/(?:[:,]|(?:^|\n)[ \t]*-)[ \t]*\{[^{}]*\}[ \t]*$/.test(before))
    return {
      message: '花括号后面还有内容',
      remedy: '文字以“{”开头的，给整个值加上引号；后面是另一项的，另起一行写。',
    };
  if (/:[ \t]+[|>][+-]?\d?$/.test(before)) return SAYS.find(({ code }) => code === 'BAD_SCALAR_START');
  if (/["'][ \t]*$/.test(before)) {
    return {
      message: '引号后面还有内容',
      remedy:
        '引号是文字的一部分时，给整个值另加一对单引号，或改用中文引号；花括号里两项之间缺了逗号的，补上逗号。',
    };
  }
  return undefined;
}

const lineAt = (text: string, offset: number): string =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';

/** A tab in the line of a place, which is no space to YAML. */
export function tabIn(text: string, offset: number): YamlFinding {
  const start = text.indexOf('\t', text.lastIndexOf('\n', offset - 1) + 1);
  return {
    rule: 'yaml/tab',
    message: '花括号或方括号里用了制表符（Tab）',
    remedy: '把制表符换成空格。',
    at: { start, length: 1 },
  };
}

/** Signs of YAML that were typed with a Chinese keyboard. */
const HALF_WIDTH: Readonly<Record<string, string>> = {
  '：': ': ',
  '，': ', ',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '－': '-',
  '“': '"',
  '”': '"',
};

/** What to type instead, where a line or key holds full-width signs that YAML takes for letters. */
export function fullWidthHint(text: string): string | undefined {
  const found = Object.entries(HALF_WIDTH).filter(([sign]) => text.includes(sign));
  if (found.length === 0) return undefined;
  const pairs = found.map(([sign, half]) => `“${sign}”改为半角的“${half}”`);
  return `YAML 的符号须用半角：${pairs.join('，')}；文字里的全角标点，给整个值加上引号。`;
}
