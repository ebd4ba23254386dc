import type { Books } from '../../books/books.ts';
import { onceFor } from '../../model/once-for.ts';
import { indexFiles } from '../../search/build/build-index.ts';
import type { IndexFile } from '../../search/index/index-files.ts';
import { extractsOf } from '../extracts/extracts.ts';
import type { DownloadFile } from '../files/downloads.ts';
import { unitList } from './listed-units.ts';
import { searchPieces } from './search-documents.ts';

/** Address of the search page; the files of the index lie below it. */
export const SEARCH = '/search/';

const UNITS_FILE = 'units.json';

/** The list of everyone who discloses. */
export const UNITS_ADDRESS = SEARCH + UNITS_FILE;

/** What lies below the search page by its name, one after another: the index, and the list of everyone who discloses. */
export function* searchFiles(books: Books): Generator<IndexFile> {
  yield { name: UNITS_FILE, body: JSON.stringify(unitList(books)) };
  const moneyUnits = extractsOf(books).flatMap((extract) => extract.moneyUnits);
  yield* indexFiles(searchPieces(books), [...new Set(moneyUnits)]);
}

/** The same all at once, as they are handed out; every one of them asks for all. */
export const handedSearchFiles = onceFor(
  (books: Books): ReadonlyMap<string, DownloadFile> =>
    new Map(
      searchFiles(books).map(({ name, body }) => [
        name,
        { body, type: typeof body === 'string' ? 'application/json' : 'application/octet-stream' },
      ]),
    ),
);
