import { CODE_LEVELS } from '../../formats/components.ts';
import { numbered } from '../../formats/titles.ts';
import { entryAt } from '../../model/base/entry-at.ts';
import { byText } from '../../model/base/order.ts';
import type { Figure } from '../../model/figure/figure.ts';
import type { Named } from '../../model/narrative.ts';
import { memberInside } from '../../model/point.ts';
import { asCodes, asTree, memberPath, memberTitle } from '../../model/taxonomy.ts';
import { unitName } from '../../model/unit.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { figureAt } from './figure-at.ts';
import { priorOf } from './prior-figures.ts';
import { pointNamed, type View } from './view.ts';

/** A member that a list goes through. */
export interface ListedMember {
  readonly named: Named;
  readonly label: string;
  /** By level of its codes: names of those above it and its own (类, 款, 项). */
  readonly labels: Readonly<Record<string, string>>;
}

/** What a list asks for. */
export interface ListQuery {
  readonly by: string;
  readonly level?: string | undefined;
  /** Ids of members, in order. */
  readonly among?: readonly string[] | undefined;
  /** Members without money too. */
  readonly all: boolean;
  /** Only members whose amount is known to have changed since last year. */
  readonly changed: boolean;
  /** Each member's change is told: those that had money last year and have none now are listed too, since they changed most. */
  readonly gone: boolean;
}

/** The members of a dimension that have money within a point, in the order of the tables or of the taxonomy. */
export function membersOf(view: View, base: Named, query: ListQuery): readonly ListedMember[] {
  const { by } = query;
  const now = candidates(view, base, query);
  const gone = query.gone ? goneCodes(view, base, query) : [];
  return [...new Set([...now, ...gone])]
    .map((id) => ({ ...base, [by]: id }))
    .flatMap((named) => {
      const figure = figureAt(view, named);
      if (figure === undefined && !query.all) return [];
      if (!query.all && figure?.value.isZero() === true && !gone.includes(named[by] ?? '')) return [];
      const prior = query.changed && figure !== undefined ? priorOf(view, named, figure) : undefined;
      if (query.changed && (prior === undefined || prior.change.isZero())) return [];
      const labels = labelsOf(view, by, named, figure);
      return [{ named, label: labels.own ?? '', labels }];
    });
}

function candidates(view: View, base: Named, { by, level, among }: ListQuery): readonly string[] {
  if (among !== undefined) return among;
  const { account } = view;
  if (by === DIMENSION.unit) return account.disclosure.discloser.department.units.map(({ code }) => code);
  if (by === DIMENSION.project) return account.disclosure.projects.map(({ key }) => key);
  const tree = asTree(account.taxonomy.dimensions.get(by));
  const above = base[by] === undefined ? '' : (memberPath(account.taxonomy, by, base[by]) ?? '');
  if (tree !== undefined) {
    return [...tree.members.values()]
      .filter(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) === above)
      .map(({ id }) => id);
  }
  return codes(view, base, by, above, levelOf(level));
}

const levelOf = (level: string | undefined): number =>
  CODE_LEVELS.findIndex((each) => each === (level ?? 'class'));

/**
 * The codes of a level, or members, that last year's disclosure, a column of last year or narrative.yaml has money of, and of which this year's tables
 * print that there is nothing, or no row at all.
 */
function goneCodes(view: View, base: Named, query: ListQuery): readonly string[] {
  const { by, level, among } = query;
  const { account, previous, narrative } = view;
  if (among !== undefined) return [];
  if (asTree(account.taxonomy.dimensions.get(by)) !== undefined)
    return candidates(view, base, query).filter((id) => isGone(view, { ...base, [by]: id }));
  if (asCodes(account.taxonomy.dimensions.get(by)) === undefined) return [];
  const pathOf = (code: string): string => memberPath(account.taxonomy, by, code) ?? '';
  const above = base[by] === undefined ? '' : pathOf(base[by]);
  const told = (narrative?.prior ?? []).flatMap(({ of }) => of[by] ?? []);
  const year = String(account.disclosure.year);
  const before = accountCells(account.tables).filter(({ point }) => point.year !== year);
  const printed = [...before, ...(previous === undefined ? [] : accountCells(previous.tables))].flatMap(
    ({ point }) => (point[by] ?? '').split('/'),
  );
  return [...new Set([...told, ...printed])]
    .filter((code) => code !== '' && pathOf(code).split('/').length === levelOf(level) + 1)
    .filter((code) => memberInside(pathOf(code), above))
    .filter((code) => isGone(view, { ...base, [by]: code }))
    .sort(byText);
}

/** Whether there was money last year and there is none now. */
function isGone(view: View, named: Named): boolean {
  const figure = figureAt(view, named);
  return figure?.value.isZero() === true && priorOf(view, named, figure)?.change.isNegative() === true;
}

/** The codes of a level that occur in the tables, in their order; those of tables nearest to the point first. */
function codes(view: View, base: Named, by: string, above: string, level: number): readonly string[] {
  const point = pointNamed(view, base);
  const fixed = Object.keys(point).filter((dimension) => dimension !== by);
  const coded = accountCells(view.account.tables).filter((cell) => cell.point[by] !== undefined);
  const matches = coded.filter((cell) =>
    fixed.every((dimension) => cell.point[dimension] === point[dimension]),
  );
  const paths = (matches.length > 0 ? matches : coded).map(({ point: at }) => at[by] ?? '');
  const found = paths
    .filter((path) => path !== '' && memberInside(path, above))
    .flatMap((path) => path.split('/')[level] ?? []);
  return [...new Set(found)];
}

function labelsOf(
  view: View,
  by: string,
  named: Named,
  figure: Figure | undefined,
): Readonly<Record<string, string>> {
  const id = named[by] ?? '';
  const path = memberPath(view.account.taxonomy, by, id) ?? id;
  const steps = path.split('/');
  const own = rowName(view, by, id, figure) ?? titleOf(view, by, id);
  const titles = steps.map((step, index) => (index === steps.length - 1 ? own : titleOf(view, by, step)));
  const levels = CODE_LEVELS.slice(0, steps.length).map((level, index) => [level, entryAt(titles, index)]);
  return { ...Object.fromEntries(levels), own };
}

/** The name the row of a figure's cell prints. */
function rowName(view: View, by: string, id: string, figure: Figure | undefined): string | undefined {
  const [cell] = figure?.cells ?? [];
  if (cell === undefined) return undefined;
  const table = view.account.tables.find((each) => each.id === cell.table);
  const row = table?.sides
    .flatMap(({ rows }) => rows)
    .find(({ key, cells }) => key === cell.row && cells.includes(cell));
  const name = row?.names[by];
  return name?.code === id && name.name !== '' ? name.name : undefined;
}

function titleOf({ account }: View, by: string, id: string): string {
  const { discloser, year, projects } = account.disclosure;
  if (by === DIMENSION.unit) return unitName(discloser.department, id) ?? id;
  if (by === DIMENSION.project) return projects.find(({ key }) => key === id)?.name ?? id;
  return memberTitle(account.taxonomy, by, id, year) ?? id;
}

/** The number of an item in a pattern such as "（{一}）", nothing without one. */
export const itemNumber = (numbering: string | undefined, index: number): string =>
  numbering === undefined ? '' : numbered(numbering, index + 1);
