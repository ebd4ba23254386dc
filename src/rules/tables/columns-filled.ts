import { isLeftOut } from '../../model/figure/figure.ts';
import { onceFor } from '../../model/once-for.ts';
import { isInside } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import { printOrder } from '../../points/evidence/print-order.ts';
import { type Relation, relationCells } from '../../points/relations/relation.ts';
import { hasRowsOfAnother } from '../codes/miscoded.ts';
import { disagreements, printedCells } from '../disagreements/disagreement.ts';
import type { LackingCell, LackingColumns } from '../disagreements/lacking.ts';
import { explainedIn } from '../explained/explained.ts';
import { withLostRows } from '../lost/lost-rows.ts';
import { hasRoomForMoney } from './room-for-money.ts';

/** An account in which what nobody filled in is worked out. */
export interface ColumnsFilled {
  readonly account: Account;
  /** Its columns that were blank, by table, in printed order. */
  readonly lacking: readonly Omit<LackingColumns, 'explains'>[];
  /** Its tables without any amount of which nothing is known either, though something disagrees only because of them. */
  readonly blank: readonly BoundTable[];
}

/** More groups of columns than this are not tried: for each the disclosure is worked out anew. */
const MOST_TRIED = 12;

/**
 * The columns that nobody filled in, and the account in which they are worked out from all else: what disagrees there, or is said there of texts,
 * does not come of them. A column may well be blank: it is one that was not filled in only where less disagrees when it is left out. Of several
 * groups the one is taken that explains most, then those of other tables for what is left. Of a table without any amount nothing else need be known.
 */
export const columnsFilled: (account: Account) => ColumnsFilled = onceFor((account) => {
  let open = account.leftOut === undefined ? columnGroups(account).slice(0, MOST_TRIED) : [];
  const before = disagreements(account);
  const said = saidPlaces(account);
  // What the original is said to print so stays, whatever is left out.
  const least = before.filter(({ relations }) => relations.some((each) => isSaid(said, each))).length;
  let best: Trial = { filled: { account, lacking: [], blank: [] }, left: before.length };
  let chosen: readonly ColumnGroup[] = [];
  while (open.length > 0 && best.left > least + chosen.length) {
    const trials: Tried[] = [];
    for (const group of open) {
      const perfect = trials.find(({ left }) => left <= least + chosen.length + 1)?.groups.at(-1);
      if (perfect !== undefined && (perfect.table !== group.table || perfect.columns.length > 1)) continue;
      const trial = tried(account, [...chosen, group], before.length);
      if (trial !== undefined) trials.push(trial);
    }
    const [next] = trials.toSorted((a, b) => a.left - b.left);
    if (next === undefined || next.left > best.left - Math.min(chosen.length, 1)) break;
    best = withTwins(account, next, trials);
    chosen = next.groups;
    open = open.filter(({ table }) => chosen.every((group) => group.table !== table));
  }
  return best.filled;
});

/** An account with some columns left out. */
interface Trial {
  readonly filled: ColumnsFilled;
  /** How much there is to tell: what still disagrees, and the tables that lack columns. */
  readonly left: number;
}

interface Tried extends Trial {
  readonly groups: readonly ColumnGroup[];
}

/** A trial with the columns of its last table that explain as much as the one that was taken: which of them it is nobody knows, and none is worked out. */
function withTwins(account: Account, best: Tried, trials: readonly Tried[]): Tried {
  const { groups, left, filled } = best;
  const others = trials.filter(
    (each) => each !== best && each.left === left && each.groups.at(-1)?.table === groups.at(-1)?.table,
  );
  const [last, ...before] = filled.lacking.toReversed();
  if (others.length === 0 || last === undefined) return best;
  const columns = [...last.columns, ...others.flatMap((each) => each.filled.lacking.at(-1)?.columns ?? [])];
  const [first = last.columns[0], ...more] = columns;
  const either = { ...last, columns: [first, ...more] as const, isOneOf: true };
  const leftOut = new Set([best, ...others].flatMap((each) => [...(each.filled.account.leftOut ?? [])]));
  const lacking = [...before.toReversed(), either];
  return { ...best, filled: { ...filled, account: openAccount({ ...account, leftOut }), lacking } };
}

/**
 * The account with some columns left out; undefined where nothing is known of those of a table that has others, or too little.
 * @param before how much disagreed
 */
function tried(account: Account, groups: readonly ColumnGroup[], before: number): Tried | undefined {
  const cells = groups.flatMap(({ columns }) => columns.flat());
  const others = openAccount({ ...account, leftOut: new Set(cells.map(({ place }) => place)) });
  const found = groups.map((group) => ({ group, lacking: lackingIn(account, group, others) }));
  if (found.some(({ group, lacking }) => lacking.length === 0 && !group.isWhole)) return undefined;
  const left = disagreements(others).length;
  // One wrong figure explains one disagreement as well: that it is a column, another table has to show.
  const last = found.at(-1);
  if (before - left <= groups.length && last?.group.isWhole === false && !last.lacking.some(isShownElsewhere))
    return undefined;
  return {
    groups,
    filled: {
      account: others,
      lacking: found.flatMap(({ lacking }) => lacking),
      blank: found.flatMap(({ group, lacking }) => (lacking.length === 0 ? group.table : [])),
    },
    left: left + groups.length,
  };
}

