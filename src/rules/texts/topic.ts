import type { RemarkRecord } from '../../model/narrative.ts';
import { memberTitle } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

/** What some 科目 are about, by words that only they use. */
const TOPICS = {
  住房: /住房|公积金|购房|提租/u,
  医疗: /医疗|医保/u,
  养老: /养老|退休|离休|年金/u,
  抚恤: /抚恤/u,
} as const;

/** texts/topic: a purpose or a reason written for one 科目 does not speak of another. */
export const otherTopic: Rule = {
  id: 'texts/topic',
  severity: 'warning',
  title: '用途和原因说的是这个科目的事',
  basis: '用途和原因逐个科目说明；住房公积金的用途写成医疗保险，多半是贴错了地方。',
  check: (account) => {
    const { purposes = [], reasons = [] } = account.disclosure.narrative ?? {};
    return [
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
  const own = Object.entries(TOPICS).filter(([, words]) => words.test(name));
  const told = Object.entries(TOPICS).filter(([, words]) => words.test(text));
  const [other] = told;
  if (own.length === 0 || other === undefined || told.some(([topic]) => own.some(([each]) => each === topic)))
    return [];
  return [
    {
      source,
      label: what,
      place,
      message: `${code} ${name}的${what}说的是${other[0]}：“${text}”`,
      remedy: '核对是不是贴错了科目，写上这个科目自己的用途或原因。',
    },
  ];
}
