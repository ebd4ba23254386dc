import { addedUp, type CellFigure, type Figure, type Interval, NOTHING } from '../model/figure/figure.ts';
import { type MoneyUnit, zerosOf } from '../model/money.ts';
import type { Named } from '../model/narrative.ts';
import { type Point, pointKey } from '../model/point.ts';
import type { Cell } from '../model/table.ts';
import { figureAt } from '../narrative/figures/figure-at.ts';
import { isNamed, pointNamed, type View } from '../narrative/figures/view.ts';
import type { AmountData } from './change.ts';

/**
 * A figure that a disclosure says of a point, as files hold it and a browser reads it: plain texts and exact decimals.
 * Where a disclosure does not say anything there is no figure at all; that is never a zero.
 */
export interface FigureData extends AmountData {
  /** printed: a cell prints it · derived: worked out from cells (推算) · told: only the text says it · nothing: no such money. */
  readonly state: 'printed' | 'derived' | 'told' | 'nothing';
  /** Its digits without separators; "" where nothing is printed. */
  readonly text: string;
  /**
   * The cell it is taken from, "<table>/<row>/<column>", of a sum the first one; a table's id where that prints no cells.
   * Absent where no cell says it.
   */
  readonly place?: string | undefined;
  /** Of how many cells it is the sum; 1 where a cell says it. */
  readonly cells: number;
}

/** The figure of a point, named by its members; undefined where the taxonomy has none of that name or the disclosure does not say it. */
export function figureOf(view: View, named: Named): FigureData | undefined {
  if (!isNamed(view, named)) return undefined;
  const drawn = figureAt(view, named);
  if (drawn !== undefined) return fromDrawn(view, named, drawn);
  // What only a surmised zero makes known (docs/decisions/0009) no sentence says, but a comparison may.
  const found = view.account.find(pointNamed(view, named));
  return found === undefined || found === 'nothing' ? undefined : foundData(view, found);
}

function fromDrawn(view: View, named: Named, drawn: Figure): FigureData {
  const [cell, ...others] = drawn.cells;
  if (drawn.state === 'nothing' && drawn.cell === undefined)
    return nothingAt(view, pointNamed(view, named), cell);
  if (cell === undefined) return toldFigure(drawn);
  return sumOfCells(view, [cell, ...others]);
}

/** An amount that only the text tells (正文), with its digits and its unit there. */
export const toldFigure = (figure: Figure): FigureData => ({
  state: 'told',
  cells: 0,
  text: figure.text,
  ...amounted(figure, figure.moneyUnit, figure.decimals),
});

/** What cells add up to, as a figure: a single one is itself. */
export function sumOfCells(view: View, cells: readonly [Cell, ...Cell[]]): FigureData {
  const [first, ...others] = cells.flatMap((cell) => view.account.figure(cell) ?? []);
  if (first === undefined) return nothingAt(view, {}, undefined);
  if (others.length === 0) return foundData(view, first);
  const sum = addedUp([first, ...others]);
  return {
    state: 'derived',
    cells: cells.length,
    place: placeOf(view, first.cell),
    text: sum.text,
    ...amounted(sum, sum.moneyUnit, sum.decimals),
  };
}

/** What a cell says; undefined where it was left out and could not be worked out. */
export function cellFigure(view: View, cell: Cell): FigureData | undefined {
  const figure = view.account.figure(cell);
  return figure && foundData(view, figure);
}

/** What a cell was found to say, as files hold it. */
export function foundData(view: View, figure: CellFigure): FigureData {
  const { cell, text } = figure;
  const state = text === '' ? 'nothing' : figure.state === 'given' ? 'printed' : 'derived';
  return {
    state,
    text,
    place: placeOf(view, cell),
    cells: 1,
    ...amounted(figure, figure.moneyUnit, figure.decimals),
  };
}

/** No such money; with the cell that says so where one stands at the very point. */
function nothingAt(view: View, point: Point, cell: Cell | undefined): FigureData {
  const there = cell && pointKey(cell.point) === pointKey(point) ? view.account.figure(cell) : undefined;
  if (there !== undefined && there.text !== '')
    return { ...foundData(view, { ...there, ...NOTHING }), state: 'nothing' };
  const { moneyUnit, decimals } = view.account.format;
  return { state: 'nothing', text: '', cells: 0, ...amounted(NOTHING, moneyUnit, decimals) };
}

/** The place a reader can be led to: the cell, or its table alone where that prints no cells. */
function placeOf({ account }: View, { table, place }: Cell): string {
  const state = account.tables.find(({ id }) => id === table)?.state;
  return state === 'missing' || state === 'pending' ? table : place;
}

const amounted = ({ value, half }: Interval, moneyUnit: MoneyUnit, decimals: number): AmountData => ({
  yuan: value.toFixed(),
  half: half.toFixed(),
  moneyUnit,
  zeros: zerosOf(moneyUnit),
  decimals,
});
