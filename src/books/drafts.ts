import type { Books } from './books.ts';

/**
 * The books without the disclosures that are still being written (draft: true): what is built, and what is locked.
 * What is wrong in a draft stands in nobody's way. What was published and locked is no draft any more, whatever it says.
 */
export function withoutDrafts(books: Books): Books {
  const drafts = draftsOf(books);
  if (drafts.length === 0) return books;
  const isKept = (id: string): boolean => !drafts.includes(id);
  const disclosures = books.content.disclosures.filter(({ id }) => isKept(id));
  return {
    ...books,
    content: { ...books.content, disclosures },
    accounts: books.accounts.filter(({ disclosure }) => isKept(disclosure.id)),
    narratives: new Map([...books.narratives].filter(([id]) => isKept(id))),
    diagnostics: books.diagnostics.filter(
      ({ source }) => !drafts.some((id) => source.file.startsWith(`disclosures/${id}/`)),
    ),
    unread: books.unread.filter(isKept),
  };
}

/** Ids of the disclosures that are still being written. */
export const draftsOf = ({ content }: Books): readonly string[] =>
  content.disclosures.flatMap(({ id, draft, lock }) => (draft === true && lock === undefined ? id : []));
