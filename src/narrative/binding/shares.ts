import { Decimal } from '../../model/decimal/decimal.ts';
import type { Named } from '../../model/narrative.ts';
import { isInside } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import { FLOW } from '../../model/vocabulary/members.ts';
import { accountCells } from '../../points/bind/bind.ts';
import type { Claim } from '../claims/claim.ts';
import { isExact, mayMean, says } from '../claims/quantity.ts';
import type { Value } from '../figures/token.ts';
import type { View } from '../figures/view.ts';
import { trueValue } from './amounts.ts';
import { hasContent, loose, meant } from './claim-candidates.ts';
import {
  boundWithin,
  open,
  rateSaid,
  sameMistake,
  type ToldAmount,
  type Verdict,
} from './claim-judgement.ts';
import { namesSame, subjectOf } from './subject.ts';

/** What a share is held against. */
export interface ShareQuestion {
  readonly claim: Claim;
  /** The amount it is the share of something of. */
  readonly part: ToldAmount | undefined;
  /** Amounts that the text told before, the likeliest whole first. */
  readonly wholes: readonly ToldAmount[];
  readonly scopes: readonly Named[];
  /** What the sentence said by name that its shares are of, in 元. */
  readonly said?: Value | undefined;
  /** What the other shares of its list are shares of, in 元. */
  readonly usual: Value | undefined;
}

/** What became of a share, and what it was found to be a share of, in 元. */
export interface SharedOf {
  readonly verdict: Verdict;
  readonly whole?: Value | undefined;
}

/** What became of a share: its part and a whole that it may be of make that percentage. */
export function judgedShare(
  view: View,
  { claim, part, wholes, scopes, said, usual }: ShareQuestion,
): SharedOf {
  if (part === undefined) return { verdict: open('没有说是哪一项的比重', 'share') };
  // What is named by itself may be any of its points: in a section of some money that of it, or all of it.
  const isNamedAlone = part.claim === claim;
  const meantInstead = part.candidates.slice(0, part.isWrong === true || isNamedAlone ? undefined : 1);
  const parts = [part.value, ...meantInstead.map(({ figure }) => figure.value)];
  const named = subjectOf(view, claim.whole ?? '');
  const isNamed = named.readings.length > 0;
  const likely = isNamed
    ? meant(view, named.readings, scopes)
    : meant(view, [{ flow: FLOW.sources }, { flow: FLOW.expenditure }, ...scopes], []);
  const drawn = isNamed && likely.length === 0 ? loose(view, named.readings) : likely;
  // 占社会保障和就业支出的: of all its money, or of what one fund or this year has of it.
  const further = loose(view, named.readings.filter(hasContent)).filter(({ named: { nature } }) =>
    named.readings.some((each) => each.nature === nature),
  );
  const told = wholes.filter(
    ({ readings }) =>
      !isNamed || (likely.length === 0 && readings.some((each) => overlaps(each, named.readings))),
  );
  const known: readonly Value[] = [
    ...(said === undefined ? [] : [said]),
    ...told.flatMap(trueValues),
    ...drawn.map(({ figure }) => figure.value),
  ].filter((value) => value.greaterThan(0));
  // Of what is named by itself (卫生健康支出占4.69%) it is the share of a total of the tables that print it.
  const isAlone =
    part.claim.sentence === claim.sentence &&
    (claim.whole ?? '') === '' &&
    told.length === 0 &&
    !claim.remark;
  const { around, totals } = isAlone ? wholesPrinted(view, part) : { around: [], totals: [] };
  const possible = [...known, ...around, ...further.map(({ figure }) => figure.value)];
  for (const whole of mayMean(claim.quantity, wholesOf(claim, part, possible)))
    for (const each of mayMean(claim.quantity, parts))
      if (isShare(claim, each, whole))
        return { verdict: boundWithin(isAsPrinted(claim, each, whole)), whole };
  if (part.isWrong === true && part.candidates.length === 0) return { verdict: sameMistake };
  const isOwn = part.claim.sentence === claim.sentence && !claim.remark;
  if (isOwn && part.value.isZero() && !claim.quantity.value.isZero())
    return { verdict: nothingShared(claim, part) };
  if (isOwn && !isTimes(claim) && claim.quantity.value.minus(claim.quantity.half).gt(100))
    return { verdict: moreThanAll(claim) };
  // Of the wholes it may be of, it is told of the one that it is nearest to.
  const off = (each: Value): Value =>
    claim.quantity.value.minus((parts[0] ?? part.value).div(each).times(100)).abs();
  const [nearest] = said === undefined ? known.toSorted((a, b) => off(a).comparedTo(off(b))) : known;
  const isClear = named.rest === '' && (isNamed || told.length > 0 || said !== undefined);
  // In a list of shares each is one of what the others are shares of.
  const [total, ...otherTotals] = totals;
  const onlyTotal = otherTotals.every((each) => total?.equals(each)) ? total : undefined;
  const whole =
    (isNamed ? undefined : usual) ?? (isClear ? nearest : named.rest === '' ? onlyTotal : undefined);
  if (whole === undefined || claim.remark)
    return {
      verdict:
        named.rest === '' ? open('不知道是什么的比重', 'share') : open(`没有读懂“${named.rest}”`, 'words'),
    };
  const apart = (each: Value): Value => claim.quantity.value.minus(each.div(whole).times(100)).abs();
  const [own = part.value] = isNamedAlone ? parts.toSorted((a, b) => apart(a).comparedTo(apart(b))) : parts;
  const share = own.div(whole).times(100);
  const candidate = part.candidates.find(({ figure }) => figure.value.equals(own)) ?? part.candidates[0];
  return {
    verdict: {
      kind: 'different',
      said: shareSaid(claim),
      known: [
        {
          title: '',
          text: isTimes(claim) ? timesSaid(share) : rateSaid(share),
          place: candidate?.figure.cells[0]?.place,
        },
      ],
      because: `${inWan(own)}除以${inWan(whole)}`,
      difference: claim.quantity.value.minus(share).abs().toDecimalPlaces(4).toString(),
    },
    whole,
  };
}

