import type { Figure, Interval } from '../../model/figure/figure.ts';
import { decimalsIn, formatMoney, type Precision, withThousands } from '../../model/money.ts';
import type { Named } from '../../model/narrative.ts';
import { pointKey } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import { asTree, type Member } from '../../model/taxonomy.ts';
import { figureAt } from '../../narrative/figures/figure-at.ts';
import { pastFigure, priorOf } from '../../narrative/figures/prior-figures.ts';
import { isNamed, pointNamed, type View } from '../../narrative/figures/view.ts';
import type { Account } from '../../points/account/account.ts';
import { compareSides } from '../../points/figures/compare-sides.ts';
import { cellHref } from '../addresses/cell-href.ts';
import type { ShownFigure } from '../addresses/shown-figure.ts';

/** A figure of a chart, in the format's unit of money: the one the sentences print of the same point. */
export interface ChartFigure extends ShownFigure {
  readonly known: Interval;
  /** Its digits without separators: what a chart is drawn from. */
  readonly plain: string;
  /** Id of the table of its cell. */
  readonly table?: string | undefined;
}

/** A figure with the name of what it is of. */
export interface NamedFigure {
  readonly name: string;
  readonly figure: ChartFigure;
}

/** The figure of a point; undefined where the disclosure does not say it, or its taxonomy has no such member. */
export function chartFigure(view: View, named: Named): ChartFigure | undefined {
  const figure = isNamed(view, named) ? figureAt(view, named) : undefined;
  return figure && shown(view, figure, view.account, cellOf(view, named, figure));
}

/** Last year's figure of a point: as last year's disclosure, a column of this one, or its text says it; undefined where none does. */
export function priorFigure(view: View, named: Named): ChartFigure | undefined {
  if (!isNamed(view, named)) return undefined;
  const past = pastFigure(view, named);
  if (past !== undefined)
    return shown(view, past.last, past.by, cellOf(view, { ...named, year: 'last' }, past.last));
  const now = figureAt(view, named);
  const prior = now && priorOf(view, named, now);
  return prior && shown(view, prior.last, view.account, undefined);
}

/** A figure in the format's unit of money. @param account of the disclosure that says it, in which its cell is */
function shown(view: View, figure: Figure, account: Account, cell: Cell | undefined): ChartFigure {
  const { moneyUnit } = view.account.format;
  const said = cell && account.figure(cell);
  const isHere = said !== undefined && said.text !== '' && said.moneyUnit === moneyUnit;
  const plain = isHere ? said.text : valueText(view, figure.value, figure);
  return {
    known: figure,
    text: withThousands(plain),
    plain,
    moneyUnit,
    href: cell && cellHref(account, cell),
    table: cell?.table,
    derived: figure.state === 'derived',
  };
}

/**
 * A value in 元 as the format prints money, no digit lost.
 * @param printed how it is printed where it stands; as the format prints unless said otherwise
 */
export const valueText = (
  view: View,
  value: Interval['value'],
  printed: Precision = view.account.format,
): string =>
  formatMoney(value, view.account.format.moneyUnit, decimalsIn(value, printed, view.account.format));

/**
 * The finest members of a tree that are known, in the tree's order: a member is divided where all below it is known and adds up to it.
 * Members without money, and those nobody speaks of, are left out.
 */
export function knownMembers(view: View, dimension: string, named: Named): readonly NamedFigure[] {
  const tree = asTree(view.account.taxonomy.dimensions.get(dimension));
  if (tree === undefined) return [];
  const all = [...tree.members.values()];
  const below = (path: string): readonly Member[] =>
    all.filter((member) => member.path.slice(0, Math.max(0, member.path.lastIndexOf('/'))) === path);
  const figureOf = ({ id }: Member) => chartFigure(view, { ...named, [dimension]: id });
  const divided = (member: Member): readonly NamedFigure[] => {
    const figure = figureOf(member);
    const parts = below(member.path);
    const known = parts.flatMap((part) => figureOf(part)?.known ?? []);
    const isDivided =
      parts.length > 0 && known.length === parts.length && (figure === undefined || addsUp(figure, known));
    if (isDivided || (figure === undefined && parts.length > 0)) return parts.flatMap(divided);
    return figure === undefined || figure.known.value.isZero() ? [] : [{ name: member.title, figure }];
  };
  return below('').flatMap(divided);
}

const addsUp = ({ known }: ChartFigure, parts: readonly Interval[]): boolean =>
  compareSides(known, parts).outcome !== 'different';

/** The cell that a figure is a link to: the one that prints it. */
function cellOf(view: View, named: Named, { cell, state, cells }: Figure): Cell | undefined {
  if (cell !== undefined || state !== 'nothing') return cell;
  const shows = cells[0];
  return shows && pointKey(shows.point) === pointKey(pointNamed(view, named)) ? shows : undefined;
}
