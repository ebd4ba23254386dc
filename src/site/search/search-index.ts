import type { Books } from '../../books/books.ts';
import { onceFor } from '../../model/once-for.ts';
import { buildIndex } from '../../search/build/build-index.ts';
import { extractsOf } from '../extracts/extracts.ts';
import type { MadeFile } from '../files/responses.ts';
import { searchDocuments } from './search-documents.ts';

/** Address of the search page; the files of the index lie below it. */
export const SEARCH = '/search/';

/** All files of the search index, by their names below the search page; every one of them asks for all. */
export const searchFiles = onceFor(buildFiles);

function buildFiles(books: Books): ReadonlyMap<string, MadeFile> {
  const moneyUnits = extractsOf(books).flatMap((extract) => extract.moneyUnits);
  return new Map(
    buildIndex(searchDocuments(books), [...new Set(moneyUnits)]).map(({ name, body }) => {
      const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
      return [name, { path: SEARCH + name, make: () => ({ body, type }) }];
    }),
  );
}