/** What an amount of the text is; of one that is told to be wrong, each that it may be instead. */
const trueValues = (told: ToldAmount): readonly Value[] =>
  told.isWrong === true && told.candidates.length > 0
    ? told.candidates.map(({ figure }) => figure.value)
    : [trueValue(told)];

/** What a part may be a share of: where only a limit is told (不到1%), nothing that is as much as the part itself. */
const wholesOf = ({ quantity }: Claim, part: ToldAmount, possible: readonly Value[]): readonly Value[] =>
  quantity.limit === undefined ? possible : possible.filter((whole) => !whole.equals(part.value));

/** What tables print around a figure, in 元: all that it is a part of, and those of them that are in none. */
function wholesPrinted({ account }: View, { candidates: [meantFirst] }: ToldAmount) {
  const printed = meantFirst?.figure.cells ?? [];
  const tables = new Set(printed.map(({ table }) => table));
  const holds = (outer: Cell, inner: Cell): boolean =>
    outer !== inner && outer.table === inner.table && isInside(inner.point, outer.point);
  const around = accountCells(account.tables.filter(({ id }) => tables.has(id))).filter((cell) =>
    printed.some((each) => holds(cell, each)),
  );
  const valuesOf = (cells: readonly Cell[]): readonly Value[] =>
    cells.flatMap((cell) => account.figure(cell)?.value ?? []).filter((value) => value.greaterThan(0));
  return {
    around: valuesOf(around),
    totals: valuesOf(
      around.filter((cell) => !around.some((each) => holds(each, cell) && !holds(cell, each))),
    ),
  };
}

