import { successionsOf } from '../model/identity/code-identity.ts';
import type { Named } from '../model/narrative.ts';
import { parentMember } from '../model/point.ts';
import {
  asCodes,
  asTree,
  type CodeDimension,
  type Dimension,
  memberPath,
  memberTitle,
  type Taxonomy,
} from '../model/taxonomy.ts';
import type { View } from '../narrative/figures/view.ts';
import { figureOf } from './figure-data.ts';
import { POINT_GROUPS, type PointGroup } from './point-groups.ts';

/** A point that any two disclosures can be compared on, whatever their formats. */
export interface NamedPoint {
  /** "<group>" or "<group>/<path of its member>": "totals/sources", "function/208/20801". Part of the open data: never renamed. */
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** The code before its title, where it has one. */
  readonly code?: string | undefined;
  /** The last year in which its code meant this 科目: under the same code another one follows. */
  readonly until?: number | undefined;
  /** With `until`: the id under which the 科目 went on. */
  readonly became?: string | undefined;
  /** How many levels it stands below the top of its group. */
  readonly depth: number;
  readonly of: Named;
}

/** The points a disclosure may say something of: all single ones and members of trees, and of codes those that occur in its tables. */
export const namedPoints = (view: View): readonly NamedPoint[] =>
  POINT_GROUPS.flatMap((group) =>
    isPossible(view.account.taxonomy, group) && !isToldWider(view, group) ? pointsOf(view, group) : [],
  );

/** Whether a disclosure tells of the group that one is asked in place of. */
function isToldWider(view: View, { insteadOf }: PointGroup): boolean {
  const wider = POINT_GROUPS.find(({ id }) => id === insteadOf);
  return wider !== undefined && pointsOf(view, wider).some(({ of }) => figureOf(view, of) !== undefined);
}

function pointsOf(view: View, group: PointGroup): readonly NamedPoint[] {
  const { taxonomy, disclosure } = view.account;
  const { id, within, by } = group;
  const single = group.single
    .filter(({ of = {} }) => isKnown(taxonomy, of))
    .map(
      (each): NamedPoint => ({
        id: each.id === undefined ? id : `${id}/${each.id}`,
        group: id,
        title: each.title,
        depth: 0,
        of: { ...within, ...each.of },
      }),
    );
  const dimension = by === undefined ? undefined : taxonomy.dimensions.get(by);
  if (by === undefined || dimension === undefined) return single;
  const codes = asCodes(dimension);
  const members = membersOf(view, group, dimension).map((path): NamedPoint => {
    const steps = path.split('/');
    const member = path.slice(path.lastIndexOf('/') + 1);
    return {
      id: `${id}/${path}`,
      group: id,
      title: memberTitle(taxonomy, by, member, disclosure.year) ?? member,
      code: codes && member,
      ...wentOn(taxonomy, id, codes, member, disclosure.year),
      depth: steps.length - 1 + (single.length > 0 ? 1 : 0),
      of: { ...within, [by]: member },
    };
  });
  return codes !== undefined && members.length === 0 ? [] : [...single, ...members];
}

/** Until when a code means what it means in a year, where another 科目 follows under it, and where this one went on. */
function wentOn(
  taxonomy: Taxonomy,
  group: string,
  codes: CodeDimension | undefined,
  code: string,
  year: number,
): Pick<NamedPoint, 'until' | 'became'> {
  const ended = codes && successionsOf(codes, code).left.find(({ from, to }) => from <= year && year <= to);
  const path = codes && ended && memberPath(taxonomy, codes.id, ended.became);
  return ended === undefined || path === undefined ? {} : { until: ended.to, became: `${group}/${path}` };
}

/** The paths of the members to ask for, each after the one above it. */
function membersOf(view: View, { top }: PointGroup, dimension: Dimension): readonly string[] {
  const tree = asTree(dimension);
  if (tree !== undefined) {
    const paths = [...tree.members.values()].map(({ path }) => path);
    return top === undefined ? paths : paths.filter((path) => top.includes(path.split('/')[0] ?? ''));
  }
  const paths = new Set<string>();
  for (const [cell] of view.cells.values()) {
    const path = cell?.point[dimension.id];
    if (path === undefined || !/^[\d/]+$/.test(path)) continue;
    for (let above = path; above !== ''; above = parentMember(above)) paths.add(above);
  }
  return [...paths].sort();
}

const isPossible = (taxonomy: Taxonomy, { within, by }: PointGroup): boolean =>
  isKnown(taxonomy, within) && (by === undefined || taxonomy.dimensions.has(by));

const isKnown = (taxonomy: Taxonomy, named: Named): boolean =>
  Object.entries(named).every(([dimension, id]) => memberPath(taxonomy, dimension, id) !== undefined);
