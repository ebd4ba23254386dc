import { Decimal } from '../../model/decimal/decimal.ts';
import type { Figure } from '../../model/figure/figure.ts';
import type { Named } from '../../model/narrative.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { PURPOSE, VERSION } from '../../model/vocabulary/members.ts';
import type { Claim } from '../claims/claim.ts';
import { isExact, mayMean, type Quantity, says } from '../claims/quantity.ts';
import { type Prior, priorOf, sinceSpent } from '../figures/prior-figures.ts';
import { textUnit } from '../figures/text-unit.ts';
import { toldAt, type Value } from '../figures/token.ts';
import { pointNamed, type View } from '../figures/view.ts';
import { type Candidate, hasContent, loose, meant } from './claim-candidates.ts';
import { type Alternative, open, type ToldAmount, type Verdict } from './claim-judgement.ts';
import { alternatives, calledAt, inMoneyUnit, printedAmount } from './said-figures.ts';
import { type ClaimSubject, narrower } from './subject.ts';

/** What stands in a subject for words that are not there: only the title of a section says what it may be. */
export const UNSAID = '没有说明的项';

/** What an amount is held against. */
export interface AmountQuestion {
  readonly claim: Claim;
  readonly subject: ClaimSubject;
  /** What the words stand under, the nearest first. */
  readonly scopes: readonly Named[];
}

/** What became of an amount, and the points it may be: the one that has its figure first. */
export function judgedAmount(
  view: View,
  { claim, subject, scopes }: AmountQuestion,
): Pick<ToldAmount, 'candidates' | 'now'> & { readonly verdict: Verdict } {
  const { quantity } = claim;
  if (subject.readings.length === 0) return { verdict: open('没有说是哪一项', 'name'), candidates: [] };
  const likely = meant(view, subject.readings, scopes);
  const of = spentBefore(view, claim, subject);
  if (of.year !== undefined)
    return { verdict: lastYears(view, claim, of, likely), candidates: [], now: likely };
  const meantFirst = mayMean(quantity, likely);
  const found = meantFirst.find(({ figure }) => isSaid(quantity, figure.value));
  if (found !== undefined) return { verdict: bound(found), candidates: [found, ...likely] };
  const [repeated] = meantFirst.flatMap((each) => otherPrint(view, each, quantity));
  if (repeated !== undefined) return { verdict: bound(repeated), candidates: [repeated, ...likely] };
  const rounded = meantFirst.find((each) => isRounded(quantity, each));
  if (rounded !== undefined)
    return {
      verdict: { ...bound(rounded), rounding: true, ...cutOffFrom(view, quantity, rounded) },
      candidates: [rounded, ...likely],
    };
  // Nothing is found in some corner of anything: only what the words plainly mean may be nothing.
  const above = scopes.slice(0, 1).filter((scope) => isOpenTo(view, scope, subject.readings));
  // Neither nothing nor a limit says by its amount which one it is.
  const namesNone = quantity.value.isZero() || quantity.limit !== undefined;
  const further = namesNone ? [] : loose(view, [...subject.readings, ...above]);
  const possible = further.find(({ figure }) => isSaid(quantity, figure.value));
  if (possible !== undefined) return { verdict: bound(possible), candidates: [possible, ...likely] };
  if (quantity.value.isZero() && subject.isSome === true)
    return { verdict: open('只说到其中的一部分'), candidates: [] };
  if (likely.length === 0) {
    const isPlain = subject.rest === '' && !claim.remark;
    const own = isPlain ? [...byReading(view, subject), further].find(isOneAmount) : undefined;
    if (own !== undefined && isOfOffices(view, claim, subject, own))
      return { verdict: open('部门的公用经费里，事业单位的不是机关运行经费'), candidates: [] };
    return own !== undefined
      ? { verdict: different(view, quantity, own), candidates: own }
      : { verdict: open('各表没有这一项', 'fact'), candidates: [] };
  }
  if (subject.rest !== '' || claim.remark)
    return {
      verdict:
        subject.rest === ''
          ? open('说的是原因或用途')
          : subject.rest === UNSAID
            ? open('没有说是哪一项', 'name')
            : open(`没有读懂“${subject.rest}”`, 'words'),
      candidates: [],
    };
  return { verdict: different(view, quantity, likely), candidates: likely };
}

/**
 * Whether an amount of 机关运行经费 is less than 公用经费 of a whole department, which no table prints otherwise: the latter has that of its
 * institutions (事业单位) as well.
 */
