import type { PointsFile } from '../comparison.ts';

type NamedSide = Pick<PointsFile, 'title' | 'unit' | 'short' | 'term'>;

/** What two disclosures are called beside each other: by what tells them apart, as short as it can be said. */
export function sideNames(first: NamedSide, second: NamedSide): readonly [string, string] {
  if (first.unit === second.unit) return [first.term, second.term];
  const [one, other] = first.short === second.short ? [first.unit, second.unit] : [first.short, second.short];
  return first.term === second.term ? [one, other] : [`${one} ${first.term}`, `${other} ${second.term}`];
}
