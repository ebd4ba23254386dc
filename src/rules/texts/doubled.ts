import type { Rule } from '../rule/rule.ts';
import { around, eachText } from './each-text.ts';

/** Two marks where one is meant; …… and —— are one mark each. */
const MARKS = /[，、；：。,;]\s*[，、；：。]|[，、；：]{2,}|。{2,}/u;

/** A word of two to four characters written twice; names that end where the next begins are spared below. */
const WORD = /(\p{Script=Han}{2,4})\1/u;

/** Words that may meet themselves: the end of one name and the beginning of the next. */
const MAY_MEET =
  /^(?:保险|养老|医疗|管理|服务|社会|基金|研究|经费|公共|预算|平台|信息|技术|教育|人员|中心|工作|学习|讨论|考虑|试试|看看|意思|许许多多)$/u;

/** Two-character words whose doubling is plain Chinese: 方方面面 is no doubling of a word, 一个一个 is. */
const PLAIN = /^(?:一个|一次|一步|一点|一项|挨个|逐个|某某)$/u;

/** A character doubled within a word of which it is the first: 公开招招聘. */
const LETTER = /(招|聘|训|购|缴|拨|增|减|的|了|是|为|在|和|与|及)\1(?=\p{Script=Han})/u;

/** texts/doubled: no word and no mark is written twice. */
export const doubled: Rule = {
  id: 'texts/doubled',
  severity: 'warning',
  title: '没有重复的字词和标点',
  basis: '重复的字词、标点是录入或粘贴留下的痕迹，公开以后只能再更正。',
  check: (account) =>
    eachText(account, ({ text, title }) => {
      const found = doublings(text);
      const [first] = found;
      return (
        first && {
          message: `${title}里${found.map(([twice]) => `“${twice}”`).join('')}重复了：${around(text, first.index, first[0].length)}`,
          remedy: '删去多出来的一个；确实要这样写的，在 acknowledged 里说明。',
        }
      );
    }),
};

/** All of them, in their order. */
function doublings(text: string): readonly RegExpExecArray[] {
  const words = [...text.matchAll(new RegExp(WORD, 'gu'))].filter(
    ([, word = '']) => !MAY_MEET.test(word) && !PLAIN.test(word),
  );
  const others = [MARKS, LETTER].flatMap((pattern) => [...text.matchAll(new RegExp(pattern, 'gu'))]);
  return [...words, ...others].sort((a, b) => a.index - b.index);
}
