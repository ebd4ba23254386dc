import type { Account } from '../points/account.ts';
import { contradiction, disagreeing } from './contradiction.ts';
import type { Disagreement } from './disagreement.ts';
import type { Finding, Rule } from './rule.ts';
import { cellName, figureText, inUnitOf, someOf } from './wording.ts';

/** points/roll-up: in one table a total is the sum of its parts. */
export const rollUp: Rule = {
  id: 'points/roll-up',
  severity: 'error',
  title: '表内合计等于各项之和',
  basis: '合计、小计、类款项逐级等于其下各项之和；差额超出四舍五入（每个数半个末位）所能解释的，不是尾差。',
  check: (account) => disagreeing(account, 'roll-up').map((found) => wrongSum(account, found)),
};

/** points/across: a figure is the sum of its parts in other tables. */
export const across: Rule = {
  id: 'points/across',
  severity: 'error',
  title: '表间合计等于各项之和',
  basis: '一个数等于它在其他表中按资金、科目、支出性质或单位分开的各项之和。',
  check: (account) => disagreeing(account, 'across').map((found) => wrongSum(account, found)),
};

/** More terms than this are counted, not spelt out. */
const MOST_TERMS = 6;

function wrongSum(account: Account, found: Disagreement): Finding {
  const { suspect, relations, difference } = found;
  const [{ subject, parts }] = relations;
  const terms = parts.map((part) => figureText(part, account.derived).replace(` ${part.moneyUnit}`, ''));
  const sum = terms.length > MOST_TERMS ? `共 ${terms.length} 项` : terms.join('＋');
  const names = someOf(
    parts.map((part) => cellName(part, subject)),
    3,
    '项',
  );
  const total = subject.given.kind === 'omitted' ? '' : `是 ${figureText(subject, account.derived)}`;
  return {
    ...contradiction(account, found),
    message:
      terms.length === 0
        ? `${cellName(subject)}${total}，其下各项却都没有金额，相差 ${inUnitOf(suspect, difference)} ${suspect.moneyUnit}`
        : `${cellName(subject)}${total}，与其下各项之和（${sum}）相差 ${inUnitOf(suspect, difference)} ${suspect.moneyUnit}，超出四舍五入`,
    remedy: `核对合计${names === '' ? '' : `和${names}`}：是否漏填一行、打错一位或填错列；公开的原件就是如此的，在 acknowledged 里说明。`,
  };
}
