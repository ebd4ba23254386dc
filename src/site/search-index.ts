import type { Books } from '../checks/books.ts';
import { buildIndex } from '../search/build-index.ts';
import type { MadeFile } from './open-data.ts';
import { searchDocuments } from './search-documents.ts';

/** Address of the search page; the files of the index lie below it. */
export const SEARCH = '/search/';

/** By books: every file of the index asks for them. */
const built = new WeakMap<Books, ReadonlyMap<string, MadeFile>>();

/** All files of the search index, by their names below the search page. */
export function searchFiles(books: Books): ReadonlyMap<string, MadeFile> {
  const known = built.get(books);
  if (known !== undefined) return known;
  const moneyUnits = books.accounts.flatMap(({ tables }) =>
    tables.flatMap(({ sides }) =>
      sides.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ moneyUnit }) => moneyUnit))),
    ),
  );
  const files = new Map(
    buildIndex(searchDocuments(books), [...new Set(moneyUnits)]).map(({ name, body }) => {
      const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
      return [name, { path: SEARCH + name, make: () => ({ body, type }) }];
    }),
  );
  built.set(books, files);
  return files;
}
