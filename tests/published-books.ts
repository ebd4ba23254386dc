import { join } from 'node:path';
import { type Books, openBooks } from '../src/books/books.ts';

let books: Books | undefined;

/** The books of content/, opened once for all test files that share their modules. Nothing that is asked of books changes them. */
export const publishedBooks = (): Books => {
  books ??= openBooks(join(import.meta.dirname, '../content'));
  return books;
};
