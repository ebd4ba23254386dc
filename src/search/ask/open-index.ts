import { entryAt } from '../../model/base/entry-at.ts';
import {
  blockName,
  CHUNK,
  type DocumentFile,
  documentFileName,
  type Facet,
  type FoundDocument,
  facetFileName,
  INDEX_MANIFEST,
  type Manifest,
  SPELLED,
  shardName,
  shardOf,
  VARIANTS,
} from '../index/index-files.ts';
import { findPostings, type Postings } from '../index/postings.ts';
import { type Range, unflat } from '../index/ranges.ts';
import { ascendingNumbers, byteReader } from '../index/varint.ts';

/**
 * Gets a file of the index by its name.
 * @param version of the index, once it is known
 * @throws Error where it cannot be had
 */
export type FetchFile = (name: string, version?: string) => Promise<Uint8Array>;

/** The documents a token finds, its further blocks got when they are asked for. */
export interface WordList extends Postings {
  readonly block: (index: number) => Promise<readonly number[]>;
}

/** A document with whose it is. */
export interface OwnedDocument extends FoundDocument {
  readonly number: number;
  readonly unit?: string | undefined;
  readonly region?: string | undefined;
  readonly year?: number | undefined;
  /** What the disclosure is where it is no budget: 决算. */
  readonly version?: string | undefined;
}

/** An index that gets its files when it needs them, each once. */
export interface OpenIndex {
  readonly manifest: Manifest;
  /** Undefined where nothing has the token. */
  readonly list: (token: string) => Promise<WordList | undefined>;
  readonly document: (number: number) => Promise<OwnedDocument | undefined>;
  /** The documents that have a value of a facet; all where the value is not known. */
  readonly facet: (facet: Facet, value: string) => Promise<readonly Range[]>;
  /** The simplified characters of the documents by the traditional ones they are also typed as. */
  readonly variants: () => Promise<ReadonlyMap<string, string>>;
  /** Words of the field by how they are spelled (拼音). */
  readonly spelled: () => Promise<ReadonlyMap<string, string>>;
  /** How many bytes were got so far, as they are before any compression on the way. */
  readonly bytes: () => number;
}

/** Opens an index. @throws Error where its manifest cannot be had */
export async function openIndex(fetchFile: FetchFile): Promise<OpenIndex> {
  const first = await fetchFile(INDEX_MANIFEST);
  const manifest = JSON.parse(text(first)) as Manifest;
  let bytes = first.length;
  const files = new Map<string, Promise<unknown>>();
  const read = <Content>(name: string, decode: (bytes: Uint8Array) => Content): Promise<Content> => {
    const known = files.get(name) as Promise<Content> | undefined;
    const content =
      known ??
      fetchFile(name, manifest.version).then((body) => {
        bytes += body.length;
        return decode(body);
      });
    files.set(name, content);
    // What failed may be tried again.
    content.catch(() => files.delete(name));
    return content;
  };
  const list = async (token: string): Promise<WordList | undefined> => {
    const shard = shardOf(token, manifest.shards);
    const found = findPostings(byteReader(await read(shardName(shard), (body) => body)), token);
    if (found === undefined) return undefined;
    const block = (index: number) => read(blockName(shard, found.index, index), ascendingNumbers);
    return { ...found.postings, block };
  };
  const document = async (number: number): Promise<OwnedDocument | undefined> => {
    const { owners, documents } = await read(documentFileName(Math.floor(number / CHUNK)), documentFile);
    const found = documents[number % CHUNK];
    if (found === undefined) return undefined;
    const [unit, region, year, version] = found.owner === undefined ? [] : entryAt(owners, found.owner);
    return { ...found, number, unit, region, year, version };
  };
  const facet = async (name: Facet, value: string): Promise<readonly Range[]> => {
    const place = manifest.facets[name].indexOf(value);
    return place < 0 ? [] : read(facetFileName(name, place), (body) => unflat(ascendingNumbers(body)));
  };
  const variants = () => read(VARIANTS, (body) => pairsIn(text(body)));
  const spelled = () => read(SPELLED, (body) => linesIn(text(body)));
  return { manifest, list, document, facet, variants, spelled, bytes: () => bytes };
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** 積积證证: each character before the one it is searched as. */
const pairsIn = (pairs: string): ReadonlyMap<string, string> => {
  const characters = [...pairs];
  return new Map(
    characters.flatMap((each, index) => (index % 2 === 0 ? [[each, characters[index + 1] ?? each]] : [])),
  );
};

const linesIn = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines.split('\n').map((line) => {
      const [spelled = '', word = ''] = line.split(' ');
      return [spelled, word];
    }),
  );

const documentFile = (bytes: Uint8Array): DocumentFile => JSON.parse(text(bytes)) as DocumentFile;
