import { listedBy } from '../../formats/columns.ts';
import { addedUp, asPrint, type CellFigure, type Figure, NOTHING } from '../../model/figure/figure.ts';
import { isItemRow } from '../../model/kinds/row-kinds.ts';
import type { Named } from '../../model/narrative.ts';
import { onceFor } from '../../model/once-for.ts';
import { isSamePlace, memberInside, type Point, pointKey } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import { asCodes } from '../../model/taxonomy.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { flowOf } from '../../points/bind/resolve.ts';
import { namedId, titleOf } from './describe.ts';
import { amountInText, textUnit } from './text-unit.ts';
import { pointNamed, remarkAt, type View } from './view.ts';

/** What the tables were found to say. By the cells of a view: views that differ in what they listen to or how they word it say the same of them. */
const drawnOnce = onceFor((_: View['cells']) => new Map<string, Figure | undefined>());

/** The figure of a point; undefined where the disclosure does not say it. @throws Error where it is not named so */
export const figureAt = (view: View, named: Named): Figure | undefined =>
  drawnAt(view, named) ?? statedAt(view, named) ?? budgetAt(view, named);

/** The same as the tables alone say it. */
export function drawnAt(view: View, named: Named): Figure | undefined {
  let key = '';
  for (const dimension in named) key += `${dimension} ${named[dimension]} `;
  const drawn = drawnOnce(view.cells);
  if (!drawn.has(key)) drawn.set(key, drawnFrom(view, named));
  return drawn.get(key);
}

function drawnFrom(view: View, named: Named): Figure | undefined {
  const point = pointNamed(view, named);
  return (
    printedAt(view, point, flowOf(view.account.context, named)) ??
    nothingAt(view, point) ??
    sumAt(view, point) ??
    listedAt(view, point)
  );
}

/** @param flow top member of the flow asked for: a cell declared with it is chosen before others of the same money */
function printedAt(view: View, point: Point, flow: string): Figure | undefined {
  const prints = view.account.prints(point);
  if (prints.length === 0) return undefined;
  const exact = prints.filter(({ cell }) => isSamePlace(cell.point, point));
  const near = exact.filter(({ cell }) => cell.flow === flow);
  const chosen = [near, exact, prints].find((some) => some.length > 0) ?? prints;
  return mostSaid(view, chosen, prints);
}

/**
 * Of prints that disagree the one whose own sums come out, else the number that most say; the first of those.
 * @param all every print of the number, also where it goes by another point
 */
function mostSaid({ account }: View, prints: readonly CellFigure[], all: readonly CellFigure[]): CellFigure {
  const [first, ...others] = prints;
  if (first === undefined) throw new Error('a choice needs prints');
  if (others.every(({ value }) => value.equals(first.value))) return first;
  const votes = (print: CellFigure) => all.filter(({ value }) => value.equals(print.value)).length;
  const sums = ({ cell }: CellFigure) =>
    account.relations.reduce((score, { kind, subject, outcome }) => {
      if (subject !== cell || (kind !== 'roll-up' && kind !== 'across')) return score;
      return outcome === 'different' ? score - all.length : score + (outcome === 'equal' ? 1 : 0);
    }, 0);
  const score = (print: CellFigure) => sums(print) * all.length + votes(print);
  return prints.reduce((best, print) => (score(print) > score(best) ? print : best));
}

function nothingAt(view: View, point: Point): Figure | undefined {
  const found = view.account.find(point) ?? (isUnlisted(view, point) ? 'nothing' : undefined);
  if (found !== 'nothing' && found?.prints !== 0) return undefined;
  const evidence = found === 'nothing' ? evidenceOf(view, point) : found.cell;
  const { moneyUnit, decimals } = textUnit(view);
  return {
    ...NOTHING,
    state: 'nothing',
    text: '',
    moneyUnit,
    decimals,
    cells: evidence === undefined ? [] : [evidence],
  };
}

/**
 * Whether a point is of a code that no cell of the disclosure names, while its tables list codes of that level of the very same money: a 科目
 * whose row is gone has nothing.
 */
function isUnlisted({ account }: View, point: Point): boolean {
  const cells = accountCells(account.tables);
  return Object.entries(point).some(([dimension, path]) => {
    if (asCodes(account.taxonomy.dimensions.get(dimension)) === undefined) return false;
    const paths = cells.flatMap((cell) => cell.point[dimension] ?? []);
    if (paths.some((each) => memberInside(each, path))) return false;
    const depth = path.split('/').length;
    return cells.some(
      (cell) =>
        (cell.point[dimension] ?? '').split('/').length >= depth &&
        isSamePlaceBut([dimension], cell.point, point),
    );
  });
}

