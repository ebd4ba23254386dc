import { formatMoney, MONEY_UNITS, type MoneyUnit, zerosOf } from '../model/money.ts';
import type { Named } from '../model/narrative.ts';
import { type Point, pointKey } from '../model/point.ts';
import type { Cell } from '../model/table.ts';
import { type Figure as Drawn, figureAt, isNamed, pointOf, type View } from '../narrative/figures/view.ts';
import { printedText } from '../points/account/printed-figures.ts';
import { sumOf } from '../points/figures/compare.ts';
import { givenFigure, type Known, NOTHING } from '../points/figures/known.ts';
import type { Amounted } from './change.ts';

/**
 * What a disclosure says of a point, as comparisons use it: plain texts and exact decimals, so that a browser reads the same.
 * Where a disclosure does not say anything there is no figure at all; that is never a zero.
 */
export interface Figure extends Amounted {
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
export function figureOf(view: View, named: Named): Figure | undefined {
  if (!isNamed(view, named)) return undefined;
  const drawn = figureAt(view, named);
  if (drawn !== undefined) return fromDrawn(view, named, drawn);
  // What only a surmised zero makes known (docs/decisions/0009) no sentence says, but a comparison may.
  const found = view.account.find(pointOf(view, named));
  return found === undefined || found === 'nothing' ? undefined : ofCell(view, found.cell, found.known);
}

function fromDrawn(view: View, named: Named, { how, value, decimals, cells }: Drawn): Figure {
  const [cell] = cells;
  if (how === 'nothing') return nothingAt(view, pointOf(view, named), cell);
  if (how === 'stated' || cell === undefined) {
    return toldFigure(view, value, halfDigit(view.account.format.moneyUnit, decimals));
  }
  return sumOfCells(view, [cell, ...cells.slice(1)]);
}

/**
 * An amount that only the text tells (正文), in the format's unit of money.
 * @param value in 元
 * @param half what it may be off by, in 元
 */
export function toldFigure({ account }: View, value: Known['value'], half: Known['half']): Figure {
  const { moneyUnit, decimals } = account.format;
  const text = formatMoney(value, moneyUnit, decimals);
  return { state: 'told', cells: 0, text, ...amounted({ value, half, prints: 1 }, moneyUnit, decimals) };
}

/** What cells add up to, as a figure: a single one is itself. */
export function sumOfCells(view: View, cells: readonly [Cell, ...Cell[]]): Figure {
  const [cell] = cells;
  const knowns = cells.map((each) => knownOf(view, each));
  if (cells.length === 1) return ofCell(view, cell, knowns[0] ?? NOTHING);
  const sum = sumOf(knowns);
  const { moneyUnit, decimals } = cell;
  return {
    state: 'derived',
    cells: cells.length,
    place: placeOf(view, cell),
    text: formatMoney(sum.value, moneyUnit, decimals),
    ...amounted(sum, moneyUnit, decimals),
  };
}

/** What a cell says; undefined where it was left out and could not be worked out. */
export function cellFigure(view: View, cell: Cell): Figure | undefined {
  const known = givenFigure(cell) ?? view.account.derived.get(cell.place);
  return known && ofCell(view, cell, known);
}

function ofCell(view: View, cell: Cell, known: Known): Figure {
  const text = printedText(view.account, cell);
  const state = text === '' ? 'nothing' : cell.given.kind === 'amount' ? 'printed' : 'derived';
  return {
    state,
    text,
    place: placeOf(view, cell),
    cells: 1,
    ...amounted(known, cell.moneyUnit, cell.decimals),
  };
}

/** What is known of a cell; nothing where it was left out and could not be worked out. */
export const knownOf = ({ account }: View, cell: Cell): Known =>
  givenFigure(cell) ?? account.derived.get(cell.place) ?? NOTHING;

/** No such money; with the cell that says so where one stands at the very point. */
function nothingAt(view: View, point: Point, cell: Cell | undefined): Figure {
  if (
    cell !== undefined &&
    pointKey(cell.point) === pointKey(point) &&
    printedText(view.account, cell) !== ''
  ) {
    return { ...ofCell(view, cell, NOTHING), state: 'nothing' };
  }
  const { moneyUnit, decimals } = view.account.format;
  return { state: 'nothing', text: '', cells: 0, ...amounted(NOTHING, moneyUnit, decimals) };
}

/** The place a reader can be led to: the cell, or its table alone where that prints no cells. */
function placeOf({ account }: View, { table, place }: Cell): string {
  const state = account.tables.find(({ id }) => id === table)?.state;
  return state === 'missing' || state === 'pending' ? table : place;
}

const amounted = ({ value, half }: Known, moneyUnit: MoneyUnit, decimals: number): Amounted => ({
  yuan: value.toFixed(),
  half: half.toFixed(),
  moneyUnit,
  zeros: zerosOf(moneyUnit),
  decimals,
});

const halfDigit = (moneyUnit: MoneyUnit, decimals: number): Known['half'] =>
  NOTHING.value.plus(MONEY_UNITS[moneyUnit]).div(2).div(NOTHING.value.plus(10).pow(decimals));