const moreThanAll = (claim: Claim): Verdict => ({
  kind: 'different',
  said: shareSaid(claim),
  known: [{ title: '', text: '比重不会超过 100%' }],
  difference: claim.quantity.value.minus(100).toString(),
});

/** Nothing is no share of anything. */
const nothingShared = (claim: Claim, { candidates: [first], claim: part }: ToldAmount): Verdict => ({
  kind: 'different',
  said: shareSaid(claim),
  known: [{ title: '', text: rateSaid(new Decimal(0)), place: first?.figure.cells[0]?.place }],
  because: part === claim ? '没有这笔钱' : `${part.quantity.said}不占任何比重`,
  difference: claim.quantity.value.toString(),
});

/** 是公务接待费的5.6倍: how many times as much, which may be more than all of it. */
const isTimes = ({ quantity }: Claim): boolean => quantity.measure === '倍';

const timesSaid = (percent: Value): string => `${percent.div(100).toDecimalPlaces(2).toString()}倍`;

const shareSaid = (claim: Claim): string => {
  const { whole = '', quantity } = claim;
  return `${isTimes(claim) ? '是' : '占'}${whole}${whole === '' ? '' : '的'}${quantity.said}`;
};

function isShare(claim: Claim, part: Value, whole: Value): boolean {
  const { quantity } = claim;
  // As printed nothing is nothing of it, and all of it is all; more than all of it is no share.
  if (part.isZero()) return quantity.value.isZero();
  if (part.equals(whole)) return isExact(quantity) ? quantity.value.equals(100) : says(quantity, HUNDRED);
  const share = part.div(whole).times(100);
  if (quantity.value.isZero()) return share.lt('0.5');
  if (part.gt(whole.plus(WIDEST)) && !isTimes(claim)) return false;
  // Both amounts are rounded to 0.01万元.
  const slack = whole.plus(part).times(50).div(whole).div(whole).times(100);
  return says(quantity, share, slack);
}

/** Whether the printed amounts make the percentage, without what rounding leaves. */
const isAsPrinted = ({ quantity }: Claim, part: Value, whole: Value): boolean =>
  says(quantity, part.div(whole).times(100));

const HUNDRED = new Decimal(100);

/** What sums of printed parts may be over, in 元. */
const WIDEST = 500;

const overlaps = (reading: Named, others: readonly Named[]): boolean =>
  others.some((other) => namesSame(reading, other));

const inWan = (value: Value): string => `${value.div(10000).toDecimalPlaces(6).toString()}万元`;

/** What became of a share of what is counted: of 36 projects 36 have published goals. Undefined where two counts did not go before. */
export function judgedCountShare(
  claim: Claim,
  counts: readonly { readonly claim: Claim; readonly off?: string | undefined }[],
): Verdict | undefined {
  const told = counts.slice(-2);
  const [whole, part] = told.map((each) => each.claim);
  if (whole === undefined || part === undefined || whole.quantity.value.isZero()) return undefined;
  const share = part.quantity.value.div(whole.quantity.value).times(100);
  if (says(claim.quantity, share)) return { kind: 'bound' };
  // With the counts that the lists have it is right: what is wrong is a count beside it, which is told there.
  const [wholes = [], shared = []] = told.map(({ claim: { quantity }, off = '0' }) => [
    quantity.value,
    quantity.value.plus(off),
    quantity.value.minus(off),
  ]);
  const isRight = wholes.some((all) =>
    shared.some(
      (some) => all.isPositive() && !all.isZero() && says(claim.quantity, some.div(all).times(100)),
    ),
  );
  if (isRight) return sameMistake;
  if (claim.remark || share.gt(100)) return open('不知道是什么的比重', 'share');
  return {
    kind: 'different',
    said: shareSaid(claim),
    known: [{ title: '', text: rateSaid(share) }],
    because: `${part.quantity.said}除以${whole.quantity.said}`,
    difference: claim.quantity.value.minus(share).abs().toDecimalPlaces(4).toString(),
  };
}
