import { join } from 'node:path';
import { packReader } from '../../cache/pack.ts';
import { keyOf, type Store } from '../../cache/store.ts';
import { valueAt } from '../../model/base/entry-at.ts';
import type { SharedReading } from '../../read/read-content.ts';
import type { PrintedPages } from '../../report/timings.ts';
import { openPiece } from '../../search/build/piece.ts';
import { handBooks } from '../content/judged-books.ts';
import type { ExtractRecord } from '../extracts/extract.ts';
import type { BooksOfAll } from '../extracts/extracts.ts';
import type { StandingSite } from '../folder/standing-site.ts';
import { type Hashes, hashesOf } from '../folder/write-files.ts';
import { SEARCH, searchFiles } from '../search/search-index.ts';
import type { Templates } from '../templates/templates.ts';
import { keepFiles, keptFiles } from './kept-part.ts';
import { layFiles, unlessLost } from './lay-files.ts';
import { isWholeRoute } from './part-paths.ts';
import { printEach } from './print-each.ts';
import { type MadePart, piecePath } from './work.ts';

/** What the pages of the website as a whole are made from, and where they go. */
export interface WholeInput {
  readonly shared: SharedReading;
  readonly parts: readonly MadePart[];
  /** Where what parts have to be put together with that of all others lies. */
  readonly joined: string;
  /** What they depend on besides the content: the program, the address. */
  readonly around: readonly string[];
  readonly made: string;
  readonly templates: () => Promise<Templates>;
  readonly store: Store;
  /** The website whose files may be taken over. */
  readonly standing: StandingSite | undefined;
  /** See WorkFolder. */
  readonly isFormer: boolean;
}

/** The pages of the website as a whole. */
export interface WholeSite {
  readonly hashes: Hashes;
  /** Whose disclosures they tell of. */
  readonly records: readonly ExtractRecord[];
  /** Pages that were printed; absent where they were kept. */
  readonly printed?: PrintedPages | undefined;
}

/** Makes the pages of the website as a whole from what its parts tell, unless they were kept. */
export async function makeWhole(input: WholeInput): Promise<WholeSite> {
  const { made, store, standing, isFormer } = input;
  const books = booksOfAll(input);
  const key = wholeKey(input);
  const kept = keptFiles(key, store);
  const laid =
    kept &&
    unlessLost(kept, made, () => {
      layFiles(kept, made, standing, isFormer);
      return kept;
    });
  const records = books.extracts.map(({ disclosure }) => disclosure);
  if (laid !== undefined) return { hashes: laid.hashes, records };
  const templates = await input.templates();
  const { hashes, printed } = await printWhole(books, templates, key, input);
  return { hashes, records, printed };
}

/** The digest of all that the pages of the website as a whole are made from. */
const wholeKey = ({ shared: { folder, places }, parts, around }: WholeInput): string =>
  keyOf('whole', [
    JSON.stringify(around),
    JSON.stringify([...(folder?.digests ?? [])].filter(([path]) => !path.startsWith('disclosures/')).sort()),
    JSON.stringify(places.map(({ path }) => path)),
    JSON.stringify(parts.map(({ tells }) => tells ?? null)),
  ]);

/** Bytes of pages that are kept together; more of them are made again every time, since who keeps them has to hold them all. */
const MOST_KEPT = 64 * 1024 * 1024;

async function printWhole(
  books: BooksOfAll,
  templates: Templates,
  key: string,
  { made, store, standing, isFormer }: WholeInput,
): Promise<{ readonly hashes: Hashes; readonly printed: PrintedPages }> {
  handBooks(books);
  const hashes: Record<string, string> = {};
  const files = new Map<string, Uint8Array>();
  let size = 0;
  const lay = (file: string, bytes: Uint8Array): void => {
    const printed = new Map([[file, bytes]]);
    const own = hashesOf(printed);
    layFiles({ hashes: own, files: () => printed }, made, standing, isFormer);
    Object.assign(hashes, own);
    size += bytes.length;
    if (size <= MOST_KEPT) files.set(file, bytes);
    else files.clear();
  };
  const printed = await printEach(await templates.paths(isWholeRoute), templates.print, lay);
  for (const { name, body } of searchFiles(books))
    lay(SEARCH.slice(1) + name, typeof body === 'string' ? new TextEncoder().encode(body) : body);
  if (size <= MOST_KEPT) keepFiles(key, { hashes, files: () => files }, store);
  return { hashes, printed };
}

/** The books of all disclosures, none of which is open here: in the order of their folders, as if they had been opened together. */
function booksOfAll({ shared, parts, joined }: WholeInput): BooksOfAll {
  const { root, site, taxonomy, units, formats, prose, expected, places, pages } = shared;
  const order = new Map(places.map(({ path }, index) => [path, index]));
  const placeOf = (id: string): number => valueAt(order, `disclosures/${id}`);
  const extracts = parts
    .flatMap(({ told }) => told?.extracts ?? [])
    .toSorted((a, b) => placeOf(a.disclosure.id) - placeOf(b.disclosure.id));
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
    extracts,
    listed: parts.flatMap(({ told }) => told?.listed ?? []).toSorted((a, b) => placeOf(a.id) - placeOf(b.id)),
    get pieces() {
      return extracts.map(({ disclosure }) => openPiece(packReader(join(joined, piecePath(disclosure.id)))));
    },
  };
}
