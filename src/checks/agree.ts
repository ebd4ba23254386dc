import type { Account } from '../points/account.ts';
import { contradiction, disagreeing } from './contradiction.ts';
import type { Disagreement } from './disagreement.ts';
import type { Finding, Rule } from './rule.ts';
import { cellName, figureText, inUnitOf, someOf } from './wording.ts';

/** points/agree: one number printed in several places is the same everywhere. */
export const agree: Rule = {
  id: 'points/agree',
  severity: 'error',
  title: '同一个数在各处印出的一致',
  basis: '同一单位、同一年度、同一资金和科目的数据只有一个数，无论印在哪张表。',
  check: (account) => disagreeing(account, 'agree').map((found) => differing(account, found, '不一致')),
};

/** points/balance: money in and money out are one number, in total and for each fund. */
export const balance: Rule = {
  id: 'points/balance',
  severity: 'error',
  title: '收支平衡：收入总计等于支出总计',
  basis: '收入总计＝支出总计；分资金来源的收入总计与支出总计也相等（收支平衡原则）。',
  check: (account) => disagreeing(account, 'balance').map((found) => differing(account, found, '收支不平')),
};

function differing(account: Account, found: Disagreement, verdict: string): Finding {
  const { suspect, relations, difference } = found;
  const [{ subject, parts }] = relations;
  const own = figureText(suspect, account.derived);
  const against = [subject, ...parts].filter((cell) => figureText(cell, account.derived) !== own);
  const [other = subject] = against;
  const names = against.map((cell) => cellName(cell, suspect));
  return {
    ...contradiction(account, found),
    message:
      `${cellName(suspect)}是 ${own}，与${someOf(names, 2, '处')}的 ${figureText(other, account.derived)}${verdict}，` +
      `相差 ${inUnitOf(suspect, difference)} ${suspect.moneyUnit}`,
    remedy:
      '对照原表核对这几处，改正打错的一处；公开的原件就是如此的，在 disclosure.yaml 的 acknowledged 里说明。',
  };
}
