import type { Named } from '../../model/narrative.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { type ClaimSubject, subjectOf } from '../binding/subject.ts';
import type { Claim } from '../claims/claim.ts';
import type { View } from '../figures/view.ts';

/** What the words of a claim mean; that the final figures are final is no news in a disclosure of them. */
export function plainSubject(view: View, { words }: Claim): ClaimSubject {
  const whole = subjectOf(view, words);
  const near = words.slice(words.lastIndexOf('，') + 1);
  const last = whole.rest === '' || near === words ? whole : subjectOf(view, near);
  const subject = last.readings.length > 0 ? last : whole;
  const own = view.account.format.version;
  return {
    ...subject,
    // A project that is new has all its money of this year.
    rest: isOfProjects(subject)
      ? subject.rest.replace(/^(?:原因)?(?:这些)?(?:新增|增加|有)?/, '')
      : subject.rest,
    readings: subject.readings.map((reading) =>
      reading.version === own ? readingWithout(reading, DIMENSION.version) : reading,
    ),
  };
}

/** A reading without what it says along a dimension. */
export const readingWithout = (named: Named, dimension: string): Named => {
  const { [dimension]: _, ...rest } = named;
  return rest;
};

/** Readings that only say which version or whether this year's: of what, was said before. */
export const isWeak = ({ readings, rest }: ClaimSubject): boolean =>
  rest === '' &&
  readings.every((reading) => Object.keys(reading).every((dimension) => dimension === DIMENSION.version));

/** Whether a subject is of projects only. */
export const isOfProjects = ({ readings }: ClaimSubject): boolean =>
  readings.length > 0 && readings.every(({ project }) => project !== undefined);