/** Whether another table prints what belongs into one of the columns, or it follows from one. */
const isShownElsewhere = ({ table, columns }: Omit<LackingColumns, 'explains'>): boolean =>
  columns.some(({ figure: { cell, origin } }) =>
    (origin?.from ?? [cell]).some((from) => from.table !== table.id),
  );

/** The columns of a group in which there is money by all else. */
function lackingIn(
  account: Account,
  { table, columns }: ColumnGroup,
  others: Account,
): readonly Omit<LackingColumns, 'explains'>[] {
  const inOrder = printOrder(account.tables);
  const [first, ...more] = columns
    .flatMap((cells) =>
      cells
        .flatMap((cell): LackingCell[] => {
          const printed = others.prints(cell.point).find((each) => each.cell.table !== table.id);
          const figure = printed ?? others.derived.get(cell.place);
          return figure === undefined || figure.prints === 0 ? [] : [{ cell, figure }];
        })
        .sort((a, b) => b.figure.value.comparedTo(a.figure.value) || inOrder(a.cell, b.cell))
        .slice(0, 1),
    )
    .sort((a, b) => inOrder(a.cell, b.cell));
  return first === undefined ? [] : [{ table, zeros: [], columns: [first, ...more] }];
}

/** Columns of a table in which no row says anything. */
interface ColumnGroup {
  readonly table: BoundTable;
  readonly columns: readonly (readonly Cell[])[];
  /** Whether the table has no others. */
  readonly isWhole: boolean;
}

/**
 * What may not have been filled in: of each written table all its columns where it says nothing at all, else the blank ones that fail themselves, and each
 * by itself that is part of something that fails; those first of which most fails.
 */
function columnGroups(account: Account): readonly ColumnGroup[] {
  const failing = failingCells(account);
  if (failing.size === 0) return [];
  const hasLostRows = withLostRows(account) !== account;
  // Where zeros of a column are told to be wrong, a blank one beside it may well be blank.
  const zeroed = new Set(explainedIn(account).lacking.map(({ table }) => table.id));
  const isIn = (cell: Cell): boolean => [...failing].some((each) => isInside(cell.point, each.point));
  const groups = account.tables.flatMap((table): ColumnGroup[] => {
    // Rows of another table have none of the columns of this one.
    if (table.state !== 'given' || zeroed.has(table.id) || hasRowsOfAnother(account, table.id)) return [];
    const all = table.sides.flatMap(({ rows }) =>
      (rows.find(({ cells }) => cells.length > 0)?.cells ?? []).map((_, index) =>
        rows.flatMap((row) => row.cells.slice(index, index + 1)),
      ),
    );
    const blank = all.filter((cells) => {
      // A total alone says of no row what belongs there, unless it is rows that are gone.
      const own = hasLostRows ? cells : cells.filter(({ row }) => row !== 'total');
      return own.length > 0 && own.every((cell) => isUnfilled(account, cell));
    });
    if (blank.length === all.length)
      return blank.some((cells) => cells.some(isIn)) ? [{ table, columns: blank, isWhole: true }] : [];
    const direct = blank.filter((cells) => cells.some((cell) => failing.has(cell)));
    const alone = [...Map.groupBy(blank, ([first]) => first?.column).values()].filter((columns) =>
      columns.some((cells) => cells.some(isIn)),
    );
    const together = direct.length > 1 ? [direct] : [];
    return [...together, ...alone]
      .filter((columns) => hasRoomForMoney(account, table, new Set(columns.flat())))
      .map((columns) => ({ table, columns, isWhole: false }));
  });
  const failingOf = ({ columns }: ColumnGroup): number =>
    columns.flat().filter((cell) => failing.has(cell)).length;
  return groups.sort((a, b) => failingOf(b) - failingOf(a));
}

/** The cells of what disagrees; without what the original is said to print so. */
function failingCells(account: Account): ReadonlySet<Cell> {
  const said = saidPlaces(account);
  return new Set(
    account.relations
      .filter((each) => each.outcome === 'different' && !isSaid(said, each))
      .flatMap(relationCells),
  );
}

const saidPlaces = ({ disclosure }: Account): ReadonlySet<string> =>
  new Set(disclosure.acknowledged.map(({ at }) => at));

const isSaid = (said: ReadonlySet<string>, relation: Relation): boolean =>
  relationCells(relation).some(({ place }) => said.has(place));

/** Whether nothing stands in a cell, neither digits nor words, and nothing of its own table says what belongs there. */
function isUnfilled({ figure, derived }: Account, cell: Cell): boolean {
  const said = figure(cell);
  if (said === undefined || said.state === 'blank' || said.state === 'nothing') return true;
  return isLeftOut(cell) && printedCells([cell], derived).every(({ table }) => table !== cell.table);
}
