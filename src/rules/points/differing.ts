import type { Account } from '../../points/account/account.ts';
import type { Explained } from '../explained/explained.ts';
import type { RuleFinding } from '../rule/rule.ts';
import { cellName, figureAfter, inUnitOf, someOf } from '../rule/wording.ts';
import { contradictionParts, slipWords, twiceRemedy, twiceWords } from './disagreeing.ts';

/**
 * The finding for prints of one number that differ.
 * @param verdict what is wrong, in a few words: 不一致
 */
export function differing(account: Account, found: Explained['rest'][number], verdict: string): RuleFinding {
  const { suspect, relations, difference } = found;
  const [{ subject, parts }] = relations;
  const own = figureAfter(suspect, account.derived);
  const against = [subject, ...parts].filter((cell) => figureAfter(cell, account.derived) !== own);
  const [other = subject] = against;
  const names = against.map((cell) => cellName(cell, suspect));
  return {
    ...contradictionParts(account, found),
    message:
      `${cellName(suspect)}是${own}，与${someOf(names, 2, '处')}的${figureAfter(other, account.derived)}${verdict}，` +
      `相差 ${inUnitOf(suspect, difference)} ${suspect.moneyUnit}${slipWords(found.slip, suspect)}${twiceWords(found)}`,
    remedy:
      twiceRemedy(found) ??
      '对照原表核对这几处，改正打错的一处；公开的原件就是如此的，在 disclosure.yaml 的 acknowledged 里说明。',
  };
}
