import { Decimal } from '../../model/decimal/decimal.ts';
import type { Claim, Sign } from '../claims/claim.ts';
import { isExact, mayMean, says } from '../claims/quantity.ts';
import type { Value } from '../figures/token.ts';
import type { View } from '../figures/view.ts';
import { type Changed, isOfSpent, lastDigit, placeOf, priorsOf } from './changes.ts';
import {
  boundWithin,
  directed,
  directionOf,
  open,
  rateSaid,
  sameMistake,
  type ToldAmount,
  type Verdict,
} from './claim-judgement.ts';

/**
 * What became of a rate of change: it fits the change before it, or last year's figure.
 * @param changed the change that the sentence told before it, if any
 */
export function judgedRate(
  view: View,
  claim: Claim,
  changed: Changed | undefined,
  told: readonly ToldAmount[],
): Verdict {
  if (typeof claim.against === 'number' && claim.against !== view.account.disclosure.year - 1)
    return open(`与${claim.against}年比`);
  if (changed !== undefined && changed.claim.role === 'change') {
    const verdict = withChange(view, claim, changed);
    const isRight = told
      .filter(({ isWrong }) => isWrong === true)
      .flatMap((each) => priorsOf(view, each, claim))
      .some(({ prior }) => isRate(claim, prior.rate, directionOf(prior.change)));
    return verdict.kind === 'different' && isRight ? sameMistake : verdict;
  }
  const known = told.flatMap((each) => priorsOf(view, each, claim));
  const fits = mayMean(claim.quantity, known).find(({ prior }) =>
    isRate(claim, prior.rate, directionOf(prior.change)),
  );
  if (fits !== undefined) return { kind: 'bound', place: placeOf(fits) };
  const [nearest] = known;
  if (nearest === undefined || claim.remark || !told.every((each) => priorsOf(view, each, claim).length > 0))
    return nearest === undefined ? open('没有上年数', 'prior') : open('不知道说的是哪一项的增减', 'name');
  if (isOfSpent(view, claim) && !nearest.isSpent) return open('没有上年执行数', 'prior');
  return differentRate(claim, nearest.prior.rate, directionOf(nearest.prior.change), placeOf(nearest));
}

/** What became of how much of last year's figure an amount is: 是上年的102.5%. */
export function judgedOfLast(view: View, claim: Claim, told: readonly ToldAmount[]): Verdict {
  const known = told.flatMap((each) =>
    priorsOf(view, each, claim).flatMap((found) => {
      const { last, change } = found.prior;
      if (last.value.isZero()) return [];
      return { found, share: last.value.plus(change).div(last.value).times(100) };
    }),
  );
  const fits = mayMean(claim.quantity, known).find(({ share }) => says(claim.quantity, share));
  if (fits !== undefined) return { kind: 'bound', place: placeOf(fits.found) };
  const [nearest] = known;
  if (nearest === undefined) return open('没有上年数', 'prior');
  if (claim.remark || (isOfSpent(view, claim) && !nearest.found.isSpent))
    return open('没有上年执行数', 'prior');
  return {
    kind: 'different',
    said: `是上年的${claim.quantity.said}`,
    known: [{ title: '', text: `是上年的${rateSaid(nearest.share)}`, place: placeOf(nearest.found) }],
    difference: claim.quantity.value.minus(nearest.share).abs().toDecimalPlaces(4).toString(),
  };
}

