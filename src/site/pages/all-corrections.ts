import type { Books } from '../../books/books.ts';
import type { PublicCorrection } from '../checks/corrections.ts';
import { extractsOf } from '../extracts/extracts.ts';

/** All corrections of the website, the latest first. */
export const allCorrections = (books: Books): readonly PublicCorrection[] =>
  extractsOf(books)
    .flatMap(({ corrections }) => corrections)
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
