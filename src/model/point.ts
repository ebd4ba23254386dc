/**
 * A place in a few dimensions, at which an amount stands: dimension → member. An absent dimension means all of it.
 * A member is written as its path from the root of its tree, joined by "/": "fiscal/general", "208/20801/2080101".
 */
export type Point = Readonly<Record<string, string>>;

/** The member one step up, "" at the top. */
export const parentMember = (member: string): string => member.slice(0, Math.max(0, member.lastIndexOf('/')));

/** Whether `member` is `ancestor` or lies below it. "" contains everything. */
export const memberInside = (member: string, ancestor: string): boolean =>
  ancestor === '' || member === ancestor || (member.startsWith(ancestor) && member[ancestor.length] === '/');

/** A text that two points share exactly when they are the same place. */
export const pointKey = (point: Point): string =>
  Object.keys(point)
    .sort()
    .map((dimension) => `${dimension}=${point[dimension]}`)
    .join(';');

/** Whether all of `inner` lies within `outer` (a point is inside itself). */
export function isInside(inner: Point, outer: Point): boolean {
  for (const dimension in outer) {
    const member = inner[dimension];
    if (member === undefined || !memberInside(member, outer[dimension] ?? '')) return false;
  }
  return true;
}

/** Whether two points are the same place. */
export function isSamePlace(a: Point, b: Point): boolean {
  for (const dimension in a) if (a[dimension] !== b[dimension]) return false;
  for (const dimension in b) if (a[dimension] === undefined) return false;
  return true;
}