/** A rate beside the change in money: both are of one amount. */
function withChange(
  view: View,
  claim: Claim,
  { claim: change, of, prior, priors = [], verdict, isNear }: Changed,
): Verdict {
  const { value: moved, half } = change.quantity;
  // Of a change that is only roughly told no rate can be worked out.
  const lasts = isExact(change.quantity)
    ? of.map((value) => value.minus(moved.times(change.sign))).filter((last) => !last.isNegative())
    : [];
  const isNothing = moved.isZero() && claim.quantity.value.isZero();
  if (isNothing) return { kind: 'bound' };
  // Where last year is known, 80万元 is no rounded figure.
  const isKnown = prior !== undefined && moved.minus(prior.change.abs()).abs().lte(lastDigit(view));
  const precise = isKnown ? Decimal.min(half, lastDigit(view)) : half;
  const isOtherWay = prior !== undefined && directionOf(prior.change) !== change.sign;
  if (isTurned(claim, change) && !(verdict.kind === 'different' && isOtherWay))
    return turnedRate(claim, change);
  for (const last of mayMean(claim.quantity, lasts)) {
    if (last.isZero()) continue;
    const rate = moved.div(last).times(100);
    // What falls to nothing falls by all of it.
    if (moved.equals(last) && change.sign === -1) {
      if (claim.quantity.value.equals(100)) return { kind: 'bound' };
      continue;
    }
    const slack = precise
      .times(100)
      .plus(rate.times(lastDigit(view)))
      .div(last);
    if (isRate(claim, rate, change.sign, slack)) return boundWithin(isRate(claim, rate, change.sign));
  }
  if (prior !== undefined && isRate(claim, prior.rate, directionOf(prior.change))) return { kind: 'bound' };
  if (verdict.kind === 'different')
    return prior === undefined ||
      claim.remark ||
      [prior, ...priors].some(({ rate }) => isRate({ ...claim, sign: 0 }, rate, 0))
      ? sameMistake
      : differentRate(claim, prior.rate, directionOf(prior.change), undefined);
  const [last] = lasts;
  if (!isExact(change.quantity) && prior !== undefined && !claim.remark)
    return differentRate(claim, prior.rate, directionOf(prior.change), undefined);
  const isOpen = new Set(of.map((value) => value.toString())).size > 1 && verdict.kind === 'open' && !isNear;
  if (last === undefined || claim.remark || isOpen) return open('不知道说的是哪一项的增减', 'name');
  const place = verdict.kind === 'bound' ? verdict.place : undefined;
  return differentRate(claim, last.isZero() ? undefined : moved.div(last).times(100), change.sign, place);
}

/** Of more money no less in percent, and the other way round. */
const isTurned = (claim: Claim, change: Claim): boolean =>
  claim.sign !== 0 &&
  change.sign !== 0 &&
  claim.sign !== change.sign &&
  !change.quantity.value.isZero() &&
  !claim.quantity.value.isZero() &&
  !claim.remark;

const turnedRate = (claim: Claim, change: Claim): Verdict => ({
  kind: 'different',
  said: `${directed(claim.sign, '增长', '下降')}${claim.quantity.said}`,
  known: [{ title: '', text: directed(change.sign, '增长', '下降') }],
  because: `前面说的是${directed(change.sign, '增加', '减少')}${change.quantity.said}`,
});

/** Whether a rate in words is one in percent. From nothing there is no rate; of nothing that stayed nothing many write 0%. */
function isRate(
  { quantity, sign }: Claim,
  rate: Value | undefined,
  direction: Sign,
  slack: Value = new Decimal(0),
): boolean {
  if (rate === undefined) return direction === 0 && quantity.value.isZero();
  if (quantity.value.isZero()) return rate.lt('0.5');
  return says(quantity, rate, slack) && (sign === 0 || direction === 0 || sign === direction);
}

function differentRate(
  claim: Claim,
  rate: Value | undefined,
  direction: Sign,
  place: string | undefined,
): Verdict {
  const said = `${directed(claim.sign, '增长', '下降')}${claim.quantity.said}`;
  const text =
    rate === undefined
      ? '上年是 0，没有增长率'
      : rate.isZero()
        ? '没有增减'
        : `${directed(direction, '增长', '下降')}${rateSaid(rate)}`;
  const off =
    rate === undefined
      ? claim.quantity.value
      : claim.quantity.value.times(claim.sign).minus(rate.times(direction)).abs();
  return {
    kind: 'different',
    said,
    known: [{ title: '', text, place }],
    difference: off.toDecimalPlaces(4).toString(),
  };
}
