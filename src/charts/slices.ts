import type { Amount } from '../model/money.ts';

/** A part of a whole, as a chart knows it. */
export interface ChartPart {
  readonly name: string;
  /** In any one unit of money; never a float. */
  readonly value: Amount['value'];
}

/** A slice of a pie: one part, several small ones together, or what nobody listed. */
export interface Slice<P extends ChartPart = ChartPart> {
  /** Which of the fills it has, 0 to 7. */
  readonly series: number;
  readonly kind: 'part' | 'group' | 'rest';
  readonly name: string;
  readonly value: Amount['value'];
  /** The parts in it; none in the rest. */
  readonly parts: readonly P[];
}

/** A whole in slices, or why there are none. */
export type Sliced<P extends ChartPart = ChartPart> =
  | { readonly kind: 'slices'; readonly slices: readonly Slice<P>[] }
  /** Every part is zero, or there is none. */
  | { readonly kind: 'nothing' }
  /** A part below zero has no share of a whole. */
  | { readonly kind: 'negative'; readonly names: readonly string[] };

/** Slices that have a fill of their own; the last fill is the rest's. */
const MOST = 7;
const REST = 7;

/** Parts below this share of the whole (1.5 %) stand together, if there are several. */
const SMALL = '0.015';

/**
 * Divides a whole into slices, the largest first; parts without money have none. Small parts stand together, and the rest stands last.
 * @param rest what the whole holds beyond its parts; left out where they make it up
 */
export function slicesOf<P extends ChartPart>(parts: readonly P[], rest?: Amount['value']): Sliced<P> {
  const below = parts.filter(({ value }) => value.isNegative() && !value.isZero());
  if (below.length > 0) return { kind: 'negative', names: below.map(({ name }) => name) };
  const paid = parts
    .filter(({ value }) => !value.isZero())
    .toSorted((one, other) => other.value.comparedTo(one.value));
  const unlisted = rest?.isPositive() === true && !rest.isZero() ? rest : undefined;
  const whole = sum([...paid.map(({ value }) => value), ...(unlisted === undefined ? [] : [unlisted])]);
  if (whole === undefined) return { kind: 'nothing' };
  const least = whole.times(SMALL);
  const isSmall = ({ value }: P, index: number) => index >= MOST - 1 || value.lessThan(least);
  const small = paid.filter(isSmall);
  const group = sum(small.map(({ value }) => value));
  const isGrouped = group !== undefined && small.length > 1;
  const alone = isGrouped ? paid.filter((part, index) => !isSmall(part, index)) : paid;
  const drawn: Omit<Slice<P>, 'number' | 'series'>[] = [
    ...alone.map((part) => ({ kind: 'part' as const, name: part.name, value: part.value, parts: [part] })),
    ...(isGrouped
      ? [{ kind: 'group' as const, name: `其余 ${small.length} 项`, value: group, parts: small }]
      : []),
    ...(unlisted === undefined
      ? []
      : [{ kind: 'rest' as const, name: '未列示的部分', value: unlisted, parts: [] }]),
  ];
  return {
    kind: 'slices',
    slices: drawn.map((slice, index) => ({
      series: slice.kind === 'rest' ? REST : index,
      ...slice,
    })),
  };
}

function sum(values: readonly Amount['value'][]): Amount['value'] | undefined {
  const [first, ...others] = values;
  return first === undefined ? undefined : others.reduce((total, value) => total.plus(value), first);
}
