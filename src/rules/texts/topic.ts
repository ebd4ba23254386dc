import type { RemarkRecord } from '../../model/narrative.ts';
import { memberTitle } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { eachText } from '../written/each-text.ts';

/** What some 科目 are about, by words that only they use. */
const TOPICS = {
  住房: /住房|公积金|购房|提租/u,
  医疗: /医疗|医保/u,
  养老: /养老|退休|离休|年金/u,
  抚恤: /抚恤/u,
} as const;

/** What a unit's own words say that a 科目 is for: 住房公积金（项）15.00万元，主要用于职工医疗保险缴费. */
const FOR = /(?<name>[^，。；：“”（）\n]{2,24})”?（[类款项]）(?:支出)?[^。；\n]*?用于(?<what>[^。；\n]*)/gu;

/** The places of own words; reasons and purposes of narrative.yaml name their 科目. */
const OF_WORDS = /^narrative\/(?!reasons|purposes)[^/]+\/\d+$/u;

/** texts/topic: a purpose or a reason written for one 科目 does not speak of another. */
export const otherTopic: Rule = {
  id: 'texts/topic',
  severity: 'warning',
  title: '用途和原因说的是这个科目的事',
  basis: '用途和原因逐个科目说明；住房公积金的用途写成医疗保险，多半是贴错了地方。',
  check: (account) => {
    const { purposes = [], reasons = [] } = account.disclosure.narrative ?? {};
    return [
      ...eachText(account, ({ text, place }) => (OF_WORDS.test(place) ? inWords(text) : undefined)),
      ...purposes.flatMap((remark, index) =>
        strayed(account, remark, `narrative/purposes/${index + 1}`, '主要用途'),
      ),
      ...reasons.flatMap((remark, index) =>
        strayed(account, remark, `narrative/reasons/${index + 1}`, '变动原因'),
      ),
    ];
  },
};

function strayed(
  { taxonomy, disclosure }: Account,
  { of, text, source }: RemarkRecord,
  place: string,
  what: string,
): readonly RuleFinding[] {
  const [dimension, code] =
    Object.entries(of).find(([id]) => id === DIMENSION.function || id === DIMENSION.economic) ?? [];
  if (dimension === undefined || code === undefined) return [];
  const name = memberTitle(taxonomy, dimension, code, disclosure.year) ?? '';
  const other = strayTopic(name, text);
  if (other === undefined) return [];
  return [
    {
      source,
      label: what,
      place,
      message: `${code} ${name}的${what}说的是${other}：“${text}”`,
      remedy: '核对是不是贴错了科目，写上这个科目自己的用途或原因。',
    },
  ];
}

/** The topic that a text speaks of, where it is not among those of the 科目 it is written for. */
function strayTopic(name: string, text: string): string | undefined {
  const topicsOf = (words: string): readonly string[] =>
    Object.entries(TOPICS).flatMap(([topic, signs]) => (signs.test(words) ? [topic] : []));
  const [own, told] = [topicsOf(name), topicsOf(text)];
  return own.length === 0 || told.some((topic) => own.includes(topic)) ? undefined : told[0];
}

/** What is said of own words that tell of one 科目 what another is for. */
function inWords(text: string) {
  for (const { groups } of text.matchAll(FOR)) {
    const { name = '', what = '' } = groups ?? {};
    const other = strayTopic(name, what);
    if (other !== undefined)
      return {
        message: `文字里“${name}”的用途说的是${other}：“${what}”`,
        remedy: '核对是不是贴错了科目，写上这个科目自己的用途。',
      };
  }
  return undefined;
}
