import type { Issue } from '../../narrative/figures/token.ts';
import type { Rule } from '../rule/rule.ts';
import { sourcePlace } from '../rule/source-place.ts';

/** Makes a rule that reports what kept sentences from saying what they should. */
export const issueRule = (kind: Issue['kind'], facts: Omit<Rule, 'check'>): Rule => ({
  ...facts,
  check: ({ disclosure }, { narratives }) => {
    const sections = [...(narratives.get(disclosure.id)?.sections.values() ?? [])];
    const issues = sections.flatMap((section) => section.issues.filter((issue) => issue.kind === kind));
    const once = new Map(issues.map((issue) => [issue.message, issue]));
    return [...once.values()].map(({ message, remedy, source, place }) => ({
      message,
      remedy,
      source,
      place: place ?? sourcePlace(source),
    }));
  },
});
