import type { Books } from '../../books/books.ts';

let judged: Books | undefined;

/** Hands the books that were judged to the pages that print them: content is read once, and what is published is what was judged. */
export function handBooks(books: Books): void {
  judged = books;
}

/** The books that were judged; undefined where nobody judged: in development pages read the content themselves. */
export const judgedBooks = (): Books | undefined => judged;
