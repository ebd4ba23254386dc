import { rememberedReachable, type SumOption } from './reachable.ts';
import { printIn, type RowPlacing, rightfulPrint, rowPlacings } from './row-places.ts';
import { type FigureList, groundsOf, type Print, type Tie } from './ties.ts';

/** Where the figures of a row stand. */
export interface FiguresPlaced {
  /** The column of each; undefined where that is not certain. */
  readonly columns: readonly (number | undefined)[];
  /** Its sums do not come out, wherever its figures are put. */
  readonly isWrong: boolean;
}

/**
 * Finds the columns of figures that were printed in columns and lie in lists. A figure is placed only where every way of placing the
 * table puts it into one and the same column: every way in which all ties hold, and every way in which they would hold if one figure
 * were another, besides one in each row that does not add up however it is placed. So a table with a mistake in it is placed as it
 * was printed, or not at all, and never so that the mistake is gone. What bounded work cannot rule out counts as possible.
 * @param ties what holds among the cells of all rows
 */
export function placeFigures(lists: readonly FigureList[], ties: readonly Tie[]): readonly FiguresPlaced[] {
  const { own, among } = sorted(ties);
  const ways = lists.map((list, row) => rowPlacings(row, list, own.get(row) ?? []));
  const isWrong = ways.map((all) => all?.every(({ blames }) => blames !== undefined) === true);
  const possible = lists.map(() => new Map<string, RowPlacing>());
  const reachable = rememberedReachable();
  for (const mistake of mistakes(ties)) {
    const domains = ways.map((all, row) =>
      isWrong[row] === true ? all : all?.flatMap(explainedBy(mistake)),
    );
    const righted = rightedRow(mistake, lists, domains, own);
    const standing = righted === undefined ? among.filter(({ grounds }) => !grounds.has(mistake)) : among;
    const left = narrowed({ lists, righted, reachable }, domains, standing);
    for (const [row, domain] of left?.entries() ?? [])
      for (const placing of domain ?? []) possible[row]?.set(placing.columns.join(), placing);
  }
  return lists.map(({ figures }, row) => {
    const all = ways[row] === undefined ? [] : [...(possible[row]?.values() ?? [])];
    const columns = figures.map((_, index) => {
      const found = new Set(all.map((placing) => placing.columns[index]));
      return found.size === 1 ? [...found][0] : undefined;
    });
    return { columns, isWrong: figures.length > 0 && isWrong[row] === true };
  });
}

/** A way that a mistake explains, or that needs none; what else the mistake could be does not matter then. */
const explainedBy =
  (mistake: string) =>
  (placing: RowPlacing): readonly RowPlacing[] =>
    placing.blames === undefined || placing.blames.has(mistake) ? [{ ...placing, off: 0 }] : [];

/** A tie among several rows, with what it stands on as a set. */
interface TieAmong extends Omit<Tie, 'grounds'> {
  readonly grounds: ReadonlySet<string>;
}

/** Ties by the only row they have cells in, and those among several. */
function sorted(ties: readonly Tie[]) {
  const own = new Map<number, Tie[]>();
  const among: TieAmong[] = [];
  for (const tie of ties) {
    const [row, ...others] = new Set(tie.cells.map((cell) => cell.row));
    if (row === undefined) continue;
    if (others.length > 0) among.push({ ...tie, grounds: new Set(groundsOf(tie)) });
    else own.set(row, [...(own.get(row) ?? []), tie]);
  }
  return { own, among };
}

/** What may be the one mistake of a table: of figures that stand in the same ties one is enough. "" is none. */
function mistakes(ties: readonly Tie[]): readonly string[] {
  const standing = new Map<string, Set<number>>();
  for (const [index, tie] of ties.entries())
    for (const ground of groundsOf(tie)) standing.set(ground, (standing.get(ground) ?? new Set()).add(index));
  const first = new Map<string, string>();
  for (const [ground, all] of standing) {
    const key = [...all].join();
    if (!first.has(key)) first.set(key, ground);
  }
  return ['', ...first.values()];
}

type Domains = readonly (readonly RowPlacing[] | undefined)[];

/** A cell that is taken for the mistake, and what would have to stand there for each way of placing its row. */
interface Righted {
  readonly row: number;
  readonly column: number;
  readonly prints: ReadonlyMap<RowPlacing, Print>;
}

