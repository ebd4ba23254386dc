import type { Cell } from '../../model/table.ts';
import type { SentenceFinding } from '../../narrative/figures/token.ts';
import type { Narrative } from '../../narrative/sections/sections.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { isDoubted } from '../doubted/doubted.ts';
import type { Rule } from '../rule/rule.ts';
import { sourcePlace } from '../rule/source-place.ts';

/** Makes a rule that reports what kept sentences from saying what they should. */
export const sentenceRule = (kind: SentenceFinding['kind'], facts: Omit<Rule, 'check'>): Rule =>
  sentenceRuleUnless(kind, () => false, facts);

/**
 * The same, but of what only follows from something that is told elsewhere.
 * @param isEcho whether it does
 */
export const sentenceRuleUnless = (
  kind: SentenceFinding['kind'],
  isEcho: (account: Account, finding: SentenceFinding, narrative: Narrative | undefined) => boolean,
  facts: Omit<Rule, 'check'>,
): Rule => ({
  ...facts,
  check: (account, { narratives }) => {
    const narrative = narratives.get(account.disclosure.id);
    const sections = [...(narrative?.sections.values() ?? [])];
    const findings = sections.flatMap((section) =>
      section.findings.filter((finding) => finding.kind === kind && !isEcho(account, finding, narrative)),
    );
    const once = new Map(findings.map((finding) => [finding.message, finding]));
    return [...once.values()].map(({ message, remedy, source, place }) => ({
      message,
      remedy,
      source,
      place: place ?? sourcePlace(source),
    }));
  },
});

/** Whether a sentence tells of a cell whose figure is told to be wrong. */
export function isOfDoubtedCell(account: Account, finding: SentenceFinding): boolean {
  const cell = cellOfSentence(account, finding);
  return cell !== undefined && isDoubted(account)(cell);
}

/** The cell that a sentence tells of; undefined where it is of none. */
export const cellOfSentence = ({ tables }: Account, { place }: SentenceFinding): Cell | undefined =>
  accountCells(tables).find((each) => each.place === place);
