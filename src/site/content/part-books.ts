import type { Books } from '../../books/books.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Account } from '../../points/account/account.ts';
import { elsewhereOf } from './elsewhere.ts';

/**
 * The books of one department with its units, through the years: all that its pages are made from. What they tell of disclosures of others
 * is a short list ({@link Books.elsewhere}), so that they are known to be the same as long as that list and their own files are.
 */
export function partOf(books: Books, department: string): Books {
  const { content } = books;
  const parts = partsOf(books).get(department) ?? [];
  const ids = new Set(parts.map(({ disclosure }) => disclosure.id));
  const isOwn = (id: string): boolean => ids.has(id);
  return {
    content: {
      ...content,
      departments: content.departments.filter(({ id }) => id === department),
      disclosers: content.disclosers.filter((discloser) => discloser.department.id === department),
      disclosures: content.disclosures.filter(({ id }) => isOwn(id)),
    },
    accounts: parts,
    documents: books.documents.filter(({ disclosure }) => isOwn(disclosure)),
    narratives: new Map(
      parts.flatMap(({ disclosure: { id } }) => {
        const narrative = books.narratives.get(id);
        return narrative === undefined ? [] : [[id, narrative] as const];
      }),
    ),
    findings: findingsOf(books, parts),
    unread: books.unread.filter(isOwn),
    elsewhere: elsewhereOf(books, department),
    drafts: books.drafts?.filter(({ accounts }) =>
      accounts.every(({ disclosure }) => disclosure.discloser.department.id === department),
    ),
  };
}

/** By department: its accounts, in the order of the books. */
const partsOf = onceFor(
  ({ accounts }: Books): ReadonlyMap<string, readonly Account[]> =>
    Map.groupBy(accounts, ({ disclosure }) => disclosure.discloser.department.id),
);

const byDisclosure = onceFor(({ findings }: Books) =>
  Map.groupBy(findings, ({ disclosure }) => disclosure ?? ''),
);

const findingsOf = (books: Books, parts: readonly Account[]): Books['findings'] =>
  parts.flatMap(({ disclosure }) => byDisclosure(books).get(disclosure.id) ?? []);