/** The mistake as a cell that another figure is put into; undefined where it is none of the table, or nothing tells what it would be. */
function rightedRow(
  mistake: string,
  lists: readonly FigureList[],
  domains: Domains,
  own: ReadonlyMap<number, readonly Tie[]>,
): Righted | undefined {
  const [row, column] = /^\d+:\d+$/.test(mistake) ? mistake.split(':').map(Number) : [];
  const list = row === undefined ? undefined : lists[row];
  if (row === undefined || column === undefined || list === undefined) return undefined;
  const prints = new Map<RowPlacing, Print>();
  for (const way of domains[row] ?? []) {
    const print = rightfulPrint(row, column, list.figures, way.columns, own.get(row) ?? []);
    if (print === undefined || print.half === Infinity) return undefined;
    prints.set(way, print);
  }
  return { row, column, prints };
}

/** What the sums of a table are looked at with. */
interface Sums {
  readonly lists: readonly FigureList[];
  readonly righted: Righted | undefined;
  readonly reachable: ReturnType<typeof rememberedReachable>;
}

/**
 * The ways that are left of each row when what no tie allows is taken away, again and again.
 * @returns undefined where a row has none left
 */
function narrowed(sums: Sums, domains: Domains, ties: readonly TieAmong[]): Domains | undefined {
  const left = [...domains];
  if (left.some((domain) => domain?.length === 0)) return undefined;
  const open = new Set(ties);
  for (const tie of open) {
    open.delete(tie);
    const changed = filteredBy(tie, sums, left);
    if (changed === undefined) return undefined;
    for (const other of ties)
      if (other !== tie && other.cells.some(({ row }) => changed.has(row))) open.add(other);
  }
  return left;
}

/** Takes away what a tie does not allow; tells the rows that have fewer ways now, undefined where one has none. */
function filteredBy(
  tie: TieAmong,
  { lists, righted, reachable }: Sums,
  left: (readonly RowPlacing[] | undefined)[],
): ReadonlySet<number> | undefined {
  const changed = new Set<number>();
  const rows = [...Map.groupBy(tie.cells, ({ row }) => row)];
  // A row that cannot be looked at may put anything into the sum.
  if (tie.holds !== 'equal' || rows.some(([row]) => left[row] === undefined)) return changed;
  const put = rows.map(([row, cells]) => {
    const list = lists[row];
    const printOf = (way: RowPlacing, column: number): Print | undefined =>
      righted?.row === row && righted.column === column
        ? righted.prints.get(way)
        : list && nothingOfZero(printIn(list, way, column));
    return optionsOf(left[row] ?? [], cells, printOf);
  });
  const known = tie.known.map((print): readonly SumOption[] => [print]);
  const can = reachable([...put.map(({ options }) => options), ...known]);
  if (can === undefined) return changed;
  for (const [index, [row]] of rows.entries()) {
    const { of } = put[index] ?? { of: [] };
    const before = left[row] ?? [];
    const after = before.filter((_, place) => can[index]?.[of[place] ?? -1] === true);
    if (after.length === before.length) continue;
    if (after.length === 0) return undefined;
    left[row] = after;
    changed.add(row);
  }
  return changed;
}

/** A zero is not rounded: it adds nothing to what a sum may be off by. */
const nothingOfZero = (print: Print | undefined): Print | undefined =>
  print?.value === 0 ? undefined : print;

/** What the ways of a row put into a sum, each different amount once, and which of them each way puts there. */
function optionsOf(
  ways: readonly RowPlacing[],
  cells: Tie['cells'],
  printOf: (way: RowPlacing, column: number) => Print | undefined,
): { readonly options: readonly SumOption[]; readonly of: readonly number[] } {
  const options: SumOption[] = [];
  const places = new Map<number, number>();
  const of = ways.map((way) => {
    let value = 0;
    let half = 0;
    for (const { column, sign } of cells) {
      const print = printOf(way, column);
      if (print === undefined) continue;
      value += sign * print.value;
      half += print.half + way.off;
    }
    const known = places.get(value);
    if (known !== undefined) {
      const option = options[known];
      if (option !== undefined && option.half < half) options[known] = { value, half };
      return known;
    }
    places.set(value, options.length);
    options.push({ value, half });
    return options.length - 1;
  });
  return { options, of };
}
