import { onceFor } from '../../model/once-for.ts';
import { type FreeTextFault, freeTextFaults } from '../../narrative/sections/free-text.ts';
import type { Narrative } from '../../narrative/sections/sections.ts';

/** Faults are found once for all rules about them. */
const faults = onceFor(freeTextFaults);

/** Figures in words people wrote that contradict the tables or stand in none; none where there are no words. */
export const faultsOf = (narrative: Narrative | undefined): readonly FreeTextFault[] =>
  narrative === undefined ? [] : faults(narrative);
