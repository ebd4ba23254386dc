import { Decimal } from '../../model/decimal/decimal.ts';
import { MONEY_UNITS } from '../../model/money.ts';
import type { Claim, Sign } from '../claims/claim.ts';
import { type Prior, priorOf } from '../figures/prior-figures.ts';
import { textUnit } from '../figures/text-unit.ts';
import type { Value } from '../figures/token.ts';
import type { View } from '../figures/view.ts';
import { calledAt, inMoneyUnit, printedAmount } from './amounts.ts';
import type { Candidate } from './claim-candidates.ts';
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

/** A change in words with the amount it was found to belong to. */
export interface Changed {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** This year's amounts that it may be the change of. */
  readonly of: readonly Value[];
  readonly prior?: Prior | undefined;
  /** The amount it is of was told just before it. */
  readonly isNear?: boolean | undefined;
}

/** 基本持平 may be as much off, in percent of last year. */
const NEARLY = 10;

/**
 * What became of a change, or of a sameness with last year: the amounts before it and their last year's figures say.
 * @param told the amounts it may belong to, the nearest first
 * @param isAttached nothing lies between it and the nearest of them, or its own words name that one
 */
export function judgedChange(
  view: View,
  claim: Claim,
  told: readonly ToldAmount[],
  isAttached: boolean,
): Changed {
  const of = told.flatMap(({ value, candidates: [first] }) =>
    first === undefined ? [value] : [value, first.figure.value],
  );
  const isNear = told[0] !== undefined && told[0].claim.sentence >= claim.sentence - 1;
  if (typeof claim.against === 'number' && claim.against !== view.account.disclosure.year - 1)
    return { claim, of, verdict: open(`与${claim.against}年比`) };
  if (claim.against === 'budget') return { claim, of, verdict: open('与预算比') };
  const known = told.flatMap((each) => priorsOf(view, each));
  const fitting = known.find((each) => isChange(view, claim, each));
  if (fitting !== undefined)
    return {
      claim,
      of: [fitting.candidate.figure.value],
      prior: fitting.prior,
      verdict: boundWithin(isAsPrinted(claim, fitting.prior), placeOf(fitting)),
    };
  const [nearest] = known;
  const isClear = nearest !== undefined && !claim.remark && priorsOf(view, told[0]).length > 0;
  const isSame = claim.role === 'same';
  // In words between, a change may be of anything the sentence names; it is blamed only where all of that is known.
  const areAllKnown = isAttached || told.every((each) => priorsOf(view, each).length > 0);
  if (!isClear || (!isSame && !areAllKnown))
    return {
      claim,
      of,
      isNear,
      verdict: open(known.length === 0 ? '没有上年数' : '不知道说的是哪一项的增减'),
    };
  return {
    claim,
    of: [nearest.candidate.figure.value],
    prior: nearest.prior,
    verdict: fitsItsOwn(view, claim, told[0], nearest) ? sameMistake : differentChange(view, claim, nearest),
  };
}

/** Whether a change is right with the amount that the text tells, which is wrong itself. */
function fitsItsOwn(
  view: View,
  claim: Claim,
  own: ToldAmount | undefined,
  { candidate, prior }: Known,
): boolean {
  if (own === undefined || own.value.equals(candidate.figure.value)) return false;
  const change = own.value.minus(prior.last.value);
  const rate = prior.last.value.isZero() ? undefined : change.abs().div(prior.last.value).times(100);
  return isChange(view, claim, { candidate, prior: { ...prior, change, rate } });
}

interface Known {
  readonly candidate: Candidate;
  readonly prior: Prior;
}

/** Last year's figures of the points an amount may be. */
const priorsOf = (view: View, told: ToldAmount | undefined): readonly Known[] =>
  (told?.candidates ?? []).slice(0, 6).flatMap((candidate) => {
    const prior = priorOf(view, candidate.named, candidate.figure);
    return prior === undefined ? [] : [{ candidate, prior }];
  });

function isChange(view: View, { role, sign, quantity, nearly }: Claim, { prior }: Known): boolean {
  const { change, rate } = prior;
  if (role === 'same') return change.isZero() || (nearly && (rate === undefined || rate.lte(NEARLY)));
  const off = quantity.value.minus(change.times(sign)).abs();
  const slack = quantity.half.plus(prior.source === undefined ? lastDigit(view) : 0);
  if (quantity.value.isZero()) return change.abs().lte(slack.minus(quantity.half));
  return off.lte(slack);
}

/** Whether the printed amounts make the change, without what rounding leaves. */
const isAsPrinted = ({ role, sign, quantity, nearly }: Claim, { change }: Prior): boolean =>
  role === 'same'
    ? nearly || change.isZero()
    : quantity.value.minus(change.times(sign)).abs().lte(quantity.half);

