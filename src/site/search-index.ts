import type { Books } from '../checks/books.ts';
import { buildIndex } from '../search/build-index.ts';
import type { MadeFile } from './open-data.ts';
import { searchDocuments } from './search-documents.ts';

/** Address of the search page; the files of the index lie below it. */
export const SEARCH = '/search/';

/** By books: every file of the index asks for this list. */
const built = new WeakMap<Books, readonly MadeFile[]>();

/** All files of the search index. */
export function searchFiles(books: Books): readonly MadeFile[] {
  const known = built.get(books);
  if (known !== undefined) return known;
  const moneyUnits = books.accounts.flatMap(({ tables }) =>
    tables.flatMap(({ sides }) =>
      sides.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ moneyUnit }) => moneyUnit))),
    ),
  );
  const files = buildIndex(searchDocuments(books), [...new Set(moneyUnits)]).map(
    ({ name, body }): MadeFile => ({
      path: SEARCH + name,
      make: () => ({
        body,
        type: typeof body === 'string' ? 'application/json' : 'application/octet-stream',
      }),
    }),
  );
  built.set(books, files);
  return files;
}
