import { Decimal } from '../../model/decimal/decimal.ts';
import { MONEY_UNITS } from '../../model/money.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import { type Claim, isAgainstBudget } from '../claims/claim.ts';
import { mayMean, says } from '../claims/quantity.ts';
import { type Prior, priorOf, priorOfCell, sinceSpent } from '../figures/prior-figures.ts';
import { textUnit } from '../figures/text-unit.ts';
import type { Value } from '../figures/token.ts';
import type { View } from '../figures/view.ts';
import type { Candidate } from './claim-candidates.ts';
import {
  boundWithin,
  directed,
  directionOf,
  open,
  sameMistake,
  type ToldAmount,
  type Verdict,
} from './claim-judgement.ts';
import { calledAt, inMoneyUnit, printedAmount } from './said-figures.ts';
import { namesSame } from './subject.ts';

/** A change in words with the amount it was found to belong to. */
export interface Changed {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** This year's amounts that it may be the change of. */
  readonly of: readonly Value[];
  readonly prior?: Prior | undefined;
  /** Those of all amounts that it might be the change of. */
  readonly priors?: readonly Prior[] | undefined;
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
  const of = told.flatMap(({ value, now, candidates: [first] = now ?? [] }) =>
    first === undefined ? [value] : [value, first.figure.value],
  );
  const isNear = told[0] !== undefined && told[0].claim.sentence >= claim.sentence - 1;
  if (typeof claim.against === 'number' && claim.against !== view.account.disclosure.year - 1)
    return { claim, of, verdict: open(`与${claim.against}年比`) };
  if (isAgainstBudget(claim.against)) return { claim, of, verdict: open('与预算比') };
  // What can only be the change of the nearest amount is not right because another of the sentence changed so.
  const own = isAttached && !claim.remark ? told.slice(0, 1) : told;
  const known = own.flatMap((each) => priorsOf(view, each, claim));
  const fitting = mayMean(claim.quantity, known).find((each) => isChange(view, claim, each));
  if (fitting !== undefined)
    return {
      claim,
      of: [fitting.candidate.figure.value],
      prior: fitting.prior,
      verdict: boundWithin(isAsPrinted(claim, fitting.prior), placeOf(fitting)),
    };
  const [nearest] = known;
  const isClear = nearest !== undefined && !claim.remark && priorsOf(view, told[0], claim).length > 0;
  const isSame = claim.role === 'same';
  // In words between, a change may be of anything the sentence names; it is blamed only where all of that is known.
  const areAllKnown = isAttached || told.every((each) => priorsOf(view, each, claim).length > 0);
  const isUnknown = nearest !== undefined && isOfSpent(view, claim) && !nearest.isSpent;
  if (isUnknown) return { claim, of, isNear, verdict: open('没有上年执行数', 'prior') };
  if (!isClear || (!isSame && !areAllKnown))
    return {
      claim,
      of,
      isNear,
      verdict: known.length === 0 ? open('没有上年数', 'prior') : open('不知道说的是哪一项的增减', 'name'),
    };
  return {
    claim,
    of: [nearest.candidate.figure.value],
    prior: nearest.prior,
    priors: known.map(({ prior }) => prior),
    verdict:
      fitsItsOwn(view, claim, told[0], nearest) || fitsWrongLast(claim, told[0], nearest)
        ? sameMistake
        : differentChange(view, claim, [nearest, ...(isAttached ? [] : wholeBefore(view, claim, told))]),
  };
}

