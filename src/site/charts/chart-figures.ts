import type { Figure, Interval } from '../../model/figure/figure.ts';
import { decimalsIn, formatMoney, type Precision, withThousands } from '../../model/money.ts';
import type { Named } from '../../model/narrative.ts';
import { pointKey } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import type { NamedPart } from '../../narrative/charted/named-parts.ts';
import { lastYears } from '../../narrative/charted/three-public.ts';
import { pointNamed, type View } from '../../narrative/figures/view.ts';
import { namedFigure } from '../../narrative/plain/plain-view.ts';
import type { Account } from '../../points/account/account.ts';
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
  const figure = namedFigure(view, named);
  return figure && shown(view, figure, view.account, cellOf(view, named, figure));
}

/** Last year's figure of a point: as last year's disclosure, a column of this one, or its text says it; undefined where none does. */
export function priorFigure(view: View, named: Named): ChartFigure | undefined {
  const last = lastYears(view, named);
  if (last === undefined) return undefined;
  const cell = last.isTold ? undefined : cellOf(view, { ...named, year: 'last' }, last.figure);
  return shown(view, last.figure, last.by, cell);
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

/** Parts with their figures. */
export const withFigures = (view: View, parts: readonly NamedPart[]): readonly NamedFigure[] =>
  parts.flatMap(({ name, named }) => {
    const figure = chartFigure(view, named);
    return figure === undefined ? [] : [{ name, figure }];
  });

/** The cell that a figure is a link to: the one that prints it. */
function cellOf(view: View, named: Named, { cell, state, cells }: Figure): Cell | undefined {
  if (cell !== undefined || state !== 'nothing') return cell;
  const shows = cells[0];
  return shows && pointKey(shows.point) === pointKey(pointNamed(view, named)) ? shows : undefined;
}
