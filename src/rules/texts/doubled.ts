import type { Account } from '../../points/account/account.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { around, eachText, onOneLine } from '../written/each-text.ts';
import { writtenTexts } from '../written/written-texts.ts';

/** Two marks where one is meant, brackets within brackets of the same kind that hold nothing else; …… and —— are one mark each. */
const MARKS =
  /[，、；：。,;]\s*[，、；：。,;]|[，、；：]{2,}|。{2,}|（（(?=[^（）]*））)|《《(?=[^《》]*》》)|““|””/u;

/** A word of two to four characters written twice, with or without a space between; names that end where the next begins are spared below. */
const WORD = /(\p{Script=Han}{2,4})[ \u3000]?\1/u;

/** A sentence, with the blanks before it and the mark it ends with; the last may have none. */
const SENTENCE = /(\s*)([^。；\n\uFFFC]*(?:[。；\n\uFFFC]|$))/gu;

/** A shorter one may well be said twice. */
const SHORTEST = 7;

/** Words that may meet themselves: the end of one name and the beginning of the next. */
const MAY_MEET =
  /^(?:保险|养老|医疗|管理|服务|社会|基金|研究|经费|公共|预算|平台|信息|技术|教育|人员|中心|工作|学习|讨论|考虑|试试|看看|意思|许许多多)$/u;

/** Two-character words whose doubling is plain Chinese: 方方面面 is no doubling of a word, 一个一个 is. */
const PLAIN = /^(?:一个|一次|一步|一点|一项|挨个|逐个|某某)$/u;

/** A character doubled within a word of which it is the first: 公开招招聘. */
const LETTER = /(招|聘|训|购|缴|拨|增|减|的|了|是|为|在|和|与|及)\1(?=\p{Script=Han})/u;

/** A conjunction with a mark behind it that does its work again: 培训和、宣传; words that end in one (普及、参与) are none. */
const CONJUNCTION =
  /(?<![调缓总平温中饱柔随附人祥])和、|(?<![普涉波顾提论危触惠企推遍])及、|以及、|(?<!由)并且、/u;

/** texts/doubled: no word, no mark and no paragraph is written twice. */
export const doubled: Rule = {
  id: 'texts/doubled',
  severity: 'warning',
  title: '没有重复的字词和标点',
  basis: '重复的字词、标点是录入或粘贴留下的痕迹，公开以后只能再更正。',
  check: (account) => [
    ...eachText(account, ({ text, title }) => {
      const found = doublings(text);
      const [first] = found;
      return (
        first && {
          message: `${title}里${found.map(({ twice }) => `“${onOneLine(twice)}”`).join('')}${found.every(isConjunction) ? '连词后面多了顿号' : '重复了'}：${around(text, first.index, first.twice.length)}`,
          remedy: '删去多出来的一个；确实要这样写的，在 acknowledged 里说明。',
        }
      );
    }),
    ...saidAgain(account),
  ],
};

/** What stands twice, and where. */
interface Doubling {
  readonly twice: string;
  readonly index: number;
}

const isConjunction = ({ twice }: Doubling): boolean => /\p{Script=Han}、$/u.test(twice);

/** All of them, in their order. */
function doublings(text: string): readonly Doubling[] {
  const words = [...text.matchAll(new RegExp(WORD, 'gu'))].filter(
    ([, word = '']) => !MAY_MEET.test(word) && !PLAIN.test(word),
  );
  const others = [MARKS, LETTER, CONJUNCTION].flatMap((pattern) => [
    ...text.matchAll(new RegExp(pattern, 'gu')),
  ]);
  const found = [...words, ...others].map(({ 0: twice, index }) => ({ twice, index }));
  return [...found, ...sentencesAgain(text)].sort((a, b) => a.index - b.index);
}

/** Sentences that are said again as soon as they have ended; each letter is looked at once. */
function sentencesAgain(text: string): readonly Doubling[] {
  const again: Doubling[] = [];
  let before = '';
  for (const { index, 1: blank = '', 2: sentence = '' } of text.matchAll(SENTENCE)) {
    const isAgain = sentence.length >= SHORTEST && /[。；]$/u.test(sentence) && before.endsWith(sentence);
    if (isAgain) again.push({ twice: `${sentence}${blank}${sentence}`, index: index - sentence.length });
    before = isAgain ? '' : sentence;
  }
  return again;
}

/** A shorter paragraph may well be said of two things. */
const LEAST = 12;

/** Lists whose items are each said once; in other sections the same may be told of each project, and only what follows itself is a slip. */
const OF_ONE_SUBJECT = /^narrative\/(?:duties|tasks|organisation)$/u;

/** Paragraphs of one section, or items of one list, that are written twice. */
function saidAgain(account: Account): readonly RuleFinding[] {
  const texts = writtenTexts(account).filter(({ place }) => /^narrative\/[^/]+\/\d+$/u.test(place));
  const lists = Map.groupBy(texts, ({ place }) => place.slice(0, place.lastIndexOf('/')));
  return [...lists].flatMap(([list, own]) =>
    /\/(?:reasons|purposes)$/u.test(list)
      ? []
      : own.flatMap(({ text, title, source, place }, index) => {
          const earlier = own.slice(OF_ONE_SUBJECT.test(list) ? 0 : Math.max(0, index - 1), index);
          const before = earlier.find((each) => each.text.trim() === text.trim());
          return before === undefined || text.trim().length < LEAST
            ? []
            : [
                {
                  source,
                  label: title,
                  place,
                  related: [{ source: before.source, label: '第一次' }],
                  message: `${title}里这一段写了两次：${around(text.trim(), 0, LEAST)}`,
                  remedy: '删去多出来的一段；确实要这样写的，在 acknowledged 里说明。',
                },
              ];
        }),
  );
}
