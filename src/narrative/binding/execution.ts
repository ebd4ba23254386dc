import type { Named } from '../../model/narrative.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FUND, VERSION } from '../../model/vocabulary/members.ts';
import type { Claim, Sign } from '../claims/claim.ts';
import { says } from '../claims/quantity.ts';
import { figureAt } from '../figures/figure-at.ts';
import { againstBudget } from '../figures/prior-figures.ts';
import { textUnit } from '../figures/text-unit.ts';
import type { Value } from '../figures/token.ts';
import type { View } from '../figures/view.ts';
import { type Changed, lastDigit } from './changes.ts';
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
import { printedAmount } from './said-figures.ts';

/** 基本持平 may be as much off, in percent of the budget. */
const NEARLY = 10;

/**
 * What became of words about a final figure against its budget: 完成年初预算的98.2%, 决算数小于预算数, 持平, 比年初预算减少50万元, 下降1.8%.
 * @param told the amounts before it, the nearest first
 */
export function judgedExecution(view: View, claim: Claim, told: readonly ToldAmount[]): Changed {
  const version = claim.against === 'adjusted' ? VERSION.adjusted : VERSION.budget;
  const withBudget = (final: ToldAmount) => ({ final, budget: budgetOf(view, final, told, version) });
  const finals = told.filter((each) => each.version === undefined);
  const [first] = finals;
  // Of all that the words themselves may mean, that which a budget is known of.
  const drawn = finals.filter((each) => each.claim === claim).map(withBudget);
  const found = drawn.find(({ budget }) => budget !== undefined) ?? (first && withBudget(first));
  if (found === undefined) return { claim, of: [], verdict: open('没有决算数') };
  const { final, budget } = found;
  const of = final.isWrong === true ? [final.value, ...insteadOf(final)] : [final.value];
  if (claim.role === 'completion' && final.value.isZero() && claim.quantity.value.isZero())
    return { claim, of, verdict: { kind: 'bound' } };
  if (budget === undefined)
    return { claim, of, verdict: open(version === VERSION.adjusted ? '没有调整预算数' : '没有预算数') };
  const verdict = verdictOf(view, claim, final, budget);
  // Right with what is known instead of an amount that is told to be wrong: that is one mistake, and told there.
  const isEcho =
    verdict.kind === 'different' &&
    (final.isWrong === true || budget.isWrong) &&
    insteadOf(final).some((value) =>
      budget.instead.some(
        (other) => verdictOf(view, claim, { ...final, value }, { ...budget, value: other }).kind === 'bound',
      ),
    );
  return { claim, of, isNear: true, verdict: isEcho ? sameMistake : verdict };
}

/** What an amount may be that is told to be wrong; else what it says. */
const insteadOf = ({ value, candidates, isWrong }: ToldAmount): readonly Value[] =>
  isWrong === true ? candidates.map(({ figure }) => figure.value) : [value];

/** The budget first, or as it was adjusted. */
type ToldBudget = typeof VERSION.budget | typeof VERSION.adjusted;

/** The budget of a final figure: the nearest that is told of the same money, else what the tables, the text or the budget's own disclosure say. */
function budgetOf(view: View, final: ToldAmount, told: readonly ToldAmount[], version: ToldBudget) {
  const own = told.find((each) => each.version === version && each !== final && isAlike(each, final));
  if (own !== undefined)
    return {
      value: own.value,
      half: own.claim.quantity.half,
      text: own.claim.quantity.said,
      isWrong: own.isWrong === true,
      instead: insteadOf(own),
    };
  const [first] = final.candidates;
  if (first === undefined || view.account.own.version === VERSION.budget) return undefined;
  // 一般公共预算支出决算数: what is spent of a fund may be as much as what comes in, and a budget is known of one of them.
  const ofItsAmount = final.candidates.filter(({ figure }) => figure.value.equals(first.figure.value));
  const [found] = ofItsAmount
    .flatMap((each) => sameMoney(view, each))
    .flatMap((named) => againstBudget(view, named, first.figure, version) ?? []);
  if (found === undefined) return undefined;
  const { last } = found;
  return {
    value: last.value,
    half: last.half,
    isWrong: false,
    instead: [last.value],
    text: printedAmount(view, last.value, last.decimals, last.moneyUnit),
  };
}

/** A point, and those of one fund that have all of its money: budgets are told of them. */
function sameMoney(view: View, { named, figure }: Candidate): readonly Named[] {
  const own = withoutVersion(named);
  const ofFund = [FUND.general, FUND.fiscal]
    .filter((fund) => figureAt(view, { ...named, fund })?.value.equals(figure.value))
    .map((fund) => ({ ...own, fund }));
  return [own, ...ofFund];
}