const isOfOffices = (
  { account }: View,
  { quantity }: Claim,
  { readings }: ClaimSubject,
  likely: readonly Candidate[],
): boolean =>
  account.disclosure.discloser.kind === 'department' &&
  readings.some(({ purpose }) => purpose === PURPOSE.agencyOperating) &&
  likely.every(
    ({ named, figure: { value } }) =>
      value.isZero() || (named.purpose === undefined && quantity.value.lt(value)),
  );

/**
 * The print that a text repeats of several that disagree, none of them said more often: which is right is not known, and they are told
 * where they stand, not at the text once more.
 */
function otherPrint(view: View, { named, figure }: Candidate, quantity: Quantity): readonly Candidate[] {
  const prints = view.account.prints(pointNamed(view, named)).filter(({ state }) => state === 'given');
  const [said] = prints.filter(({ value }) => isSaid(quantity, value));
  const times = (known: Value): number => prints.filter(({ value }) => value.equals(known)).length;
  return said === undefined || times(said.value) < times(figure.value) ? [] : [{ named, figure: said }];
}

/** Whether what words stand under may be all that they mean: they name nothing of their own, and no fund and no nature that it is not of. */
const isOpenTo = (view: View, scope: Named, readings: readonly Named[]): boolean =>
  readings.some(
    (reading) =>
      !hasContent(reading) &&
      isOfAll(view, DIMENSION.fund, scope, reading) &&
      isOfAll(view, DIMENSION.nature, scope, reading),
  );

/** Whether a scope lies in what a reading says along a dimension, or the reading says nothing along it. */
function isOfAll(
  view: View,
  dimension: typeof DIMENSION.fund | typeof DIMENSION.nature,
  scope: Named,
  reading: Named,
): boolean {
  const [own, above] = [reading[dimension], scope[dimension]];
  return own === undefined || (above !== undefined && narrower(view, dimension, above, own) === above);
}

/** What words leave open by all that they may mean, then by what they name besides a 科目: 会议费 is the column of that name first. */
const byReading = (view: View, { readings }: ClaimSubject): readonly (readonly Candidate[])[] =>
  [readings, readings.filter(({ purpose }) => purpose !== undefined)].map((each) => loose(view, each));

/** Whether the points that words leave open have all one amount: it is the only one that the tables have of it. */
const isOneAmount = (further: readonly Candidate[]): boolean =>
  new Set(further.flatMap(({ figure: { value } }) => (value.isZero() ? [] : [value.toString()]))).size === 1;

/** Zero is nothing at all, not what rounds to it in whole units. */
export const isSaid = (quantity: Quantity, known: Value): boolean =>
  quantity.value.isZero() && quantity.upTo === undefined
    ? known.abs().lt('50')
    : says(quantity, known) || says(quantity, known.abs());

/** What the text says, or the tables where the text is wrong. */
export const trueValue = ({ claim, value, candidates: [first] }: ToldAmount): Value =>
  first === undefined || (isExact(claim.quantity) && isSaid(claim.quantity, first.figure.value))
    ? value
    : first.figure.value;

/** Sums of printed parts may differ by half a last digit each; of an amount in 元 a text in 万元 may cut off what is left over. */
function isRounded(quantity: Quantity, { figure }: Candidate): boolean {
  if (isCutOff(quantity, figure)) return true;
  if (figure.state !== 'derived' || figure.cell !== undefined || quantity.value.isZero()) return false;
  return says(quantity, figure.value, figure.half);
}

const isCutOff = (quantity: Quantity, figure: Figure): boolean => {
  const { value, half } = quantity;
  const left = figure.value.abs().minus(value);
  const isFiner = figure.half.times(FINER).lte(half);
  return isFiner && isExact(quantity) && !value.isZero() && left.isPositive() && left.lt(half.times(2));
};

/** What digits were cut off of, and what rounding them gives. */
function cutOffFrom(
  view: View,
  quantity: Quantity,
  candidate: Candidate,
): Pick<Extract<Verdict, { kind: 'bound' }>, 'cutOff'> {
  const { figure } = candidate;
  if (!isCutOff(quantity, figure)) return {};
  const worth = quantity.half.times(2);
  const rounded = figure.value.abs().div(worth).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(worth);
  const { moneyUnit, decimals } = textUnit(view);
  return {
    cutOff: {
      title: calledAt(view, candidate),
      text: printedAmount(view, figure.value, figure.decimals, figure.moneyUnit),
      rounded: printedAmount(view, rounded, decimals, moneyUnit),
    },
  };
}

