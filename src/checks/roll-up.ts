import { disagreeing, place } from './agree.ts';
import type { Disagreement } from './disagreement.ts';
import type { Finding, Rule } from './rule.ts';
import { figureText, inUnitOf, someOf } from './wording.ts';

/** points/roll-up: in one table a total is the sum of its parts. */
export const rollUp: Rule = {
  id: 'points/roll-up',
  severity: 'error',
  title: '表内合计等于各项之和',
  basis: '合计、小计、类款项逐级等于其下各项之和；差额超出四舍五入（每个数半个末位）所能解释的，不是尾差。',
  check: (account) => disagreeing(account, 'roll-up').map((found) => ({ ...place(found), ...sum(found) })),
};

/** points/across: a figure is the sum of its parts in other tables. */
export const across: Rule = {
  id: 'points/across',
  severity: 'error',
  title: '表间合计等于各项之和',
  basis: '一个数等于它在其他表中按资金、科目、支出性质或单位分开的各项之和。',
  check: (account) => disagreeing(account, 'across').map((found) => ({ ...place(found), ...sum(found) })),
};

function sum({ suspect, relations, difference }: Disagreement): Pick<Finding, 'message' | 'remedy'> {
  const [{ subject, parts }] = relations;
  const terms = parts.map((part) =>
    part.given.kind === 'amount' ? part.given.amount.text : figureText(part),
  );
  const names = someOf(
    parts.map((part) => `${part.title} ${figureText(part)}`),
    3,
    '项',
  );
  const shown =
    terms.length === 0 ? '没有任何一项' : terms.length > 6 ? `${terms.length} 项之和` : terms.join('＋');
  return {
    message: `${subject.title}是 ${figureText(subject)}，各项（${shown}）加起来不是这个数，相差 ${inUnitOf(suspect, difference)} ${suspect.moneyUnit}`,
    remedy: `核对合计与各项${names === '' ? '' : `：${names}`}；是否漏填一行、错一位或填错列。`,
  };
}
