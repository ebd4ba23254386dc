import { judgedAmount } from '../binding/amounts.ts';
import type { ToldAmount } from '../binding/claim-judgement.ts';
import type { ClaimSubject } from '../binding/subject.ts';
import { namesSame } from '../binding/subject.ts';
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
      each.readings.some((reading) => readings.some((other) => namesSame(reading, other))),
    );
    const drawn: readonly ToldAmount[] = pointsOf(reader, subject, claim);
    return own.length > 0 ? [...own, ...drawn] : drawn;
  }
  if (nearest.length > 0) return nearest;
  return topic === undefined ? [] : pointsOf(reader, topic, claim);
}

/**
 * Whether a change can only be that of the nearest amount: its own words name it again, or nothing but the comparison lies between them
 * and no whole stands before it (其中) that may be meant instead.
 */
export function isAttached(
  reader: SectionReader,
  claim: Claim,
  { readings, rest }: ClaimSubject,
  [nearest]: readonly ToldAmount[],
): boolean {
  if (nearest === undefined || nearest.claim === claim || rest !== '') return false;
  if (readings.length > 0) return true;
  const { sentence, quantity } = claim;
  const changed = reader.changed?.claim.sentence === sentence ? reader.changed.claim.quantity.start : -1;
  const since = reader.told.filter(
    ({ claim: told }) =>
      told.sentence === sentence && told.quantity.start > changed && told.quantity.start < quantity.start,
  );
  const [first, ...others] = since;
  return first !== undefined && others.length <= 1 && others.every(({ value }) => value.equals(first.value));
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
