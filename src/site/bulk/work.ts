import { deserialize, serialize } from 'node:v8';
import type { Books, Elsewhere, PrintedTable } from '../../books/books.ts';
import { withoutDrafts } from '../../books/drafts.ts';
import { type JudgedPart, openPart } from '../../books/part.ts';
import { isBlocking } from '../../books/verdict.ts';
import { packed } from '../../cache/pack.ts';
import { folderStore, joinedStore, keyOf, NO_STORE, type Store } from '../../cache/store.ts';
import { PAGES } from '../../model/website/page-address.ts';
import { REGISTER } from '../../read/disclosure/lock-register.ts';
import { sha256 } from '../../read/files/sha256.ts';
import { readShared, type SharedReading } from '../../read/read-content.ts';
import type { PrintedPages } from '../../report/timings.ts';
import { pieceFiles } from '../../search/build/piece.ts';
import type { AbsoluteAddress } from '../addresses/links.ts';
import { siteAddress } from '../addresses/site-address.ts';
import { elsewhereIn } from '../content/elsewhere.ts';
import { dataExtract } from '../extracts/data-extract.ts';
import { disclosureDocuments } from '../extracts/disclosure-documents.ts';
import { extractsOf } from '../extracts/extracts.ts';
import { type StandingSite, standingSiteIn } from '../folder/standing-site.ts';
import type { MadeFiles } from '../folder/write-files.ts';
import { fileWriter, type Hashes, hashesOf } from '../folder/write-files.ts';
import type { Chromium } from '../pdf/chromium.ts';
import { openTemplates, type Templates } from '../templates/templates.ts';
import { keepPart, keptPart, type LaidPart, type ToldPart } from './kept-part.ts';
import { layFiles, unlessLost } from './lay-files.ts';
import { makePart } from './make-part.ts';
import { isPartRoute, partOwner } from './part-paths.ts';

/** What whoever makes parts is told once. Plain values: it is sent to other processes. */
export interface Order {
  /** The content folder. */
  readonly root: string;
  /** What all parts stand on, as it was hashed when the order was given. */
  readonly shared: string;
  /** The folders of stores, the first of which is written to; none where nothing is kept. */
  readonly caches: readonly string[];
  /** Absent where parts are only judged. */
  readonly print?: PrintOrder | undefined;
}

/** What pages are printed with, which takes a while to bundle. */
export interface Bundle {
  /** The folder of the modules that print them. */
  readonly templates: string;
  /** What every archive holds besides its own pages. */
  readonly archived: MadeFiles;
}

/** How parts are printed. */
export interface PrintOrder {
  /** Where parts are laid; absent where they are only kept. */
  readonly lay?: LayFolders | undefined;
  readonly base: string;
  /** The domain that the command line names. */
  readonly site?: string | undefined;
  /** Who prints which tables; absent where there are too many to tell of. */
  readonly tables?: readonly (PrintedTable & { readonly table: string })[] | undefined;
  readonly latestYear: number;
  /** What prints the whole of each disclosure as PDF, where that is asked for. */
  readonly chromium?: Chromium | undefined;
  /** Pages are printed whatever was found. */
  readonly evenIfWrong: boolean;
}

/** Where parts are laid. */
export interface LayFolders {
  /** The website that is made. */
  readonly made: string;
  /** What is put together with that of all others, until it is. */
  readonly joined: string;
  /** The website that stands in the place of the one that is made: its files are taken over where they are what they should be. */
  readonly standing?: string | undefined;
  /** See WorkFolder. */
  readonly isFormer: boolean;
}

/** A part that is to be made. */
export interface PartJob {
  readonly department: string;
  /** SHA-256 of the files it is made from alone, by path, and the keys under which its results are kept. */
  readonly files: ReadonlyMap<string, string>;
  readonly judgedKey: string;
  readonly madeKey: string;
  /** The key of what is made of other departments' files, too: it changes with any of them. */
  readonly beyondKey: string;
}

/** What is known of a part when it is made. */
export interface MadePart {
  readonly judged: JudgedPart;
  /** What was published of it; absent where it was not printed. */
  readonly told?: ToldPart | undefined;
  /** The digest of that. */
  readonly tells?: string | undefined;
  /** SHA-256 of the files that were written, by path. */
  readonly hashes: Hashes;
  /** Pages that were printed for it; absent where they were kept. */
  readonly printed?: PrintedPages | undefined;
}

/** Makes one part after another. */
export type PartMaker = (job: PartJob) => Promise<MadePart>;

/** The digest of what all disclosures stand on. */
export const sharedKey = ({ folder, expected }: SharedReading): string =>
  keyOf('shared', [
    JSON.stringify([...(folder?.digests ?? [])].filter(([path]) => !isOfOne(path)).sort()),
    String(expected.length > 0),
  ]);

/** Files that say something of some departments only, or of none. */
const isOfOne = (path: string): boolean =>
  ['units/', 'disclosures/', `${PAGES}/`].some((folder) => path.startsWith(folder)) ||
  path === 'expected.yaml' ||
  path === REGISTER;

/**
 * Takes an order.
 * @param bundle what prints; parts are read and judged before it is there
 * @param shared where it was read in this process already
 */
