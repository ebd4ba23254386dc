import type { Books } from '../../books/books.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Piece } from '../../search/build/piece.ts';
import type { DataExtract } from './data-extract.ts';
import type { Extract, ExtractRecord } from './extract.ts';
import { extractOf, recordOf } from './extract-of.ts';

/** The books of a website whose disclosures were opened elsewhere: their accounts are not at hand, what is asked of them is. */
export interface BooksOfAll extends Books {
  readonly extracts: readonly Extract[];
  /** The disclosures as the open data lists them. */
  readonly listed: readonly DataExtract['api'][];
  /** What can be found of them. */
  readonly pieces: readonly Piece[];
}

/** Whether books tell of disclosures that were opened elsewhere. */
export const isOfAll = (books: Books | BooksOfAll): books is BooksOfAll => 'extracts' in books;

/** What is asked of every disclosure, in the order of the books. */
export const extractsOf: (books: Books | BooksOfAll) => readonly Extract[] = onceFor((books) =>
  isOfAll(books) ? books.extracts : books.accounts.map((account) => extractOf(books, account)),
);

/** Whose the disclosures are, in the same order: known without asking what they say. */
export const recordsInBooks = (books: Books | BooksOfAll): readonly ExtractRecord[] =>
  isOfAll(books)
    ? books.extracts.map(({ disclosure }) => disclosure)
    : books.accounts.map(({ disclosure }) => recordOf(disclosure));
