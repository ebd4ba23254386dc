import type { Decimal } from '../../model/decimal/decimal.ts';
import { type Interval, sumOf } from '../../model/figure/figure.ts';
import type { Cell } from '../../model/table.ts';
import type { View } from '../../narrative/figures/view.ts';
import { compareSides } from '../../points/figures/compare-sides.ts';
import type { Relation } from '../../points/relations/relation.ts';
import { rollUpsAlong } from '../../points/relations/roll-up.ts';
import { type Lattice, latticeOfPoints } from '../../points/space/lattice.ts';
import { areApart } from '../../points/space/nesting.ts';
import type { LastYear } from './last-year.ts';

/** A line of last year's account, the lines it has to fit, and whether it does. */
export interface PriorSum {
  readonly whole: LastYear;
  readonly parts: readonly LastYear[];
  /** more: last year the parts are more than their whole · less: what is all of it this year was not all of it last year. */
  readonly verdict: 'fits' | 'more' | 'less';
  /** As the engine relates cells, so that sums which fail together can be put together. */
  readonly relation: Relation;
}

/**
 * How the lines of last year's account fit each other. Lines that make up a whole this year made it up last year, too, unless something
 * is gone since; and whatever is gone, parts are never more than their whole.
 */
export function priorSums(view: View, lines: readonly LastYear[]): readonly PriorSum[] {
  const { taxonomy } = view.account;
  const byCell = new Map(lines.map((line) => [line.cell, line]));
  const cells = lines.map(({ cell }) => cell);
  const lattice = latticeOfPoints(
    taxonomy,
    cells.map(({ point }) => point),
  );
  const linesOf = (some: readonly Cell[]) => some.flatMap((cell) => byCell.get(cell) ?? []);
  const wholes = Map.groupBy(rollUpsAlong(lattice, cells), ({ whole }) => whole);
  const sums = [...wholes].flatMap(([cell, ups]) => {
    const whole = byCell.get(cell);
    const ways = withUnions(
      lattice,
      ups.map(({ parts }) => parts),
    );
    return whole === undefined ? [] : ways.flatMap((way) => sumOfWay(whole, linesOf(way)));
  });
  return [...twins(view, lines), ...sums];
}

/** Ways of dividing a whole, and what several of them make together where none overlaps another: 各项收入 and 上年结转. */
function withUnions(lattice: Lattice, ways: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  if (ways.length < 2) return ways;
  const isApart = (cells: readonly Cell[]) =>
    areApart(
      lattice,
      cells.map(({ point }) => lattice.spotOf(point)),
    );
  const unions = ways.map((way) =>
    ways.reduce((union, other) => {
      const both = union.concat(other);
      return other !== way && isApart(both) ? both : union;
    }, way),
  );
  const once = new Map(
    unions.map((way) => [
      way
        .map(({ place }) => place)
        .sort()
        .join(' '),
      way,
    ]),
  );
  return [...once.values()];
}

function sumOfWay(whole: LastYear, parts: readonly LastYear[]): readonly PriorSum[] {
  const changes = knownOf(parts, ({ change }) => change);
  if (isAllThisYear(whole, parts)) {
    if (whole.change === undefined || changes === undefined) return [];
    const { outcome, difference } = compareSides(whole.change, changes);
    const verdict = outcome !== 'different' ? 'fits' : difference.isPositive() ? 'more' : 'less';
    return [sum(whole, parts, verdict, difference)];
  }
  const last = knownOf(parts, (line) => line.last);
  if (whole.last === undefined || last === undefined) return [];
  const together = sumOf(last);
  const over = together.value.minus(whole.last.value);
  const isMore = over.greaterThan(together.half.plus(whole.last.half));
  return isMore ? [sum(whole, parts, 'more', over.negated())] : [];
}

/** Lines that are the same money this year: their changes are the same, unless something is gone since. */
function twins({ account }: View, lines: readonly LastYear[]): readonly PriorSum[] {
  const printed = lines.flatMap((line) => {
    const found = account.find(line.cell.point);
    return found === undefined || found === 'nothing' ? [] : [{ line, cell: found.cell }];
  });
  return [...Map.groupBy(printed, ({ cell }) => cell).values()].flatMap(([first, ...others]) =>
    others.flatMap(({ line }): PriorSum[] => {
      const whole = first?.line;
      if (whole?.change === undefined || line.change === undefined) return [];
      const { outcome, difference } = compareSides(whole.change, [line.change]);
      return [sum(whole, [line], outcome === 'different' ? 'less' : 'fits', difference)];
    }),
  );
}

/** Whether lines make up a whole this year, by what this year's tables print. */
function isAllThisYear({ now }: LastYear, parts: readonly LastYear[]): boolean {
  const known = knownOf(parts, (line) => line.now);
  return now !== undefined && known !== undefined && compareSides(now, known).outcome !== 'different';
}

/** A figure of each line; undefined where one is not known. */
function knownOf(
  lines: readonly LastYear[],
  figure: (line: LastYear) => Interval | undefined,
): readonly Interval[] | undefined {
  const known = lines.flatMap((line) => figure(line) ?? []);
  return known.length === lines.length ? known : undefined;
}

const sum = (
  whole: LastYear,
  parts: readonly LastYear[],
  verdict: PriorSum['verdict'],
  difference: Decimal,
): PriorSum => ({
  whole,
  parts,
  verdict,
  relation: {
    kind: parts.length === 1 ? 'agree' : 'roll-up',
    outcome: verdict === 'fits' ? 'equal' : 'different',
    subject: whole.cell,
    parts: parts.map(({ cell }) => cell),
    difference,
  },
});
