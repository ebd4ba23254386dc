import { type FreeTextFault, freeTextFaults } from '../narrative/free-text.ts';
import type { Narrative } from '../narrative/sections.ts';

/** Faults are found once for all rules about them. */
const faults = new WeakMap<Narrative, readonly FreeTextFault[]>();

/** Figures in words people wrote that contradict the tables or stand in none; none where there are no words. */
export function faultsOf(narrative: Narrative | undefined): readonly FreeTextFault[] {
  if (narrative === undefined) return [];
  const known = faults.get(narrative) ?? freeTextFaults(narrative);
  faults.set(narrative, known);
  return known;
}
