import type { Acknowledgement } from '../../model/content.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import { writtenDecimal } from '../../model/decimal/written-decimal.ts';
import type { Finding } from '../../model/finding.ts';

/** Which acknowledgement is of which finding: one of one. */
export interface Meetings {
  /** By finding, in their order. */
  readonly of: readonly (Acknowledgement | undefined)[];
  /** Acknowledgements of nothing that was found. */
  readonly unmatched: readonly Acknowledgement[];
}

/**
 * Finds what each acknowledgement is of. It names the rule, the place and, where the finding has one, the difference. Which kind of relation tells a
 * difference of a figure may change as the taxonomy or the tables grow: the same difference of the same figure stays acknowledged.
 */
export function meetingsOf(
  acknowledgements: readonly Acknowledgement[],
  findings: readonly Finding[],
): Meetings {
  const exact = matched(acknowledgements, findings);
  const idle = acknowledgements.filter((entry) => !exact.includes(entry));
  const kin = idle.map((entry) =>
    findings.findIndex((finding, index) => exact[index] === undefined && isKin(entry, finding)),
  );
  return {
    of: findings.map((_, index) => exact[index] ?? idle[kin.indexOf(index)]),
    unmatched: idle.filter((_, index) => kin[index] === -1 || kin.indexOf(kin[index] ?? -1) !== index),
  };
}

/**
 * The acknowledgement of each finding, each of one only: another mistake of the same kind in the same place is not said yet. Of several they are
 * meant in the order of their messages, whatever the order in which they were found.
 */
function matched(
  acknowledgements: readonly Acknowledgement[],
  findings: readonly Finding[],
): readonly (Acknowledgement | undefined)[] {
  const left = new Set(acknowledgements);
  const found = new Map<Finding, Acknowledgement>();
  for (const finding of findings.toSorted((a, b) => (a.message < b.message ? -1 : 1))) {
    const entry = [...left].find((one) => isOfFinding(one, finding));
    if (entry === undefined) continue;
    left.delete(entry);
    found.set(finding, entry);
  }
  return findings.map((finding) => found.get(finding));
}

/** Rules whose findings nobody can leave as they are: what was published is changed by a correction, not by a reason. */
export const isFinal = (rule: string): boolean => rule.startsWith('corrections/');

/** Rules that tell one difference of one figure, each by another kind of relation. */
const KINDS: readonly string[] = [
  'points/agree',
  'points/balance',
  'points/roll-up',
  'points/twofold',
  'points/across',
];

/** Whether a rule tells one difference of one figure. */
export const isOfOneAmount = (rule: string): boolean => KINDS.includes(rule);

/** Whether an acknowledgement of one rule may be of a finding of another: of what is final none is. */
export const isSameKind = (acknowledged: string, rule: string): boolean =>
  !isFinal(rule) && (acknowledged === rule || [acknowledged, rule].every((each) => KINDS.includes(each)));

const isKin = (entry: Acknowledgement, { rule, place, difference }: Finding): boolean =>
  isSameKind(entry.rule, rule) &&
  difference !== undefined &&
  entry.at === place &&
  entry.difference === difference;

/** Whether an acknowledgement may be of a finding at another place: of its kind and difference but for a rounding, or of its rule and the same row of another table. */
export function maySayElsewhere(entry: Acknowledgement, { rule, place = '', difference }: Finding): boolean {
  if (!isSameKind(entry.rule, rule)) return false;
  if (entry.difference === undefined || difference === undefined)
    return entry.difference === difference && lastOf(entry.at) === lastOf(place);
  const decimals = difference.split('.')[1]?.length ?? 0;
  const [said, now] = [entry.difference, difference].map((text) => writtenDecimal(text).abs());
  return said !== undefined && now?.minus(said).abs().lte(new Decimal(10).pow(-decimals)) === true;
}

const lastOf = (place: string): string => place.slice(place.lastIndexOf('/') + 1);

export const isOfFinding = (entry: Acknowledgement, { rule, place, difference }: Finding): boolean =>
  !isFinal(rule) && entry.rule === rule && entry.at === place && entry.difference === difference;
