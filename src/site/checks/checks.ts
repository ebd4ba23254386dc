import type { Books } from '../../books/books.ts';
import { checksAddress, disclosureAddress } from '../../document/addresses.ts';
import { coverTitle } from '../../document/title-words.ts';
import { roundingText } from '../../layout/notes/rounding-notes.ts';
import { cellTitle } from '../../model/place.ts';
import type { Account } from '../../points/account/account.ts';
import { comparisons } from '../../points/account/relation-tally.ts';
import type { Outcome, Relation, RelationKind } from '../../points/relations/relation.ts';
import { cellHref } from '../addresses/cell-href.ts';
import { type PublicFinding, publicFindings } from './findings.ts';
import {
  allRelations,
  type OutcomeCounts,
  outcomeCounts,
  RELATION_KIND_TITLES,
  tallySentence,
} from './shown-tally.ts';

/** What was checked in a disclosure, and how it ended. */
export interface ChecksPage {
  readonly path: string;
  readonly disclosure: { readonly title: string; readonly href: string };
  readonly sentence: string;
  readonly total: OutcomeCounts;
  readonly kinds: readonly { readonly title: string; readonly tally: OutcomeCounts }[];
  readonly findings: readonly PublicFinding[];
  readonly roundings: readonly CheckedCell[];
  /** What was not checked, by reason. */
  readonly unchecked: readonly { readonly reason: string; readonly cells: readonly CheckedCell[] }[];
}

/** A cell of which something is said. */
export interface CheckedCell {
  readonly title: string;
  readonly href: string;
  readonly text: string;
}

/** Data of the page of the checks. */
export function checksPage(books: Books, account: Account): ChecksPage {
  const { disclosure } = account;
  const relations = allRelations(books, account);
  const findings = publicFindings(books, account);
  const total = outcomeCounts(relations);
  return {
    path: checksAddress(disclosure.id),
    disclosure: { title: coverTitle(account.format, disclosure), href: disclosureAddress(disclosure.id) },
    sentence: tallySentence(total, findings.filter(({ isKnownMistake }) => isKnownMistake).length),
    total,
    kinds: (Object.keys(RELATION_KIND_TITLES) as RelationKind[])
      .map((kind) => ({
        title: RELATION_KIND_TITLES[kind],
        tally: outcomeCounts(relations.filter((relation) => relation.kind === kind)),
      }))
      .filter(({ tally }) => tally.total > 0),
    findings,
    roundings: ended(relations, 'rounding').map((relation) =>
      line(account, relation, `${roundingText(relation)}。${several(relation)}`),
    ),
    unchecked: [
      ...Map.groupBy(ended(relations, 'not-checked'), ({ reason }) => reason ?? '没有可比的数字'),
    ].map(([reason, group]) => ({
      reason,
      cells: group.map((relation) => line(account, relation, RELATION_KIND_TITLES[relation.kind])),
    })),
  };
}

const ended = (relations: readonly Relation[], outcome: Outcome): readonly Relation[] =>
  relations.filter((relation) => relation.outcome === outcome);

/** A number that is printed in several places is as many relations: said where one line tells of them, so that the lines add up. */
const several = (relation: Relation): string => {
  const count = comparisons(relation);
  return count === 1 ? '' : `这是 ${count}\u00a0条。`;
};

const line = (account: Account, { subject }: Relation, text: string): CheckedCell => ({
  title: cellTitle(subject),
  href: cellHref(account, subject),
  text,
});