/** How many times finer than a text a table must be printed for the text to cut digits off. */
const FINER = 10;

export const bound = ({ figure }: Candidate): Extract<Verdict, { kind: 'bound' }> => ({
  kind: 'bound',
  place: figure.cells[0]?.place,
  stand: toldAt(figure),
});

/** An amount of another year: only last year's is known. */
function lastYears(
  view: View,
  claim: Claim,
  { year = 0, rest }: ClaimSubject,
  likely: readonly Candidate[],
): Verdict {
  if (year !== view.account.disclosure.year - 1) return open(`说的是${year}年`);
  const known = SPENT.test(claim.words) ? [sinceSpent, priorOf] : [priorOf];
  const priors = likely.flatMap(({ named, figure }) => known.flatMap((of) => of(view, named, figure) ?? []));
  const found = mayMean(claim.quantity, priors).find(({ last }) => isSaid(claim.quantity, last.value));
  if (found !== undefined) return { kind: 'bound', place: found.place };
  const own = isExact(claim.quantity)
    ? likely.find(({ figure }) => isSaid(claim.quantity, figure.value))
    : undefined;
  // Where last year's figure of it is known and another, fewer digits tell.
  const least = priors.length > 0 ? TELLING_BESIDE : TELLING;
  const isOwn = own !== undefined && !claim.remark && significant(claim.quantity) >= least;
  if (isOwn) return ofAnotherYear(view, claim.quantity, year, alternatives(view, [own]));
  const isPlain =
    priors.length > 0 &&
    rest.replaceAll(/20\d\d年度?/g, '') === '' &&
    !claim.remark &&
    !SPENT.test(claim.words);
  if (isPlain) return wasOther(view, claim.quantity, likely, priors);
  return open(priors.length === 0 ? '没有上年数' : '上年数口径不明', 'prior');
}

/** What was spent last year is another figure than its budget. */
const SPENT = /决算|执行|完成|实际/;

/** 执行2.50万元 in a budget: what was spent, last year where no year is told. */
function spentBefore(
  { account: { disclosure, format } }: View,
  { words }: Claim,
  subject: ClaimSubject,
): ClaimSubject {
  const isOfLast =
    format.version === VERSION.budget && subject.year === undefined && /(?:执行|决算)数?为?$/.test(words);
  return isOfLast && !words.includes(`${disclosure.year}年`)
    ? { ...subject, year: disclosure.year - 1 }
    : subject;
}

/** An amount that is told of last year is not what is known of it. */
function wasOther(
  view: View,
  quantity: Quantity,
  [candidate]: readonly Candidate[],
  [prior]: readonly Prior[],
): Verdict {
  if (candidate === undefined || prior === undefined) return open('没有上年数', 'prior');
  const { last, decimals } = prior;
  return {
    kind: 'different',
    said: `上年是${quantity.said}`,
    known: [
      {
        title: calledAt(view, candidate),
        text: `上年是 ${printedAmount(view, last.value, decimals, candidate.figure.moneyUnit)}`,
        place: prior.place ?? candidate.figure.cells[0]?.place,
      },
    ],
    difference: inMoneyUnit(view, quantity.value.minus(last.value).abs()),
  };
}

/** Digits from which on no amount is last year's and this year's by chance. */
export const TELLING = 4;
const TELLING_BESIDE = 2;

export const significant = ({ value }: Quantity): number =>
  value
    .abs()
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;

/** An amount of this year that is called another's. */
export const ofAnotherYear = (
  view: View,
  quantity: Quantity,
  year: number,
  own: readonly Alternative[],
): Verdict => ({
  kind: 'different',
  said: `${year}年是${quantity.said}`,
  known: own.map((each) => ({
    ...each,
    text: `${each.text}，是${view.account.disclosure.year}年的数`,
  })),
});

function different(view: View, quantity: Quantity, likely: readonly Candidate[]): Verdict {
  const known = alternatives(view, likely);
  const first = likely.find(({ figure }) => !figure.value.isZero()) ?? likely[0];
  const off = first && quantity.value.minus(first.figure.value).abs();
  return { kind: 'different', said: quantity.said, known, difference: off && inMoneyUnit(view, off) };
}
