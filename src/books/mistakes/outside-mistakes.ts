import type { DisclosureRecord } from '../../model/content.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import type { NarrativeRecord } from '../../model/narrative.ts';
import { digitChanges } from './mutations.ts';
import type { Mistake } from './table-mistakes.ts';

/** A mistake in a figure that stands outside the tables. */
export interface OutsideMistake extends Mistake {
  /** The disclosure with other figures in its place, far off: where nothing fails by any, nothing in the disclosure says the figure again. */
  readonly extremes: () => readonly DisclosureRecord[];
  /** With figures on the same side of the right one as the mistake, from near to far: where nothing fails by any, only limits hold it. */
  readonly nearer: () => readonly DisclosureRecord[];
  /** Whether it is off by no more than a few units of the last digit, which sums of rounded figures explain. */
  readonly isOfLastDigit: boolean;
}

/** Mistakes in what stands outside the tables, by what they are called: last year's figures, facts of the text, counts of assets. */
export const OUTSIDE_MISTAKES: Readonly<
  Record<string, (disclosure: DisclosureRecord) => readonly OutsideMistake[]>
> = {
  上年数错一位: (disclosure) => priorMistakes(disclosure, digitChanges),
  上年数正负号: (disclosure) => priorMistakes(disclosure, otherSign),
  表外数错一位: factMistakes,
  资产数错一位: assetMistakes,
};

const otherSign = (text: string): readonly string[] => {
  if (!/[1-9]/u.test(text)) return [];
  return [text.startsWith('-') ? text.slice(1) : `-${text}`];
};

/** Figures that are far off any: nothing at all, more than there is, less than nothing. */
const EXTREMES = ['0', '87654321', '-87654321'];

/** A mistake in a figure, and how a disclosure says another in its place. */
const slipped = (
  where: string,
  from: string,
  to: string,
  saying: (text: string) => DisclosureRecord,
): OutsideMistake => ({
  where,
  from,
  to,
  apply: () => saying(to),
  extremes: () => EXTREMES.map(saying),
  nearer: () => sameSide(from, to).map(saying),
  isOfLastDigit: new Decimal(to)
    .minus(from)
    .abs()
    .lessThanOrEqualTo(lastDigitOf(from).times(MOST_LAST_DIGITS)),
});

/** How many units of the last digit sums of a few rounded figures are off by. */
const MOST_LAST_DIGITS = 5;

const lastDigitOf = (text: string): Decimal => new Decimal(10).pow(-(text.split('.')[1]?.length ?? 0));

/** Parts of a figure by which another is off on the side of a mistake. */
const PARTS = ['0.02', '0.1', '0.3', '0.6', '0.99'];

/** Figures between the right one and far off, on the side on which a mistake lies. */
function sameSide(from: string, to: string): readonly string[] {
  const right = new Decimal(from);
  const wrong = new Decimal(to);
  const step = Decimal.max(right.abs(), lastDigitOf(from));
  const sign = wrong.greaterThan(right) ? 1 : -1;
  const decimals = from.split('.')[1]?.length ?? 0;
  const steps = [...PARTS.map((part) => step.times(part)), lastDigitOf(from)];
  const values = steps.map((off) => right.plus(off.times(sign)).toFixed(decimals));
  return [...new Set(values)].filter((value) => value !== from);
}

function priorMistakes(
  disclosure: DisclosureRecord,
  slip: (text: string) => readonly string[],
): readonly OutsideMistake[] {
  const { narrative } = disclosure;
  if (narrative === undefined) return [];
  return narrative.prior.flatMap((entry, index) => {
    const from = entry.amount ?? entry.change ?? '';
    const field = entry.amount === undefined ? 'change' : 'amount';
    const saying = (text: string) =>
      withWords(disclosure, {
        ...narrative,
        prior: narrative.prior.with(index, { ...entry, [field]: text }),
      });
    return slip(from).map((to) => slipped(`prior ${index}`, from, to, saying));
  });
}

function factMistakes(disclosure: DisclosureRecord): readonly OutsideMistake[] {
  const { narrative } = disclosure;
  if (narrative === undefined) return [];
  return [...narrative.facts]
    .filter(([, { text }]) => /^\d+(?:\.\d+)?$/u.test(text))
    .flatMap(([name, fact]) => {
      const saying = (text: string) =>
        withWords(disclosure, {
          ...narrative,
          facts: new Map([...narrative.facts, [name, { ...fact, text }]]),
        });
      return digitChanges(fact.text).map((to) => slipped(`facts ${name}`, fact.text, to, saying));
    });
}

function assetMistakes(disclosure: DisclosureRecord): readonly OutsideMistake[] {
  const { assets } = disclosure;
  if (assets === undefined) return [];
  const counts = assets.counts.flatMap((count, index) => {
    const saying = (text: string) => ({
      ...disclosure,
      assets: { ...assets, counts: assets.counts.with(index, { ...count, count: text }) },
    });
    return digitChanges(count.count).map((to) => slipped(`assets ${count.id}`, count.count, to, saying));
  });
  const values = assets.tables.flatMap((table, at) =>
    table.rows.flatMap((row, index) => {
      const { value = '' } = row;
      const saying = (text: string) => {
        const rows = table.rows.with(index, { ...row, value: text });
        return { ...disclosure, assets: { ...assets, tables: assets.tables.with(at, { ...table, rows }) } };
      };
      return digitChanges(value).map((to) => slipped(`assets ${at + 1} ${row.id}`, value, to, saying));
    }),
  );
  return [...counts, ...values];
}

const withWords = (disclosure: DisclosureRecord, narrative: NarrativeRecord): DisclosureRecord => ({
  ...disclosure,
  narrative,
});
