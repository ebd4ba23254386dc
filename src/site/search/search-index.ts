import type { Books } from '../../books/books.ts';
import { onceFor } from '../../model/once-for.ts';
import { buildIndex } from '../../search/build/build-index.ts';
import { extractsOf } from '../extracts/extracts.ts';
import type { MadeFile } from '../files/responses.ts';
import { unitList } from './listed-units.ts';
import { searchDocuments } from './search-documents.ts';

/** Address of the search page; the files of the index lie below it. */
export const SEARCH = '/search/';

/** The list of everyone who discloses. */
export const UNITS_ADDRESS = `${SEARCH}units.json`;

/** All files of the search index, by their names below the search page; every one of them asks for all. */
export const searchFiles = onceFor(buildFiles);

function buildFiles(books: Books): ReadonlyMap<string, MadeFile> {
  const moneyUnits = extractsOf(books).flatMap((extract) => extract.moneyUnits);
  const units: MadeFile = {
    path: UNITS_ADDRESS,
    make: () => ({ body: JSON.stringify(unitList(books)), type: 'application/json' }),
  };
  const index = new Map<string, MadeFile>(
    buildIndex(searchDocuments(books), [...new Set(moneyUnits)]).map(({ name, body }) => {
      const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
      return [name, { path: SEARCH + name, make: () => ({ body, type }) }] as const;
    }),
  );
  return index.set('units.json', units);
}
