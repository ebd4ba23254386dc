import { Decimal } from '../decimal/decimal.ts';
import { decimalsFrom, formatMoney, type Precision } from '../money.ts';
import { onceFor } from '../once-for.ts';
import type { Source } from '../source.ts';
import type { Cell } from '../table.ts';

/** What figures are compared by: a number of 元, and how far the true one may lie from it. */
export interface Interval {
  /** In 元. */
  readonly value: Decimal;
  /** What it may be off by, in 元: half of its last digit, or of all the digits it was worked out from. */
  readonly half: Decimal;
  /** How many prints other than zero stand in it: 0 is nothing at all, 1 is one print's very number. */
  readonly prints: number;
}

/**
 * What a disclosure says of an amount of money, with all that must not be lost on the way to a page, a sentence, a chart or a file: its
 * digits, its exact value, its unit of money, how far it is rounded, and where it stands. A figure that was left out and that nothing
 * determines is `undefined`, which is never a zero; a printed zero is known.
 */
export interface Figure extends Interval, Precision {
  /**
   * given: a cell prints it · blank: a cell is left blank on purpose · notApplicable: 不涉及 or the like stands there ·
   * derived: worked out from cells (推算) · nothing: no such money, though no cell prints so · told: only the text says it (正文).
   */
  readonly state: 'given' | 'blank' | 'notApplicable' | 'derived' | 'nothing' | 'told';
  /** The digits in its unit of money, without separators; "" where nothing, or words, are printed. */
  readonly text: string;
  /** What stands there instead of digits: 不涉及. */
  readonly words?: string | undefined;
  /** The one cell that says it; undefined where it is a sum of cells, or no cell says it. */
  readonly cell?: Cell | undefined;
  /** That cell, or those it is the sum of, the one it is a link to first; of nothing a cell that shows so. None where no cell does. */
  readonly cells: readonly Cell[];
  /** Of a derived one, or a nothing: how it was worked out, and from which cells. */
  readonly origin?: Origin | undefined;
  /** Of one that only the text tells: what it is called there. */
  readonly told?: StatedFigure | undefined;
  /** Of one that another disclosure of the same discloser prints: where. */
  readonly elsewhere?: CellElsewhere | undefined;
}

/** A cell of another disclosure. */
export interface CellElsewhere {
  /** "<unit>/<folder>" */
  readonly disclosure: string;
  readonly place: string;
}

/** What the text of a disclosure states and no table prints, as its list of such (说明中给出的数据) has it: money, or 辆, or %. */
export interface StatedFigure {
  /** Part of its address; made of what it is said of, so that it stays. */
  readonly id: string;
  readonly title: string;
  /** Digits as published. */
  readonly text: string;
  /** 万元, 辆, %; "" for a bare number. */
  readonly measure: string;
  readonly source: Source;
}

/** How a figure was worked out. */
export interface Origin {
  /** same: another print of the number · sum: of its parts · rest: the whole less the other parts · none: no such money. */
  readonly how: 'same' | 'sum' | 'rest' | 'none';
  readonly from: readonly Cell[];
}

/** What one cell says. */
export interface CellFigure extends Figure {
  readonly cell: Cell;
}

/** By place: the figures that were left out and that the relations determine. */
export type Derived = ReadonlyMap<string, CellFigure>;

/** What a cell says: what was written for it, else what was worked out; undefined where it was left out and nothing determines it. */
export const figureIn = (derived: Derived, cell: Cell): CellFigure | undefined =>
  givenFigure(cell) ?? derived.get(cell.place);

/** Whether a zero was written with a sign (-0.00), which nothing has: something else was meant. */
export const isSignedZero = ({ given }: Pick<Cell, 'given'>): boolean =>
  given.kind === 'amount' && given.amount.value.isZero() && given.amount.text.startsWith('-');

/** Whether nothing was written for a cell, so that what it says can only be worked out. */
export const isLeftOut = (cell: Cell): boolean => givenFigure(cell) === undefined;

const ZERO = new Decimal(0);

/** No money. */
export const NOTHING: Interval = { value: ZERO, half: ZERO, prints: 0 };

/** What was written for a cell; undefined where it was left out. */
export const givenFigure: (cell: Cell) => CellFigure | undefined = onceFor(readFigure);

function readFigure(cell: Cell): CellFigure | undefined {
  const { given, moneyUnit, decimals } = cell;
  const stands = { moneyUnit, decimals, cell, cells: [cell] };
  switch (given.kind) {
    case 'omitted':
      return undefined;
    case 'blank':
      return { ...NOTHING, ...stands, state: 'blank', text: '' };
    case 'notApplicable':
      return { ...NOTHING, ...stands, state: 'notApplicable', text: '', words: given.text };
    case 'amount': {
      const { text, value, half } = given.amount;
      const prints = value.isZero() ? 0 : 1;
      const written = text.split('.')[1]?.length ?? 0;
      return { value, half, prints, ...stands, decimals: Math.max(written, decimals), state: 'given', text };
    }
  }
}

/** What was written once: an amount is one print, and zero says nothing. */
export const asPrint = <Written extends { readonly value: Decimal }>(
  written: Written,
): Written & Pick<Interval, 'prints'> => ({ ...written, prints: written.value.isZero() ? 0 : 1 });

/** The sum of figures: its value, the half digits it may be off by, and how many prints stand in it. */
export const sumOf = (parts: readonly Interval[]): Interval =>
  parts.reduce<Interval>(
    (sum, part) =>
      part.prints === 0
        ? sum
        : {
            value: sum.value.plus(part.value),
            half: sum.half.plus(part.half),
            prints: sum.prints + part.prints,
          },
    NOTHING,
  );

/** What the figures of cells add up to, in the unit of the first: no digit is lost, and none is made up. */
export function addedUp(parts: readonly [CellFigure, ...CellFigure[]]): Figure {
  const [first] = parts;
  const { moneyUnit } = first;
  const sum = sumOf(parts);
  const paid = parts.filter(({ prints }) => prints > 0);
  const decimals = decimalsFrom(sum.value, paid, first);
  return {
    ...sum,
    state: 'derived',
    moneyUnit,
    decimals,
    text: formatMoney(sum.value, moneyUnit, decimals),
    cells: parts.map(({ cell }) => cell),
  };
}
