import { VERSION } from '../../model/vocabulary/members.ts';
import type { Claim } from '../claims/claim.ts';
import {
  boundWithin,
  directed,
  directionOf,
  open,
  rateSaid,
  type ToldAmount,
  type Verdict,
} from './claim-judgement.ts';

/** 基本持平 may be as much off, in percent of the budget. */
const NEARLY = 10;

/** What became of words about a final figure against its budget: 完成年初预算的98.2%, 决算数小于预算数, 持平. @param told the nearest first */
export function judgedExecution(claim: Claim, told: readonly ToldAmount[]): Verdict {
  const final = told.find(({ version }) => version !== VERSION.budget);
  const budget = told.find((each) => each.version === VERSION.budget && each !== final);
  if (final === undefined) return open('没有决算数');
  if (claim.role === 'completion' && final.value.isZero() && claim.quantity.value.isZero())
    return { kind: 'bound' };
  if (budget === undefined) return open('没有预算数');
  const more = final.value.minus(budget.value);
  const rate = budget.value.isZero() ? undefined : final.value.div(budget.value).times(100);
  const both = `决算 ${final.claim.quantity.text}，预算 ${budget.claim.quantity.text}`;
  if (claim.role === 'completion') {
    const slack = rate?.times('0.0001').plus(claim.quantity.half);
    const isSo =
      rate !== undefined && slack !== undefined && claim.quantity.value.minus(rate).abs().lte(slack);
    const text = rate === undefined ? '预算是 0，没有完成率' : rateSaid(rate);
    const off = rate === undefined ? claim.quantity.value : claim.quantity.value.minus(rate).abs();
    return isSo
      ? boundWithin(claim.quantity.value.minus(rate).abs().lte(claim.quantity.half))
      : against(`完成预算的${claim.quantity.text}`, text, both, off.toDecimalPlaces(4).toString());
  }
  const isNearly = claim.nearly && rate?.minus(100).abs().lte(NEARLY);
  const isSo = isNearly || directionOf(more) === claim.sign;
  return isSo
    ? { kind: 'bound' }
    : against(
        claim.quantity.text,
        `决算数${directed(directionOf(more), '大于', '小于') || '等于'}预算数`,
        both,
        undefined,
      );
}

const against = (said: string, text: string, because: string, difference: string | undefined): Verdict => ({
  kind: 'different',
  said,
  known: [{ title: '', text }],
  because,
  difference,
});
