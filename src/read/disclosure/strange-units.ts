import type { DisclosureRecord } from '../../model/content.ts';
import { type Discloser, unitName } from '../../model/unit.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';

/**
 * Who discloses, with a unit for every code of a row or project that no unit of the department has: that the code is wrong is told where it stands (content/unknown-unit), and its
 * money is still part of every sum it stands in.
 */
export function withStrangeUnits(
  discloser: Discloser,
  { tables, projects }: Pick<DisclosureRecord, 'tables' | 'projects'>,
): Discloser {
  const rows = [...tables.values()].flatMap(({ sides }) => Object.values(sides).flat());
  const codes = new Set([
    ...rows.flatMap(({ keys }) => keys[DIMENSION.unit] ?? []),
    ...projects.map(({ unit }) => unit),
  ]);
  const { department } = discloser;
  const strange = [...codes].filter((code) => unitName(department, code) === undefined);
  if (strange.length === 0) return discloser;
  const units = [...department.units, ...strange.map((code) => ({ code, name: code }))];
  return { ...discloser, department: { ...department, units } };
}
