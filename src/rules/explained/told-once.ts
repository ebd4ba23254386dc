import { givenFigure, sumOf } from '../../model/figure/figure.ts';
import { isInside } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { printOrder } from '../../points/evidence/print-order.ts';
import { isSum, relationCells } from '../../points/relations/relation.ts';
import { isExplainedBy } from '../disagreements/culprits.ts';
import { type Disagreement, printedCells } from '../disagreements/disagreement.ts';
import { recordedTwice } from '../disagreements/recorded-twice.ts';
import type { SameName } from '../disagreements/same-name.ts';
import type { Slip } from './slip-of.ts';

/** A disagreement that is told by itself, with what it seems to come of. */
export interface UnexplainedDisagreement extends Disagreement {
  readonly slip?: Slip | undefined;
  /** The projects of one name that are counted both. */
  readonly twice?: SameName | undefined;
}

/** Disagreements with the slips that would explain them, each mistake once. */
export const toldOnce = (found: readonly NamedSlip[], account: Account): readonly UnexplainedDisagreement[] =>
  withoutSumsOfPrints(
    withoutTotalsOfZeros(withTwins(withoutEchoes(found, account), account), account),
    account,
  );

/**
 * Disagreements, without the totals that lack just what a zero in their table should be, as far as rounding lets them: another table prints it,
 * which is told at the zero.
 */
function withoutTotalsOfZeros<Found extends Disagreement>(
  found: readonly Found[],
  { figure }: Account,
): readonly Found[] {
  const zeros = found.filter(({ suspect, relations: [first] }) => {
    const said = figure(suspect);
    return first.kind === 'agree' && said !== undefined && said.state !== 'derived' && said.value.isZero();
  });
  const lacks = (total: Found, zero: Found): boolean =>
    total.relations.every((relation) => {
      const { half } = sumOf(relationCells(relation).flatMap((cell) => figure(cell) ?? []));
      const isNear = total.difference.minus(zero.difference).abs().lessThanOrEqualTo(half);
      return isNear && relation.subject.table === zero.suspect.table;
    });
  return found.filter((each) => !isSum(each.relations[0]) || !zeros.some((zero) => lacks(each, zero)));
}

/** Disagreements, without the sums that are off by as much as two prints of one of their parts, as far as rounding lets them: it is told at the prints. */
function withoutSumsOfPrints(
  found: readonly UnexplainedDisagreement[],
  { figure, derived }: Account,
): readonly UnexplainedDisagreement[] {
  const cellsOf = ({ relations }: Disagreement): readonly Cell[] =>
    printedCells(relations.flatMap(relationCells), derived);
  const prints = found
    .filter(({ relations: [first] }) => !isSum(first))
    .map((each) => ({ difference: each.difference, cells: new Set(cellsOf(each)) }));
  const isOfPrints = (sum: Disagreement): boolean => {
    const cells = cellsOf(sum);
    const { half } = sumOf(relationCells(sum.relations[0]).flatMap((cell) => figure(cell) ?? []));
    return prints.some(
      (print) =>
        sum.difference.minus(print.difference).abs().lessThanOrEqualTo(half) &&
        (cells.some((cell) => print.cells.has(cell)) || lacksBlank(sum.relations[0].subject, print.cells)),
    );
  };
  return found.filter((each) => !isSum(each.relations[0]) || each.slip?.isSure === true || !isOfPrints(each));
}

/** Whether a sum has a part that is blank among some prints: what is blank is none of the terms that are added up. */
const lacksBlank = ({ table, column, point }: Cell, prints: ReadonlySet<Cell>): boolean =>
  [...prints].some(
    (cell) =>
      cell.table === table &&
      cell.column === column &&
      givenFigure(cell)?.state === 'blank' &&
      isInside(cell.point, point),
  );

/** A project that was recorded twice is told at one sum, that which is printed first, and no slip of the hand besides. */
function withTwins(
  rest: readonly UnexplainedDisagreement[],
  account: Account,
): readonly UnexplainedDisagreement[] {
  const found = rest.map((each) => ({ each, twice: recordedTwice(account, each) }));
  const inOrder = printOrder(account.tables);
  const pairs = found.toSorted((a, b) => inOrder(a.each.suspect, b.each.suspect));
  const isTold = (twice: SameName, each: Disagreement): boolean =>
    pairs.find((other) => other.twice?.second === twice.second)?.each === each;
  return found.flatMap(({ each, twice }) => {
    if (twice === undefined) return [each];
    return isTold(twice, each) ? [{ ...each, slip: undefined, twice }] : [];
  });
}

/** A disagreement, and the slip that would explain it. */
interface NamedSlip {
  readonly found: Disagreement;
  readonly slip: Slip | undefined;
}

/** Each mistake once: what a slip that is sure explains besides its own is not told again. */
function withoutEchoes(named: readonly NamedSlip[], account: Account): readonly UnexplainedDisagreement[] {
  const sure = named.filter(({ slip }) => slip?.isSure === true);
  const isEcho = ({ found, slip }: NamedSlip): boolean =>
    sure.some(
      (other) =>
        other.found !== found &&
        other.slip !== undefined &&
        (slip?.isSure !== true || sure.findIndex((each) => each.found === found) > sure.indexOf(other)) &&
        isExplainedBy(other.slip.culprit, found, account),
    );
  return named
    .filter((each) => !isEcho(each))
    .map(({ found, slip }) =>
      slip?.isSure === true ? { ...found, suspect: slip.cell, slip } : { ...found, slip },
    );
}
