import type { CellFigure } from '../../model/figure/figure.ts';
import { figureIn } from '../../model/figure/figure.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Cell } from '../../model/table.ts';
import { asTree } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { isWrittenTwice } from '../projects/projects.ts';
import { isDoubtedBySums } from './doubted-by-sums.ts';

/** A figure of a purpose, or of a part of a project, that is more than all the money it is part of. */
export interface BeyondWhole {
  readonly cell: Cell;
  readonly figure: CellFigure;
  readonly whole: CellFigure;
}

/**
 * Figures of what is spent for a purpose that are more than all that is spent of the same money in the same year, and of a project's money of one
 * fund or 科目 that are more than all of its money. Purposes overlap, and tables by projects seldom print all of one: no sum holds them.
 */
export const beyondWhole: (account: Account) => readonly BeyondWhole[] = onceFor((account) =>
  accountCells(account.tables).flatMap((cell) => {
    const point = pointOfWhole(account, cell);
    const figure = point && figureIn(account.derived, cell);
    if (point === undefined || figure?.state !== 'given' || !figure.value.isPositive()) return [];
    const found = account.find(point);
    if (found === undefined || found === 'nothing' || isDoubtedBySums(account)(cell)) return [];
    // Money in and money out are one number where they balance: what is told is the spending, where it is printed.
    const whole = account.prints(point).find((each) => each.cell.flow === cell.flow) ?? found;
    const isOver = figure.value.minus(whole.value).greaterThan(figure.half.plus(whole.half));
    return isOver && whole.cell.table !== cell.table && !isDoubtedBySums(account)(whole.cell)
      ? [{ cell, figure, whole }]
      : [];
  }),
);

/** The point of all the money that a cell prints a part of: that of its purpose, or of its project; undefined where it has neither. */
function pointOfWhole({ taxonomy, disclosure }: Account, { point }: Cell): Cell['point'] | undefined {
  const all = Object.entries(point);
  const rest = all.filter(([dimension]) => asTree(taxonomy.dimensions.get(dimension))?.partial !== true);
  if (rest.length < all.length) return Object.fromEntries(rest);
  const project = point[DIMENSION.project];
  if (project === undefined || isWrittenTwice(disclosure, project)) return undefined;
  const whole = all.filter(([dimension]) => OF_PROJECT.has(dimension));
  return whole.length < all.length ? Object.fromEntries(whole) : undefined;
}

/** What says which project it is, of when, and that it is spent; all else divides its money. */
const OF_PROJECT: ReadonlySet<string> = new Set([
  DIMENSION.year,
  DIMENSION.version,
  DIMENSION.unit,
  DIMENSION.flow,
  DIMENSION.project,
]);
