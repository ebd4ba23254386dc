import type { SentenceFinding } from '../../narrative/figures/token.ts';
import type { Rule } from '../rule/rule.ts';
import { sourcePlace } from '../rule/source-place.ts';

/** Makes a rule that reports what kept sentences from saying what they should. */
export const sentenceRule = (kind: SentenceFinding['kind'], facts: Omit<Rule, 'check'>): Rule => ({
  ...facts,
  check: ({ disclosure }, { narratives }) => {
    const sections = [...(narratives.get(disclosure.id)?.sections.values() ?? [])];
    const findings = sections.flatMap((section) =>
      section.findings.filter((finding) => finding.kind === kind),
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
