import { valueAt } from '../../model/base/entry-at.ts';
import type { SharedReading } from '../../read/read-content.ts';
import { handBooks } from '../content/judged-books.ts';
import type { ExtractRecord } from '../extracts/extract.ts';
import type { BooksOfAll } from '../extracts/extracts.ts';
import { fileWriter, type Hashes, hashesOf } from '../folder/write-files.ts';
import { fileOf, isWholeRoute } from './part-paths.ts';
import type { Templates } from './templates.ts';
import type { MadePart } from './work.ts';

/** Prints the pages of the website as a whole from what its parts tell. @returns what was written, and whose disclosures they tell of */
export async function makeWhole({
  shared,
  parts,
  made,
  templates,
}: {
  readonly shared: SharedReading;
  readonly parts: readonly MadePart[];
  readonly made: string;
  readonly templates: Templates;
}): Promise<{ readonly hashes: Hashes; readonly records: readonly ExtractRecord[] }> {
  const books = booksOfAll(shared, parts);
  handBooks(books);
  const write = fileWriter(made);
  const hashes: Record<string, string> = {};
  for (const path of await templates.paths(isWholeRoute)) {
    const files = new Map([[fileOf(path), await templates.print(path)]]);
    write(files);
    Object.assign(hashes, hashesOf(files));
  }
  return { hashes, records: books.extracts.map(({ disclosure }) => disclosure) };
}

/** The books of all disclosures, none of which is open here: in the order of their folders, as if they had been opened together. */
function booksOfAll(shared: SharedReading, parts: readonly MadePart[]): BooksOfAll {
  const { root, site, taxonomy, units, formats, prose, expected, places, pages } = shared;
  const order = new Map(places.map(({ path }, index) => [path, index]));
  const placeOf = (id: string): number => valueAt(order, `disclosures/${id}`);
  return {
    content: {
      root,
      site,
      taxonomy: taxonomy.taxonomy,
      departments: units.departments,
      disclosers: [...units.disclosers.values()],
      formats: formats.formats,
      prose,
      disclosures: [],
      expected,
      pages,
      files: new Map(),
    },
    accounts: [],
    documents: [],
    narratives: new Map(),
    findings: [],
    unread: [],
    extracts: parts
      .flatMap(({ told }) => told?.extracts ?? [])
      .toSorted((a, b) => placeOf(a.disclosure.id) - placeOf(b.disclosure.id)),
    listed: parts.flatMap(({ told }) => told?.listed ?? []).toSorted((a, b) => placeOf(a.id) - placeOf(b.id)),
  };
}
