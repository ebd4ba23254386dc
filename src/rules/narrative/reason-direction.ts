import type { RemarkRecord } from '../../model/narrative.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import { describe } from '../../narrative/figures/describe.ts';
import { figureAt } from '../../narrative/figures/figure-at.ts';
import { againstBudget, priorOf } from '../../narrative/figures/prior-figures.ts';
import type { View } from '../../narrative/figures/view.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

const MORE = /增加|增长|新增|提高|上调|调增|上升|扩大|纳入|补发|增资|调标|晋升/u;
const LESS = /减少|下降|压减|缩减|压缩|取消|不再|调减|厉行节约|核减/u;
const NONE =
  /^(?:与上年|和上年|较上年|同上年)?(?:相同|持平|一致|无变化|没有变化|不存在此项(?:内容)?|没有此项(?:内容)?|无此项(?:内容)?)$/u;

/** narrative/reason-direction: a reason does not contradict the direction of the change it explains. */
export const reasonDirection: Rule = {
  id: 'narrative/reason-direction',
  severity: 'warning',
  title: '原因与增减的方向一致',
  basis:
    '财预〔2016〕143号：收支增减变化应当说明原因；增加而原因只说减少、有增减而原因说没有变化，等于没有说明。',
  check: ({ disclosure }, { narratives }) => {
    const view = narratives.get(disclosure.id)?.view;
    const { reasons = [] } = disclosure.narrative ?? {};
    return view === undefined ? [] : reasons.flatMap((remark, index) => contradicting(view, remark, index));
  },
};

function contradicting(
  view: View,
  { of, text, source }: RemarkRecord,
  index: number,
): readonly RuleFinding[] {
  const { version, ...final } = of;
  const sinceBudget = version === VERSION.budget && view.account.format.version !== VERSION.budget;
  const figure = figureAt(view, sinceBudget ? final : of);
  const prior = figure && (sinceBudget ? againstBudget(view, final, figure) : priorOf(view, of, figure));
  if (prior === undefined || prior.change.isZero()) return [];
  const isMore = prior.change.isPositive();
  const plain = text.replaceAll(/[，。；\s]/gu, '');
  const says = NONE.test(plain)
    ? '没有变化或没有这项内容'
    : isMore && LESS.test(text) && !MORE.test(text)
      ? '减少'
      : !isMore && MORE.test(text) && !LESS.test(text)
        ? '增加'
        : undefined;
  if (says === undefined) return [];
  return [
    {
      source,
      label: '变动原因',
      place: `narrative/reasons/${index + 1}`,
      message: `${describe(view, sinceBudget ? final : of)}比${sinceBudget ? '年初预算' : '上年'}${isMore ? '增加' : '减少'}，原因却只说${says}：“${text}”`,
      remedy: '核对增减的方向和原因，改正其中一个。',
    },
  ];
}