/** A cell that shows that there is no money at a point: the one that stands there, or the nearest whole around it. */
function evidenceOf(view: View, point: Point): Cell | undefined {
  // Each step is wider in one dimension, so that there are finitely many points and the search ends with the widest.
  for (
    let points: readonly Point[] = [point];
    points.length > 0;
    points = onceEach(points.flatMap(widened))
  ) {
    for (const each of points) {
      const cell = view.cells.get(pointKey(each))?.[0] ?? view.account.prints(each)[0]?.cell;
      if (cell !== undefined) return cell;
    }
  }
  return undefined;
}

/** Two ways of widening may lead to one point. */
const onceEach = (points: readonly Point[]): readonly Point[] => [
  ...new Map(points.map((point) => [pointKey(point), point])).values(),
];

/** The points one step wider in one dimension; year, version and unit stay. */
const widened = (point: Point): readonly Point[] =>
  Object.entries(point)
    .filter(([dimension]) => !['year', 'version', 'unit', 'flow'].includes(dimension))
    .map(([dimension, member]) => {
      const { [dimension]: _, ...rest } = point;
      const above = member.slice(0, Math.max(0, member.lastIndexOf('/')));
      return above === '' ? rest : { ...rest, [dimension]: above };
    });

function sumAt(view: View, point: Point): Figure | undefined {
  const [first, ...rest] = view.account.parts(point) ?? [];
  return first && addedUp([first, ...rest]);
}

/** The sum of the rows of a table that lists its rows by several dimensions, of which the point fixes only some. */
function listedAt(view: View, point: Point): Figure | undefined {
  for (const { sides } of view.account.tables) {
    for (const { definition, columns, rows } of sides) {
      const open = (listedBy(definition.rows) ?? []).filter((dimension) => point[dimension] === undefined);
      const listed = listedBy(definition.rows) ?? [];
      if (listed.length < 2 || open.length === 0 || open.length === listed.length) continue;
      for (const index of columns.keys()) {
        const cells = rows.flatMap((row) => (isItemRow(row) ? (row.cells[index] ?? []) : []));
        const within = cells.filter((cell) => isSamePlaceBut(open, cell.point, point));
        const [first, ...rest] = within.flatMap((cell) => view.account.figure(cell) ?? []);
        if (first === undefined || rest.length + 1 < within.length) continue;
        const paid = [first, ...rest].filter(({ value }) => !value.isZero());
        return { ...addedUp([first, ...rest]), cells: paid.map(({ cell }) => cell) };
      }
    }
  }
  return undefined;
}

/** Whether two points are the same place but for some dimensions, all of which the second leaves open. */
function isSamePlaceBut(open: readonly string[], inner: Point, outer: Point): boolean {
  for (const dimension in inner)
    if (inner[dimension] !== outer[dimension] && !open.includes(dimension)) return false;
  for (const dimension in outer) if (inner[dimension] === undefined) return false;
  return true;
}

function statedAt(view: View, named: Named): Figure | undefined {
  const found = remarkAt(view, view.narrative?.stated ?? [], named);
  const amount = found && amountInText(view, found.amount);
  if (found === undefined || amount === undefined) return undefined;
  const { of, amount: written, source } = found;
  const told = {
    id: namedId(of),
    title: titleOf(view, of),
    text: written,
    measure: amount.moneyUnit,
    source,
  };
  return {
    ...asPrint(amount),
    state: 'told',
    cells: [],
    told,
  };
}

/** What final accounts leave to the budget of their year (年初预算, 调整预算): as that disclosure prints it. */
function budgetAt(view: View, named: Named): Figure | undefined {
  const { version } = named;
  const budget =
    version === VERSION.budget ? view.budget : version === VERSION.adjusted ? view.adjusted : undefined;
  if (budget === undefined) return undefined;
  const found = budget.find(pointNamed(view, named));
  if (found === undefined) return undefined;
  if (found === 'nothing') return { ...NOTHING, ...textUnit(view), state: 'nothing', text: '', cells: [] };
  const { cell, cells: _, ...figure } = found;
  return {
    ...figure,
    cell: undefined,
    cells: [],
    elsewhere: { disclosure: budget.disclosure.id, place: cell.place },
  };
}
