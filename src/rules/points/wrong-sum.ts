import { isLeftOut } from '../../model/figure/figure.ts';
import type { Account } from '../../points/account/account.ts';
import type { Explained } from '../disagreements/explained.ts';
import type { LostProjects } from '../facts/lost-project.ts';
import { rowLeftOut } from '../lost/row-left-out.ts';
import type { RuleFinding } from '../rule/rule.ts';
import { cellName, figureAfter, figureText, inUnitOf, someOf } from '../rule/wording.ts';
import { contradictionParts, slipWords, twiceRemedy, twiceWords } from './disagreeing.ts';

/** More terms than this are counted, not spelt out. */
const MOST_TERMS = 6;

/**
 * The finding for a figure that is not the sum of its parts.
 * @param lost projects that are gone from the lists
 */
export function wrongSum(
  account: Account,
  found: Explained['rest'][number],
  lost?: LostProjects,
): RuleFinding {
  const gone = lost?.found === found ? lost : undefined;
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
        : `${cellName(subject)}${total}，与其下各项之和（${sum}）相差 ${inUnitOf(suspect, difference)} ${suspect.moneyUnit}，超出四舍五入${lackedWords || slipWords(sure, subject)}${twiceWords(found)}${goneWords(gone)}`,
    remedy:
      twiceRemedy(found) ??
      (gone &&
        '对照原表补上漏了的项目：projects.yaml 里和各张按项目列的表里都要有；项目数写错的，改说明。') ??
      (lacked && `补上 ${lacked.name} 一行；是另一张表多列了它的，改那张表。`) ??
      `核对合计${names === '' ? '' : `和${names}`}：是否漏填一行、打错一位或填错列；公开的原件就是如此的，在 acknowledged 里说明。`,
  };
}

/** What is added where projects are gone; "" otherwise. */
const goneWords = (gone: LostProjects | undefined): string =>
  gone === undefined
    ? ''
    : `；说明里写共 ${gone.stated} 个项目，列出的只有 ${gone.listed} 个，少的 ${gone.lacking} 个多半就是这笔钱`;
