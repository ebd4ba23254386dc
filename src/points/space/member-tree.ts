import { entryAt } from '../../model/base/entry-at.ts';
import { parentMember } from '../../model/point.ts';
import { type MemberNumber, WHOLE } from './spot-store.ts';

/** The last step of a member that stands for all that nobody names beside the only member that is named. */
export const REST = '*';

/** Whether a member stands for all that nobody names. */
export const isRest = (path: string): boolean => path === REST || path.endsWith(`/${REST}`);

/** The members of a dimension, numbered in a walk from the top: descendants follow their ancestor. */
export interface MemberTree {
  readonly paths: readonly string[];
  readonly numbers: ReadonlyMap<string, MemberNumber>;
  /** The whole is its own. */
  readonly parents: readonly MemberNumber[];
  /** For each member the number of its last descendant. */
  readonly last: readonly MemberNumber[];
  readonly children: readonly (readonly MemberNumber[])[];
}

/** Lays out the members of a dimension. @param paths with those above them */
export function memberTreeOf(paths: readonly string[]): MemberTree {
  const sorted = [
    '',
    ...paths
      .map((path) => path.split('/'))
      .sort(byStep)
      .map((steps) => steps.join('/')),
  ];
  const all = sorted.map((_, index) => index as MemberNumber); // here they are given out
  const numbers = new Map(all.map((number) => [entryAt(sorted, number), number]));
  // Above each path that is named all are; above the whole there is only itself.
  const parents = sorted.map((path) => numbers.get(parentMember(path)) ?? WHOLE);
  const last = [...all];
  const children = sorted.map((): MemberNumber[] => []);
  for (const number of all.slice(1).reverse()) {
    const parent = entryAt(parents, number);
    if (entryAt(last, number) > entryAt(last, parent)) last[parent] = entryAt(last, number);
    entryAt(children, parent).unshift(number);
  }
  return { paths: sorted, numbers, parents, last, children };
}

function byStep(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((step, place) => step !== b[place]);
  if (index === -1) return a.length - b.length;
  const other = b[index];
  if (other === undefined) return 1;
  return (a[index] ?? '') < other ? -1 : 1;
}

/** Adds what stands beside a member that is the only one named beneath its parent. */
export function addRests(paths: Set<string>): void {
  const children = Map.groupBy(paths, parentMember);
  for (const [parent, named] of children) if (named.length === 1) paths.add(restOf(parent));
}

/** What stands beside the members that are named beneath a parent. */
export const restOf = (parent: string): string => (parent === '' ? REST : `${parent}/${REST}`);

/** The path itself where it is known, else the nearest above it that is. */
export function namedAbove(known: ReadonlyMap<string, MemberNumber>, path: string): string {
  let named = path;
  while (named !== '' && !known.has(named)) named = parentMember(named);
  return named;
}
