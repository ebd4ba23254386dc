import { decimalsIn, MONEY_UNITS, type Precision, zerosOf } from '../../model/money.ts';
import type { FormatProse, Named, NarrativeRecord, RemarkRecord } from '../../model/narrative.ts';
import { onceFor } from '../../model/once-for.ts';
import { isSamePlace, type Point, pointKey } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import { memberPath } from '../../model/taxonomy.ts';
import { unitMember } from '../../model/unit.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { resolvePoint } from '../../points/bind/resolve.ts';
import { textUnit } from './text-unit.ts';
import type { Value } from './token.ts';

/** What the sentences of a disclosure are drawn from. */
export interface View {
  readonly account: Account;
  /** Last year's disclosure, where it is there. */
  readonly previous?: Account | undefined;
  /** Of final accounts: the budget of their year, where it is there. */
  readonly budget?: Account | undefined;
  /** The same as it was adjusted (调整预算). */
  readonly adjusted?: Account | undefined;
  readonly prose: FormatProse;
  readonly narrative?: NarrativeRecord | undefined;
  /** By point: the cells that stand exactly there. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
  /** Told of every entry of narrative.yaml that is asked for; what only checks or repeats does not listen. */
  readonly heed: (entry: object) => void;
}

/** The points that members name, worked out once. By the cells of a view: views that differ in what they listen to or how they word it say the same of them. */
const pointsOnce = onceFor((_: View['cells']) => new Map<Named, Point>());

/** A view that nobody listens to. */
const NOBODY = (): void => {};

/** Opens a view of a disclosure. */
export function viewOf(
  account: Account,
  prose: FormatProse,
  previous: Account | undefined,
  budget?: Account | undefined,
  adjusted?: Account | undefined,
): View {
  const cells = Map.groupBy(accountCells(account.tables), ({ point }) => pointKey(point));
  const { narrative } = account.disclosure;
  return {
    account,
    previous,
    budget,
    adjusted,
    prose,
    narrative,
    cells,
    heed: NOBODY,
  };
}

/** The point that members name. `year: last` is last year. */
export function pointNamed({ account, cells }: View, named: Named): Point {
  const points = pointsOnce(cells);
  const known = points.get(named);
  if (known !== undefined) return known;
  const { department } = account.disclosure.discloser;
  const { unit, ...rest } = named;
  const members = unit === undefined ? rest : { ...rest, unit: unitMember(department, unit) ?? unit };
  const point = resolvePoint(account.context, members);
  points.set(named, point);
  return point;
}

/** Whether the taxonomy has all the members: it is content, and need not have what only pages ask for. */
export const isNamed = ({ account }: View, { year: _, version: __, ...members }: Named): boolean =>
  Object.entries(members).every(
    ([dimension, id]) => memberPath(account.taxonomy, dimension, id) !== undefined,
  );

/** The entry about a point: the one that names it so, or one that the tables make the same money. */
export function remarkAt<Entry extends Pick<RemarkRecord, 'of'>>(
  view: View,
  entries: readonly Entry[],
  named: Named,
): Entry | undefined {
  const found = entryAt(view, entries, named);
  if (found !== undefined) view.heed(found);
  return found;
}

function entryAt<Entry extends Pick<RemarkRecord, 'of'>>(
  view: View,
  entries: readonly Entry[],
  named: Named,
) {
  const point = pointNamed(view, named);
  const exact = entries.find(({ of }) => isSamePlace(pointNamed(view, of), point));
  if (exact !== undefined) return exact;
  const mine = view.account.prints(point)[0];
  if (mine === undefined) return undefined;
  return entries.find(({ of }) => view.account.prints(pointNamed(view, of))[0] === mine);
}

/**
 * Digits after the point that sentences print of an amount, in their unit of money. None is lost, unless it is printed in a smaller unit: then
 * those that the texts keep, as `decimals` of narrative.yaml says, and no more zeros than its own digits vouch for.
 */
export function decimalsHere(view: View, value: Value, printed: Precision): number {
  const sentences = textUnit(view);
  const { decimals } = view.prose.style;
  const larger = zerosOf(sentences.moneyUnit) - zerosOf(printed.moneyUnit);
  if (larger > 0) return Math.min(decimals ?? CONVERTED_DECIMALS, printed.decimals + larger);
  const needed = decimalsIn(value, printed, sentences);
  return larger < 0 ? Math.max(needed, decimals ?? 0) : needed;
}

/** Digits after the point of an amount converted into a larger unit, where narrative.yaml does not say: 万元 with two. */
const CONVERTED_DECIMALS = 2;

/** How much one of the unit of money of sentences is worth in 元. */
export const unitWorth = (view: View): string => MONEY_UNITS[textUnit(view).moneyUnit];