/** Both this and last year's figures are rounded. */
const lastDigit = (view: View): Value => {
  const { moneyUnit, decimals } = textUnit(view);
  return new Decimal(10).pow(-decimals).times(MONEY_UNITS[moneyUnit]);
};

const placeOf = ({ candidate, prior }: Known): string | undefined =>
  candidate.figure.cells[0]?.place ?? prior.place;

function differentChange(view: View, claim: Claim, { candidate, prior }: Known): Verdict {
  const { decimals } = prior;
  const moneyUnit = candidate.figure.moneyUnit;
  const said =
    claim.role === 'same'
      ? claim.quantity.text
      : `${directed(claim.sign, '增加', '减少')}${claim.quantity.text}`;
  const moved = prior.change.isZero()
    ? '与上年相同'
    : `比上年${directed(directionOf(prior.change), '增加', '减少')}${printedAmount(view, prior.change.abs(), decimals, moneyUnit)}`;
  const now = printedAmount(view, candidate.figure.value, decimals, moneyUnit);
  const then = printedAmount(view, prior.last.value, decimals, moneyUnit);
  const off = claim.quantity.value.times(claim.sign).minus(prior.change).abs();
  return {
    kind: 'different',
    said,
    known: [
      {
        title: calledAt(view, candidate),
        text: `${moved}（本年 ${now}，上年 ${then}）`,
        place: placeOf({ candidate, prior }),
      },
    ],
    difference: inMoneyUnit(view, off),
  };
}

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
  if (changed !== undefined && changed.claim.role === 'change') return withChange(view, claim, changed);
  const known = told.flatMap((each) => priorsOf(view, each));
  const fits = known.find(({ prior }) => isRate(claim, prior.rate, directionOf(prior.change)));
  if (fits !== undefined) return { kind: 'bound', place: placeOf(fits) };
  const [nearest] = known;
  if (nearest === undefined || claim.remark || !told.every((each) => priorsOf(view, each).length > 0))
    return open(nearest === undefined ? '没有上年数' : '不知道说的是哪一项的增减');
  return differentRate(claim, nearest.prior.rate, directionOf(nearest.prior.change), placeOf(nearest));
}

/** A rate beside the change in money: both are of one amount. */
function withChange(
  view: View,
  claim: Claim,
  { claim: change, of, prior, verdict, isNear }: Changed,
): Verdict {
  const { value: moved, half } = change.quantity;
  const lasts = of.map((value) => value.minus(moved.times(change.sign))).filter((last) => !last.isNegative());
  const isNothing = moved.isZero() && claim.quantity.value.isZero();
  if (isNothing) return { kind: 'bound' };
  // Where last year is known, 80万元 is no rounded figure.
  const isExact = prior !== undefined && moved.minus(prior.change.abs()).abs().lte(lastDigit(view));
  const precise = isExact ? Decimal.min(half, lastDigit(view)) : half;
  const isOtherWay = prior !== undefined && directionOf(prior.change) !== change.sign;
  if (isTurned(claim, change) && !(verdict.kind === 'different' && isOtherWay))
    return turnedRate(claim, change);
  for (const last of lasts) {
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
    return prior === undefined || claim.remark || isRate({ ...claim, sign: 0 }, prior.rate, 0)
      ? sameMistake
      : differentRate(claim, prior.rate, directionOf(prior.change), undefined);
  const [last] = lasts;
  const isOpen = new Set(of.map((value) => value.toString())).size > 1 && verdict.kind === 'open' && !isNear;
  if (last === undefined || claim.remark || isOpen) return open('不知道说的是哪一项的增减');
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
  said: `${directed(claim.sign, '增长', '下降')}${claim.quantity.text}`,
  known: [{ title: '', text: directed(change.sign, '增长', '下降') }],
  because: `前面说的是${directed(change.sign, '增加', '减少')}${change.quantity.text}`,
});

/** Whether a rate in words is one in percent. From nothing there is no rate. */
function isRate(
  { quantity, sign }: Claim,
  rate: Value | undefined,
  direction: Sign,
  slack: Value = new Decimal(0),
): boolean {
  if (rate === undefined) return false;
  if (quantity.value.isZero()) return rate.lt('0.5');
  const fits = quantity.value.minus(rate).abs().lte(quantity.half.plus(slack));
  return fits && (sign === 0 || direction === 0 || sign === direction);
}

function differentRate(
  claim: Claim,
  rate: Value | undefined,
  direction: Sign,
  place: string | undefined,
): Verdict {
  const said = `${directed(claim.sign, '增长', '下降')}${claim.quantity.text}`;
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