/** Whether two amounts are told of the same money, or nobody understood of which. */
function isAlike({ readings: some }: ToldAmount, { readings: others }: ToldAmount): boolean {
  if (some.length === 0 || others.length === 0) return true;
  const known = new Set(others.map(subjectKey));
  return some.some((reading) => known.has(subjectKey(reading)));
}

const subjectKey = (named: Readonly<Record<string, string>>): string =>
  Object.keys(named)
    .filter((dimension) => dimension !== DIMENSION.version && dimension !== DIMENSION.flow)
    .sort()
    .map((dimension) => `${dimension}=${named[dimension]}`)
    .join(' ');

const withoutVersion = ({ version: _, ...named }: Readonly<Record<string, string>>) => named;

function verdictOf(
  view: View,
  claim: Claim,
  final: ToldAmount,
  budget: { readonly value: Value; readonly half: Value; readonly text: string },
): Verdict {
  const { quantity, sign } = claim;
  const more = final.value.minus(budget.value);
  const direction = directionOf(more);
  const budgeted = claim.against === 'adjusted' ? '调整预算' : '预算';
  const both = `决算 ${finalSaid(view, claim, final)}，${budgeted} ${budget.text}`;
  const part = budget.value.isZero() ? undefined : final.value.div(budget.value).times(100);
  // Both amounts are rounded: so far the percentage may be off.
  const slack = halfOf(claim, final)
    .plus(part === undefined ? 0 : budget.half.times(part.div(100)))
    .div(budget.value.isZero() ? 1 : budget.value.abs())
    .times(100);
  switch (claim.role) {
    case 'completion': {
      const off = part === undefined ? quantity.value : quantity.value.minus(part).abs();
      if (part !== undefined && says(quantity, part, slack)) return boundWithin(says(quantity, part));
      const known = part === undefined ? `${budgeted}是 0，没有完成率` : rateSaid(part);
      return against(`完成${budgeted}的${quantity.said}`, known, both, off.toDecimalPlaces(4).toString());
    }
    case 'change': {
      const by = more.times(sign);
      if (says(quantity, by, lastDigit(view))) return boundWithin(says(quantity, by));
      const moved = printedAmount(view, more.abs(), textUnit(view).decimals);
      const known = more.isZero() ? `与${budgeted}相同` : `${directed(direction, '增加', '减少')}${moved}`;
      return against(
        `比${budgeted}${directed(sign, '增加', '减少')}${quantity.said}`,
        known,
        both,
        undefined,
      );
    }
    case 'rate': {
      if (part === undefined && direction === 0 && quantity.value.isZero()) return { kind: 'bound' };
      const rate = part?.minus(100).abs();
      const off = rate === undefined ? quantity.value : quantity.value.minus(rate).abs();
      if (rate !== undefined && says(quantity, rate, slack) && isSame(sign, direction))
        return boundWithin(says(quantity, rate));
      const known =
        rate === undefined
          ? `${budgeted}是 0，没有增长率`
          : `${directed(direction, '增长', '下降')}${rateSaid(rate)}`;
      return against(
        `${directed(sign, '增长', '下降')}${quantity.said}`,
        known,
        both,
        off.toDecimalPlaces(4).toString(),
      );
    }
    default: {
      const isNearly = claim.nearly && part?.minus(100).abs().lte(NEARLY);
      if (isNearly || direction === sign) return { kind: 'bound' };
      return against(
        quantity.said,
        `决算数${directed(direction, '大于', '小于') || '等于'}${budgeted}数`,
        both,
        undefined,
      );
    }
  }
}

/** A final figure as the text tells it, or as it is printed where only its name was told. */
function finalSaid(view: View, claim: Claim, { claim: told, candidates: [first] }: ToldAmount): string {
  if (told !== claim || first === undefined) return told.quantity.said;
  const { value, decimals, moneyUnit } = first.figure;
  return printedAmount(view, value, decimals, moneyUnit);
}

const halfOf = (claim: Claim, { claim: told, candidates: [first] }: ToldAmount): Value =>
  told === claim && first !== undefined ? first.figure.half : told.quantity.half;

const isSame = (sign: Sign, direction: Sign): boolean => sign === 0 || direction === 0 || sign === direction;

const against = (said: string, text: string, because: string, difference: string | undefined): Verdict => ({
  kind: 'different',
  said,
  known: [{ title: '', text }],
  because,
  difference,
});
