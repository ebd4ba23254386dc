import type { Books } from '../../books/books.ts';

/**
 * Astro bundles the modules of the pages and runs the bundle in this process: a module of the bundle is not the module of the script that began
 * the build. What was judged goes from one to the other by this key, so that content is read once and what is published is what was judged.
 */
const KEY = Symbol.for('mingzhang.judged-books');

interface Handed {
  [KEY]?: Books;
}

/** Hands the books that were judged to the pages that print them. */
export function handBooks(books: Books): void {
  (globalThis as Handed)[KEY] = books;
}

/** The books that were judged; undefined where nobody judged: in development pages read the content themselves. */
export const judgedBooks = (): Books | undefined => (globalThis as Handed)[KEY];
