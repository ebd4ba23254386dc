import type { Facet } from '../index/index-files.ts';
import type { HitKind, Owner } from '../index/search-document.ts';
import { regionParts } from '../index/unit-names.ts';

/** Documents of one kind and owner. */
interface Owned {
  readonly kind: HitKind;
  readonly owner?: Owner | undefined;
}

/** By unit the years it has disclosures of. */
export type YearsByUnit = ReadonlyMap<string, ReadonlySet<number>>;

export function yearsByUnit(groups: readonly Owned[]): YearsByUnit {
  const years = new Map<string, Set<number>>();
  for (const { owner } of groups) {
    if (owner?.year === undefined) continue;
    const own = years.get(owner.id) ?? new Set();
    years.set(owner.id, own.add(owner.year));
  }
  return years;
}

/** What documents of one kind and owner can be filtered by; a unit has the years of its disclosures, a region is also those it lies in. */
export function facetsOf(
  { kind, owner }: Owned,
  unitYears: YearsByUnit,
): readonly (readonly [Facet, string])[] {
  if (owner === undefined) return [];
  const years = kind === 'unit' ? [...(unitYears.get(owner.id) ?? [])] : [owner.year ?? ''];
  return [
    ...years.map((year) => ['year', String(year)] as const),
    ...regionsAbove(owner.region).map((region) => ['region', region] as const),
    ...(owner.level === '' ? [] : [['level', owner.level] as const]),
  ];
}

/** All values there are: the latest year first, regions beneath those they lie in. */
export function facetValues(
  owners: readonly Pick<Owner, 'year' | 'region' | 'level'>[],
): Readonly<Record<Facet, readonly string[]>> {
  const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();
  return {
    year: distinct(owners.flatMap(({ year }) => (year === undefined ? [] : [String(year)]))).toReversed(),
    region: distinct(owners.flatMap(({ region }) => regionsAbove(region))),
    level: distinct(owners.flatMap(({ level }) => (level === '' ? [] : [level]))),
  };
}

/** A region and all it lies in: 山西省, 山西省朔州市, 山西省朔州市平鲁区. */
function regionsAbove(region: string): readonly string[] {
  if (region === '') return [];
  const parts = regionParts(region);
  const above = parts.map((_, index) => parts.slice(0, index + 1).join(''));
  return [...new Set([...above, region])];
}