/** After a list of parts in the sentence before, a change may as well be that of their whole: a message names both. */
function wholeBefore(view: View, claim: Claim, told: readonly ToldAmount[]): readonly Known[] {
  const { sentence } = claim;
  const [nearest] = told;
  if (nearest === undefined || !nearest.claim.inner || nearest.claim.sentence === sentence) return [];
  const whole = told.find((each) => !each.claim.inner && each.claim.sentence === nearest.claim.sentence);
  return priorsOf(view, whole, claim).slice(0, 1);
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

/** Whether a change is right with the amount of last year that the text tells, which is wrong itself. */
const fitsWrongLast = (claim: Claim, own: ToldAmount | undefined, { candidate }: Known): boolean =>
  own?.isWrong === true &&
  own.now !== undefined &&
  says(claim.quantity, candidate.figure.value.minus(own.value).times(claim.sign));

/** An amount in words with last year's figure of the point it may be. */
export interface Known {
  readonly candidate: Candidate;
  readonly prior: Prior;
  /** Last year's is what was spent, printed beside its budget. */
  readonly isSpent?: true;
}

/** Last year's figures of the points an amount may be: those that the claim compares with, where they are known. */
export function priorsOf(view: View, told: ToldAmount | undefined, claim: Claim): readonly Known[] {
  const candidates = (told?.now ?? told?.candidates ?? []).slice(0, 6);
  const spent = isOfSpent(view, claim)
    ? candidates.flatMap((candidate): readonly Known[] => {
        const prior = sinceSpent(view, candidate.named, candidate.figure);
        return prior === undefined ? [] : [{ candidate, prior, isSpent: true }];
      })
    : [];
  if (spent.length > 0) return spent;
  return candidates.flatMap((candidate) => {
    const prior = priorOf(view, candidate.named, candidate.figure) ?? priorOfPart(view, candidate);
    return prior === undefined ? [] : [{ candidate, prior }];
  });
}

/** Whether a budget is compared with what was spent last year (比上年执行数), which is not last year's budget; final accounts compare so always. */
export const isOfSpent = ({ account: { format } }: View, { isAgainstSpent }: Claim): boolean =>
  isAgainstSpent === true && format.version === VERSION.budget;

/**
 * Last year's figure of the only part of a point that has money: the one cell that makes it up (“三公”经费 of 财政拨款), or, of what there is nothing of,
 * what narrative.yaml tells of one fund.
 */
function priorOfPart(view: View, { named, figure }: Candidate): Prior | undefined {
  const [cell, ...others] = figure.cells;
  if (figure.state !== 'nothing')
    return cell === undefined || others.length > 0 ? undefined : priorOfCell(view, cell, figure);
  const [part, ...more] = (view.narrative?.prior ?? []).filter(({ of }) => {
    const { [DIMENSION.fund]: fund, ...rest } = of;
    return fund !== undefined && named[DIMENSION.fund] === undefined && namesSame(rest, named);
  });
  return part === undefined || more.length > 0 ? undefined : priorOf(view, part.of, figure);
}

function isChange(view: View, { role, sign, quantity, nearly }: Claim, { prior }: Known): boolean {
  const { change, rate } = prior;
  if (role === 'same' && sign !== 0) return directionOf(change) === sign;
  if (role === 'same') return change.isZero() || (nearly && (rate === undefined || rate.lte(NEARLY)));
  const slack = prior.source === undefined ? lastDigit(view) : 0;
  if (quantity.value.isZero()) return change.abs().lte(slack);
  return says(quantity, change.times(sign), slack);
}

/** Whether the printed amounts make the change, without what rounding leaves. */
const isAsPrinted = ({ role, sign, quantity, nearly }: Claim, { change }: Prior): boolean =>
  role === 'same' ? nearly || sign !== 0 || change.isZero() : says(quantity, change.times(sign));

/** The last digit of an amount in words: both this and last year's figures are rounded. */
export const lastDigit = (view: View): Value => {
  const { moneyUnit, decimals } = textUnit(view);
  return new Decimal(10).pow(-decimals).times(MONEY_UNITS[moneyUnit]);
};

/** Where the amount stands, or last year's. */
export const placeOf = ({ candidate, prior }: Known): string | undefined =>
  candidate.figure.cells[0]?.place ?? prior.place;

/** @param known what it may be the change of, the nearest first */
function differentChange(view: View, claim: Claim, known: readonly Known[]): Verdict {
  const said =
    claim.role === 'same'
      ? claim.quantity.said
      : `${directed(claim.sign, '增加', '减少')}${claim.quantity.said}`;
  const off = (known[0]?.prior.change ?? new Decimal(0)).minus(claim.quantity.value.times(claim.sign)).abs();
  return {
    kind: 'different',
    said,
    known: known.map((each) => ({
      title: calledAt(view, each.candidate),
      text: movedSaid(view, each),
      place: placeOf(each),
    })),
    difference: inMoneyUnit(view, off),
  };
}

/** 比上年增加10万元（本年 310万元，上年 300万元）. */
function movedSaid(view: View, { candidate, prior }: Known): string {
  const { moneyUnit } = candidate.figure;
  const printed = (value: Value): string => printedAmount(view, value, prior.decimals, moneyUnit);
  const moved = prior.change.isZero()
    ? '与上年相同'
    : `比上年${directed(directionOf(prior.change), '增加', '减少')}${printed(prior.change.abs())}`;
  return `${moved}（本年 ${printed(candidate.figure.value)}，上年 ${printed(prior.last.value)}）`;
}
