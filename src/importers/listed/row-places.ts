import { type FigureList, groundsOf, mayHold, type Print, type Tie } from './ties.ts';

/** A way of placing the figures of a row: the column of each, in their order. */
export interface RowPlacing {
  readonly columns: readonly number[];
  /** What must be a mistake for it: any one of these would do. undefined where nothing need be. */
  readonly blames: ReadonlySet<string> | undefined;
  /** How far that mistake may be off: what the sums of the row differ by; without bound where no sum tells. */
  readonly off: number;
}

/** Ways of placing a row that are looked at; a row with more of them is not placed. */
const MOST = 60_000;

/**
 * The ways of placing a row's figures that at most one mistake explains, by the ties of its own cells.
 * @param row its number in the ties
 * @param ties those that no other row has a cell in
 * @returns undefined where there are too many to look at
 */
export function rowPlacings(
  row: number,
  { figures, columns }: FigureList,
  ties: readonly Tie[],
): readonly RowPlacing[] | undefined {
  if (combinations(columns, figures.length) > MOST) return undefined;
  const own = ties.map((tie) => ({ tie, grounds: new Set(groundsOf(tie)) }));
  const found: RowPlacing[] = [];
  for (const places of increasing(columns, figures.length)) {
    let blames: Set<string> | undefined;
    let off = 0;
    for (const { tie, grounds } of own) {
      const { value, half } = sumOf(tie, figures, places);
      if (mayHold(tie, value, half)) continue;
      blames = blames === undefined ? grounds : blames.intersection(grounds);
      if (blames.size === 0) break;
      if (tie.holds === 'equal') off = Math.max(off, Math.abs(value) + half);
    }
    if (blames === undefined) found.push({ columns: places, blames, off: 0 });
    else {
      const left = withoutImpossible(blames, row, figures, places, ties);
      if (left.size > 0) found.push({ columns: places, blames: left, off: off === 0 ? Infinity : off });
    }
  }
  return found;
}

/** What may be blamed, without cells that no figure could stand in so that all sums of the row come out. */
const withoutImpossible = (
  blames: ReadonlySet<string>,
  row: number,
  figures: FigureList['figures'],
  places: readonly number[],
  ties: readonly Tie[],
): ReadonlySet<string> =>
  new Set(
    [...blames].filter((ground) => {
      const [own, column] = ground.split(':').map(Number);
      return (
        own !== row || column === undefined || rightfulPrint(row, column, figures, places, ties) !== undefined
      );
    }),
  );

/**
 * What would have to stand in a cell, if what stands there is the mistake: as the other cells of its row tell.
 * @returns without bound where they do not tell, undefined where nothing would do
 */
export function rightfulPrint(
  row: number,
  column: number,
  figures: FigureList['figures'],
  places: readonly number[],
  ties: readonly Tie[],
): Print | undefined {
  let least = -Infinity;
  let most = Infinity;
  for (const tie of ties) {
    const cell = tie.cells.find((each) => each.row === row && each.column === column);
    if (cell === undefined) continue;
    const { value, half } = sumOf(tie, figures, places, column);
    // sign·x + value lies within half of nothing, or below that.
    const [low, high] = [tie.holds === 'equal' ? -half - value : -Infinity, half - value];
    least = Math.max(least, cell.sign === 1 ? low : -high);
    most = Math.min(most, cell.sign === 1 ? high : -low);
  }
  if (least > most) return undefined;
  if (least === -Infinity || most === Infinity) return { value: 0, half: Infinity };
  return { value: (least + most) / 2, half: (most - least) / 2 };
}

/** What the cells of a tie come to, all of them in one row, and what that may be off by. */
function sumOf(tie: Tie, figures: FigureList['figures'], places: readonly number[], without?: number): Print {
  let value = 0;
  let half = 0;
  for (const known of tie.known) {
    value += known.value;
    half += known.half;
  }
  for (const { column, sign } of tie.cells) {
    const print = column === without ? undefined : figures[places.indexOf(column)];
    if (print === undefined || print.value === 0) continue;
    value += sign * print.value;
    half += print.half;
  }
  return { value, half };
}

/** What a placing puts into the cell of a column; undefined where it leaves it blank. */
export const printIn = (
  { figures }: FigureList,
  { columns }: RowPlacing,
  column: number,
): Print | undefined => figures[columns.indexOf(column)];

/** All ways of choosing `count` of the columns, in their order. */
function* increasing(columns: number, count: number, from = 0): Generator<readonly number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let column = from; column <= columns - count; column += 1)
    for (const rest of increasing(columns, count - 1, column + 1)) yield [column, ...rest];
}

function combinations(columns: number, count: number): number {
  if (count > columns) return 0;
  let ways = 1;
  for (let index = 1; index <= count; index += 1) ways = (ways * (columns - count + index)) / index;
  return Math.round(ways);
}
