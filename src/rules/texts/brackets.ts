import type { Rule } from '../rule/rule.ts';
import { around, eachText } from '../written/each-text.ts';

/** By closing mark the opening ones it may close: widths are mixed in practice, kinds are not. */
const PAIRS: Readonly<Record<string, string>> = {
  '）': '（(',
  ')': '（(',
  '】': '【',
  '》': '《',
  '〉': '〈',
  '〕': '〔',
  ']': '[［',
  '］': '[［',
  '”': '“',
  '’': '‘',
  '」': '「',
};
const OPENING = new Set(Object.values(PAIRS).join(''));

/** A list's own number: 1） a) （1）. */
const NUMBER = /(?:^|[\s，。；：、])[\dA-Za-z一二三四五六七八九十]{1,3}$/u;

/** texts/brackets: brackets and quotation marks stand in pairs. */
export const brackets: Rule = {
  id: 'texts/brackets',
  severity: 'warning',
  title: '括号、书名号、引号成对',
  basis: '不成对的括号和引号使文号、名称断在错误的地方，多半是漏录或粘贴时丢了字。',
  check: (account) =>
    eachText(account, ({ text, title }) => {
      const found = unpaired(text);
      return found === undefined
        ? undefined
        : {
            message: `${title}里的“${text[found]}”没有配对：${around(text, found, 1)}`,
            remedy: '补上缺的一半，或删去多出来的一半。',
          };
    }),
};

/** Where the first mark stands that has no other half; undefined where all are paired. */
function unpaired(text: string): number | undefined {
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index] ?? '';
    if (OPENING.has(mark)) open.push(index);
    const wanted = PAIRS[mark];
    if (wanted === undefined) continue;
    const last = open.at(-1);
    if (last !== undefined && wanted.includes(text[last] ?? '')) {
      if (last === index - 1 && (mark === '”' || mark === '’')) return last;
      open.pop();
    } else if (!NUMBER.test(text.slice(0, index))) return index;
  }
  return open[0];
}
