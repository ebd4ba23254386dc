import type { Named } from '../../model/narrative.ts';
import { judgedAmount } from '../binding/amounts.ts';
import type { ToldAmount } from '../binding/claim-judgement.ts';
import type { ClaimSubject } from '../binding/subject.ts';
import type { Claim } from '../claims/claim.ts';
import { isWeak } from './plain-subject.ts';
import type { SectionReader } from './section-reader.ts';

/** The amounts that a change may be of, the nearest first; those of its own words where it has some. */
export function antecedents(
  reader: SectionReader,
  claim: Claim,
  subject: ClaimSubject,
): readonly ToldAmount[] {
  const { told, topic } = reader;
  const nearest = [...told].reverse();
  const readings = isWeak(subject) ? [] : subject.readings;
  if (readings.length > 0) {
    const own = nearest.filter((each) =>
      each.readings.some((reading) => readings.some((other) => isAlike(reading, other))),
    );
    const drawn: readonly ToldAmount[] = pointsOf(reader, subject, claim);
    return own.length > 0 ? [...own, ...drawn] : drawn;
  }
  if (nearest.length > 0) return nearest;
  return topic === undefined ? [] : pointsOf(reader, topic, claim);
}

/** The points of a subject that nobody told an amount of. */
export function pointsOf(
  { view, heading, section }: SectionReader,
  subject: ClaimSubject,
  claim: Claim,
): readonly ToldAmount[] {
  const scopes = [...heading, ...section];
  const { candidates } = judgedAmount(view, {
    claim: { ...claim, remark: false, quantity: { ...claim.quantity, kind: 'money' } },
    subject: { ...subject, rest: '', year: undefined },
    scopes,
  });
  return candidates.map((candidate) => ({
    claim,
    value: candidate.figure.value,
    readings: subject.readings,
    candidates: [candidate],
  }));
}

const isAlike = (a: Named, b: Named): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
};
