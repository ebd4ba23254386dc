import { Decimal } from '../../model/decimal/decimal.ts';
import type { Figure } from '../../model/figure/figure.ts';
import type { Named } from '../../model/narrative.ts';
import { hasContent, meant } from '../binding/claim-candidates.ts';
import { boundWithin, open, type Verdict } from '../binding/claim-judgement.ts';
import { inMoneyUnit, printedAmount } from '../binding/said-figures.ts';
import { subjectOf } from '../binding/subject.ts';
import type { Claim } from '../claims/claim.ts';
import { says } from '../claims/quantity.ts';
import { textUnit } from '../figures/text-unit.ts';
import type { View } from '../figures/view.ts';

/** What is added up, and that it is: 人员经费与公用经费合计, 基本支出、项目支出两项共计. */
const ADDED =
  /^(?<names>.{4,}?)(?:(?:这?[两二三四五六]项)?(?:合计|共计|总计|总共|之和|相加))(?:安排|支出)?(?:为|是)?$/;

/** What stands between names; names of 科目 have 和 in them as well. */
const BETWEEN = /[、与和及加]/g;

/** Names that are tried to be parted; more of them nobody adds up in one clause. */
const MOST_NAMES = 6;

/**
 * What became of an amount that is said to be the sum of several that are only named: each name is understood by itself. Undefined of other amounts.
 * @param scopes what the words stand under, the nearest first
 */
export function judgedNamedSum(view: View, claim: Claim, scopes: readonly Named[]): Verdict | undefined {
  const added = namedSums(view, claim.words, scopes);
  if (added === undefined) return undefined;
  const {
    names,
    sums: [sum, ...others],
  } = added;
  if (sum === undefined) return undefined;
  const { quantity } = claim;
  const found = [sum, ...others].find(({ value, half }) => says(quantity, value, half));
  if (found !== undefined) return boundWithin(says(quantity, found.value));
  if (others.length > 0 || claim.remark) return open('不知道是哪些数的合计', 'name');
  const { moneyUnit, decimals } = textUnit(view);
  return {
    kind: 'different',
    said: quantity.said,
    known: [{ title: names.join('＋'), text: printedAmount(view, sum.value, decimals, moneyUnit) }],
    difference: inMoneyUnit(view, sum.value.minus(quantity.value).abs()),
  };
}

/** What several amounts that words only name may come to (卫生健康支出、住房保障支出合计), and their names; undefined of other words. */
export function namedSums(view: View, added: string, scopes: readonly Named[]) {
  const words = ADDED.exec(added)?.groups?.names;
  if (words === undefined) return undefined;
  const whole = subjectOf(view, words);
  const names = namesIn(view, words);
  if (names === undefined) return undefined;
  const named = names.map((name) => subjectOf(view, name).readings);
  // 收入与支出合计410万元 is each of both; “三公”经费、会议费合计 is both together.
  const mayBeOne = whole.isSome !== true && whole.rest === '';
  if (mayBeOne && !named.every((readings) => readings.some(hasContent))) return undefined;
  const parts = named.map((readings) => distinct(meant(view, readings, scopes)));
  return { names, sums: sumsOf(parts) };
}

/** Words parted into two names or more, each of which is understood whole; undefined where they cannot be. */
function namesIn(view: View, words: string): readonly string[] | undefined {
  const places = [...words.matchAll(BETWEEN)].map(({ index }) => index).slice(0, MOST_NAMES);
  const isName = (text: string): boolean => {
    const { readings, rest, isSome } = subjectOf(view, text);
    return readings.length > 0 && rest === '' && isSome !== true;
  };
  for (const place of places) {
    const [name, left] = [words.slice(0, place), words.slice(place + 1)];
    if (!isName(name)) continue;
    // 会议费、培训费 are two, though both together may be understood as one.
    const more = left.includes('、') || !isName(left) ? namesIn(view, left) : undefined;
    if (more !== undefined) return [name, ...more];
    if (isName(left)) return [name, left];
  }
  return undefined;
}

/** Figures of different amounts. */
const distinct = (candidates: readonly { readonly figure: Figure }[]): readonly Figure[] => [
  ...new Map(
    candidates
      .filter(({ figure }) => !figure.value.isZero())
      .map(({ figure }) => [figure.value.toString(), figure] as const),
  ).values(),
];

/** What one figure of each part comes to, for all choices; none where a part has no figure, or there are very many. */
function sumsOf(parts: readonly (readonly Figure[])[]): readonly Pick<Figure, 'value' | 'half'>[] {
  const nothing: Pick<Figure, 'value' | 'half'> = { value: new Decimal(0), half: new Decimal(0) };
  return parts.reduce(
    (all, figures) =>
      all.length > MOST_SUMS
        ? []
        : all.flatMap(({ value, half }) =>
            figures.map((figure) => ({ value: value.plus(figure.value), half: half.plus(figure.half) })),
          ),
    [nothing],
  );
}

const MOST_SUMS = 200;
