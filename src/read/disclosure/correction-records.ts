import type { Correction } from '../../model/content.ts';
import { at, type Source } from '../../model/source.ts';
import type { DisclosureFile } from './disclosure-file.ts';

/** The corrections of a disclosure with where they were written, the earliest first. */
export const correctionRecords = (
  source: Source,
  corrections: DisclosureFile['corrections'],
): readonly Correction[] =>
  corrections
    .map((correction, index) => {
      const own = at(source, 'corrections', index);
      return {
        ...correction,
        figures: correction.figures.map((figure, place) => ({
          ...figure,
          source: at(own, 'figures', place),
        })),
        texts: correction.texts.map((text, place) => ({ ...text, source: at(own, 'texts', place) })),
        source: own,
      };
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
