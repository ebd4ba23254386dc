import { isLeftOut } from '../../model/figure/figure.ts';
import type { Account } from '../../points/account/account.ts';
import type { Explained } from '../explained/explained.ts';
import { rowLeftOut } from '../lost/row-left-out.ts';
import type { RuleFinding } from '../rule/rule.ts';
import { cellName, figureAfter, figureText, inUnitOf, someOf } from '../rule/wording.ts';
import { contradictionParts, slipWords, twiceRemedy, twiceWords } from './disagreeing.ts';

/** More terms than this are counted, not spelt out. */
const MOST_TERMS = 6;

/**
 * The finding for a figure that is not the sum of its parts.
 */
export function wrongSum(account: Account, found: Explained['rest'][number]): RuleFinding {
  const { suspect, relations, difference, slip } = found;
  // Of many parts one always looks like a slip: only what is sure is said.
  const sure = slip?.isSure === true ? slip : undefined;
  const [{ subject, parts }] = relations;
  const terms = parts.map((part) => figureText(part, account.derived).replace(` ${part.moneyUnit}`, ''));
  const sum = terms.length > MOST_TERMS ? `共 ${terms.length} 项` : terms.join('＋');
  const names = someOf(
    parts.map((part) => cellName(part, subject)),
    3,
    '项',
  );
  const lacked = rowLeftOut(account, subject, parts);
  const lackedWords =
    lacked === undefined ? '' : `；没有列 ${lacked.name} 一行（${lacked.amount}），补上就相等`;
  const total = isLeftOut(subject) ? '' : `是${figureAfter(subject, account.derived)}`;
  return {
    ...contradictionParts(account, found),
    message:
      terms.length === 0
        ? `${cellName(subject)}${total}，其下各项却都没有金额，相差 ${inUnitOf(suspect, difference)} ${suspect.moneyUnit}${slipWords(sure, subject)}`
        : `${cellName(subject)}${total}，与其下各项之和（${sum}）相差 ${inUnitOf(suspect, difference)} ${suspect.moneyUnit}，超出四舍五入${lackedWords || slipWords(sure, subject)}${twiceWords(found)}`,
    remedy:
      twiceRemedy(found) ??
      (lacked && `补上 ${lacked.name} 一行；是另一张表多列了它的，改那张表。`) ??
      `核对合计${names === '' ? '' : `和${names}`}：是否漏填一行、打错一位或填错列；公开的原件就是如此的，在 acknowledged 里说明。`,
  };
}
