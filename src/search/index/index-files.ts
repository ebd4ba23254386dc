import { entryAt } from '../../model/base/entry-at.ts';
import { HIT_KINDS, type HitKind } from './search-document.ts';
import { hashOf } from './tokens.ts';

/** A file of an index, by its name below the index's folder. */
export interface IndexFile {
  readonly name: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** What a browser has to know of an index before it can ask it anything (index.json). */
export interface Manifest {
  /** Changes with the index: files of different versions are never mixed. */
  readonly version: string;
  /** How many documents there are of each kind, in the order of kinds; they are numbered in this order. */
  readonly counts: readonly number[];
  readonly shards: number;
  /** What can be filtered by; the files of facets go by the places in these lists. */
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
  /** The units of money that tables print. */
  readonly moneyUnits: readonly string[];
}

/** What can be filtered by. */
export const FACETS = ['year', 'region', 'level'] as const;

/** A thing to filter by. */
export type Facet = (typeof FACETS)[number];

/** A document as a browser gets it. */
export interface FoundDocument {
  readonly title: string;
  readonly href: string;
  /** Number of its owner among those of its file. */
  readonly owner?: number;
  readonly where?: string;
  readonly text?: string;
  readonly names?: readonly string[];
  readonly code?: string;
  readonly amount?: string;
  readonly yuan?: string;
  /** Of a unit: its names in Latin letters (拼音), whole and by their initials. */
  readonly spelled?: readonly string[];
  /** Of a unit: the numbers of all its documents, as flat ranges. */
  readonly own?: readonly number[];
}

/** A file of documents. */
export interface DocumentFile {
  /** Unit, region and year of whose they are, with what that is where it is no budget (决算); a unit itself has no year. */
  readonly owners: readonly (readonly [unit: string, region: string, year?: number, version?: string])[];
  readonly documents: readonly FoundDocument[];
}

/** How many documents a file holds. */
export const CHUNK = 16;

export const INDEX_MANIFEST = 'index.json';

/** Pairs of characters: a traditional one and the simplified one that documents have. */
export const VARIANTS = 'variants.txt';

/** Words by how they are spelled (拼音): "sangong 三公", a line each. */
export const SPELLED = 'spelled.txt';

export const documentFileName = (chunk: number): string => `documents/${chunk}.json`;

export const facetFileName = (facet: Facet, place: number): string => `facets/${facet}-${place}.bin`;

export const shardName = (shard: number): string => `words/${shard}.bin`;

export const blockName = (shard: number, entry: number, block: number): string =>
  `words/${shard}-${entry}-${block}.bin`;

export const shardOf = (token: string, shards: number): number => hashOf(token) % shards;

/** The numbers of the documents of a kind. */
export function kindRange(
  { counts }: Manifest,
  kind: HitKind,
): { readonly start: number; readonly end: number } {
  const place = HIT_KINDS.indexOf(kind);
  const start = counts.slice(0, place).reduce((sum, count) => sum + count, 0);
  return { start, end: start + entryAt(counts, place) };
}

/** The kind of a document by its number. */
export function hitKind({ counts }: Manifest, number: number): HitKind {
  let before = 0;
  const place = counts.findIndex((count) => {
    before += count;
    return number < before;
  });
  return HIT_KINDS[place] ?? 'text';
}