export async function partMaker(
  order: Order,
  bundle: Promise<Bundle>,
  shared = readShared(order.root),
): Promise<PartMaker> {
  const { caches, print } = order;
  // What is kept must be of the bytes its key tells of.
  const store = sharedKey(shared) === order.shared ? joinedStore(caches.map(folderStore)) : NO_STORE;
  if (print === undefined) return async (job) => ({ judged: judge(shared, job, store), hashes: {} });
  const told = print.site === undefined ? undefined : new URL(print.site);
  const absolute = siteAddress(shared.site, told, print.base);
  const open = async (): Promise<LoadedBundle> => {
    const { templates, archived } = await bundle;
    return { ...(await openTemplates(templates, print.base)), archived };
  };
  let opened: Promise<LoadedBundle> | undefined;
  const printing = (): Promise<LoadedBundle> => (opened ??= open());
  const before = print.lay?.standing;
  const standing = before === undefined ? undefined : standingSiteIn(before, store);
  return async (job) => {
    const kept = keptPart(job.madeKey, store) ?? keptPart(job.beyondKey, store);
    const laid =
      kept === undefined
        ? undefined
        : unlessLost(kept, print.lay?.made, () => layPart(kept, print.lay, standing));
    if (laid !== undefined) return laid;
    const { part, printed } = await make({ shared, print, printing, absolute }, job, store);
    return { ...layPart(part, print.lay), printed };
  };
}

/** Lays the files of a part where the website is made. @param standing the website whose files may be taken over */
function layPart(part: LaidPart, lay: LayFolders | undefined, standing?: StandingSite): MadePart {
  const { judged, told, tells, hashes, joined } = part;
  if (told === undefined || lay === undefined) return { judged, hashes: {} };
  fileWriter(lay.joined)(joined());
  layFiles(part, lay.made, standing, lay.isFormer);
  return { judged, told, tells, hashes };
}

function judge(shared: SharedReading, job: PartJob, store: Store): JudgedPart {
  const kept = store.get(job.judgedKey);
  if (kept !== undefined) return deserialize(kept) as JudgedPart;
  const { judged } = openPart(shared, job.department);
  if (isOfJob(judged, job) && judged.beyond.length === 0) store.put(job.judgedKey, serialize(judged));
  return judged;
}

/** Whether what was read is what the job was given for. */
const isOfJob = ({ files }: JudgedPart, job: PartJob): boolean =>
  [...files].every(([path, hash]) => job.files.get(path) === hash);

/** A bundle whose modules were loaded. */
type LoadedBundle = Templates & Pick<Bundle, 'archived'>;

interface Tools {
  readonly shared: SharedReading;
  readonly print: PrintOrder;
  /** Waits until there is one. */
  readonly printing: () => Promise<LoadedBundle>;
  readonly absolute: AbsoluteAddress;
}

async function make(
  tools: Tools,
  job: PartJob,
  store: Store,
): Promise<{ readonly part: LaidPart; readonly printed?: PrintedPages }> {
  const { shared, print, absolute } = tools;
  const { books: opened, judged } = openPart(shared, job.department);
  const isKept = isOfJob(judged, job);
  const isAlone = judged.beyond.length === 0;
  if (isKept && isAlone) store.put(job.judgedKey, serialize(judged));
  const books = withoutDrafts(partBooks(opened, shared, job.department, print));
  if (!print.evenIfWrong && books.findings.some(isBlocking))
    return { part: { judged, hashes: {}, files: () => new Map(), joined: () => new Map() } };
  const { paths, print: printPath, archived } = await tools.printing();
  const { files, printed } = await makePart(
    books,
    async () => (await paths(isPartRoute)).filter((path) => partOwner(path) !== undefined),
    { print: printPath, shared: archived, absolute, chromium: print.chromium },
  );
  const data = books.accounts.map((account) => ({ account, extract: dataExtract(account, absolute) }));
  const told = {
    extracts: extractsOf(books),
    listed: data.map(({ extract }) => extract.api),
  };
  const joined = new Map(
    data.flatMap(({ account, extract: { lines } }) => {
      const { id } = account.disclosure;
      return [
        ...Object.entries(lines).map(([format, bytes]) => [factsPath(id, format), bytes] as const),
        [piecePath(id), packed(pieceFiles(disclosureDocuments(books, account)))] as const,
      ];
    }),
  );
  const part = {
    judged,
    told,
    tells: sha256(serialize([told, hashesOf(joined)])),
    hashes: hashesOf(files),
    files: () => files,
    joined: () => joined,
  };
  if (isKept) keepPart(isAlone ? job.madeKey : job.beyondKey, part, store);
  return { part, printed };
}

/** Where the facts of a disclosure are laid. */
export const factsPath = (disclosure: string, format: string): string => `${disclosure}.${format}`;

/** Where what can be found of a disclosure is laid, as a pack. */
export const piecePath = (disclosure: string): string => `${disclosure}.piece`;

/** The books as the pages of a department print them: its own, and what they tell of others. */
function partBooks(books: Books, shared: SharedReading, department: string, print: PrintOrder): Books {
  const { content } = books;
  const own = new Set(content.disclosures.map(({ id }) => id));
  const elsewhere: Elsewhere = elsewhereIn(books, print);
  return {
    ...books,
    content: {
      ...content,
      departments: content.departments.filter(({ id }) => id === department),
      disclosers: content.disclosers.filter((discloser) => discloser.department.id === department),
    },
    findings: [
      ...shared.findings.filter(({ disclosure }) => disclosure !== undefined && own.has(disclosure)),
      ...books.findings,
    ],
    elsewhere,
    withPdf: print.chromium !== undefined,
  };
}
