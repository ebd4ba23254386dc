import { isDraft } from '../model/disclosure/is-draft.ts';
import type { Books } from './books.ts';

/**
 * The books without the disclosures that are still being written (draft: true): what is published, and what is locked.
 * Each draft has books of its own beside them. What is wrong in a draft stands in nobody's way.
 */
export function withoutDrafts(books: Books): Books {
  const drafts = draftsOf(books);
  if (drafts.length === 0) return books;
  const published = part(books, (id) => !drafts.includes(id));
  return { ...published, drafts: drafts.map((draft) => part(books, (id) => id === draft)) };
}

/** Ids of the disclosures that are still being written. */
export const draftsOf = ({ content }: Pick<Books, 'content'>): readonly string[] =>
  content.disclosures.filter(isDraft).map(({ id }) => id);

/** The books of some disclosures; what is told of the content as a whole is told of all. */
function part(books: Books, isKept: (id: string) => boolean): Books {
  const others = books.content.disclosures
    .filter(({ id }) => !isKept(id))
    .map(({ id }) => `disclosures/${id}/`);
  const disclosures = books.content.disclosures.filter(({ id }) => isKept(id));
  return {
    ...books,
    content: { ...books.content, disclosures },
    accounts: books.accounts.filter(({ disclosure }) => isKept(disclosure.id)),
    documents: books.documents.filter(({ disclosure }) => isKept(disclosure)),
    narratives: new Map([...books.narratives].filter(([id]) => isKept(id))),
    findings: books.findings.filter(({ source }) => !others.some((path) => source.file.startsWith(path))),
    unread: books.unread.filter(isKept),
  };
}
