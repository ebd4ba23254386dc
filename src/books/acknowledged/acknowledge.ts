import type { Acknowledgement, DisclosureRecord } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { differingNow, waitsForFigures, waitsForRows, withOutdated } from './differing-now.ts';
import { isOfFinding, maySayElsewhere, meetingsOf } from './matching.ts';
import { slipIn, unmatchedFinding } from './unmatched.ts';
import { isNotYetOriginal, isUnpublished, unpublishedFinding } from './unpublished.ts';

/**
 * Marks findings that a disclosure acknowledges (已说明), and adds an error for each acknowledgement that matches none, once all its
 * files can be read, no record of it is told to be gone, and neither its figures nor its rows are told to be wrong (`waitsForFigures`, `waitsForRows`). Another difference is a new finding, and one
 * acknowledgement is of one finding.
 * @param findings the findings of the disclosure
 */
export function acknowledge(
  disclosure: Pick<DisclosureRecord, 'id' | 'acknowledged' | 'isWhole' | 'asPublished' | 'tables'>,
  findings: readonly Finding[],
): readonly Finding[] {
  const { id, acknowledged: acknowledgements, isWhole } = disclosure;
  const { of, unmatched } = meetingsOf(acknowledgements, findings);
  const marked = findings.map((finding, index) => {
    const entry = of[index];
    if (entry !== undefined && !isNotYetOriginal(disclosure, entry, finding))
      return acknowledgedAs(finding, entry);
    return isUnpublished(disclosure, finding) ? { ...finding, isUnpublished: true as const } : finding;
  });
  // What a record that is gone is said of cannot be found: it is told with the record.
  if (!isWhole) return saidElsewhere(marked, unmatched);
  if (marked.some(isOfLost)) return marked;
  const refused = acknowledgements.filter((entry) =>
    findings.some((finding) => isOfFinding(entry, finding) && isNotYetOriginal(disclosure, entry, finding)),
  );
  const { changed, known, wrong, isConsequence } = differingNow(marked, acknowledgements, unmatched);
  const told = new Set(changed.values());
  const isOfNothing = (entry: Acknowledgement): boolean =>
    !told.has(entry) &&
    (slipIn(entry, acknowledgements) !== undefined ||
      !(waitsForFigures(entry, wrong) || waitsForRows(entry, marked)));
  return [
    ...marked.map((finding, index) => {
      const entry = known[index];
      return entry !== undefined && isConsequence(index)
        ? acknowledgedAs(finding, entry)
        : withOutdated(finding, changed.get(index));
    }),
    ...unmatched.filter(isOfNothing).map((entry) => unmatchedFinding(id, entry, acknowledgements)),
    ...refused.map((entry) => unpublishedFinding(id, entry)),
  ];
}

/**
 * Findings of a disclosure of which a file cannot be read: what is acknowledged shows itself at another place while that one is not there. Each acknowledgement
 * that found nothing is of one open finding of its rule, or of its difference.
 */
function saidElsewhere(
  marked: readonly Finding[],
  unmatched: readonly Acknowledgement[],
): readonly Finding[] {
  const left = new Set(unmatched);
  return marked.map((finding) => {
    const entry =
      finding.acknowledged === undefined ? [...left].find((one) => maySayElsewhere(one, finding)) : undefined;
    if (entry === undefined) return finding;
    left.delete(entry);
    return acknowledgedAs(finding, entry);
  });
}

/** Whether a record is told to be gone, and its original is not said to lack it. */
const isOfLost = ({ rule, acknowledged }: Finding): boolean =>
  LOST.includes(rule) && acknowledged === undefined;

const LOST: readonly string[] = ['presence/lost-project', 'presence/lost-purchase', 'presence/lost-row'];

/** A finding with why it stands; where the original prints so nothing more is said. */
const acknowledgedAs = (finding: Finding, { reason, as }: Acknowledgement): Finding => ({
  ...finding,
  acknowledged: reason,
  ...(as === 'original' ? {} : { acknowledgedAs: as }),
});
