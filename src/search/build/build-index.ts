import {
  FACETS,
  type Facet,
  facetFileName,
  INDEX_MANIFEST,
  type IndexFile,
  type Manifest,
  SPELLED,
  VARIANTS,
} from '../index/index-files.ts';
import { flat, rangesOf } from '../index/ranges.ts';
import { HIT_KINDS, type SearchDocument } from '../index/search-document.ts';
import { hashOf, hashOfBytes } from '../index/tokens.ts';
import { ascendingBytes } from '../index/varint.ts';
import { documentFiles, documentTokens } from './document-files.ts';
import { facetsOf, facetValues, yearsByUnit } from './facets.ts';
import { spelledWords } from './spelled-words.ts';
import { variantsOf } from './traditional.ts';
import { wordFiles } from './word-files.ts';

/**
 * Builds an index.
 * @param documents in any order; those of one kind and owner keep theirs
 * @param moneyUnits the units of money that tables print
 */
export function buildIndex(
  documents: readonly SearchDocument[],
  moneyUnits: readonly string[],
): readonly IndexFile[] {
  const numbered = inOrder(documents);
  const postings = postingsOf(numbered);
  const files = documentFiles(numbered);
  const { files: words, shards } = wordFiles(postings);
  const { values, members } = filters(numbered);
  const manifest: Manifest = {
    version: versionOf([...files, ...words]),
    counts: HIT_KINDS.map((kind) => numbered.filter((document) => document.kind === kind).length),
    shards,
    facets: values,
    moneyUnits,
  };
  const variants = { name: VARIANTS, body: variantsIn(postings.keys()) };
  const spelled = { name: SPELLED, body: spelledWords(numbered) };
  return [
    { name: INDEX_MANIFEST, body: JSON.stringify(manifest) },
    variants,
    spelled,
    ...files,
    ...words,
    ...members,
  ];
}

/** By kind, the latest year first, then by level, region and unit: so that filters are few ranges of numbers. */
function inOrder(documents: readonly SearchDocument[]): readonly SearchDocument[] {
  const units = new Map<string, number>();
  for (const { owner } of documents) {
    if (owner !== undefined && !units.has(owner.id)) units.set(owner.id, units.size);
  }
  const keyed = documents.map((document) => ({
    document,
    kind: HIT_KINDS.indexOf(document.kind),
    year: -(document.owner?.year ?? 0),
    level: document.owner?.level ?? '',
    region: document.owner?.region ?? '',
    unit: units.get(document.owner?.id ?? '') ?? 0,
  }));
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return keyed
    .sort(
      (a, b) =>
        a.kind - b.kind ||
        a.year - b.year ||
        order(a.level, b.level) ||
        order(a.region, b.region) ||
        a.unit - b.unit,
    )
    .map(({ document }) => document);
}

function postingsOf(documents: readonly SearchDocument[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  for (const [number, document] of documents.entries()) {
    for (const token of documentTokens(document)) {
      const list = postings.get(token);
      if (list === undefined) postings.set(token, [number]);
      else list.push(number);
    }
  }
  return postings;
}

/** The values of every facet, and the documents that have them. */
function filters(documents: readonly SearchDocument[]) {
  const values = facetValues(documents);
  const years = yearsByUnit(documents);
  const numbers = new Map(
    FACETS.flatMap((facet) => values[facet].map((value) => [`${facet} ${value}`, [] as number[]])),
  );
  for (const [number, document] of documents.entries()) {
    for (const [facet, value] of facetsOf(document, years)) numbers.get(`${facet} ${value}`)?.push(number);
  }
  const member = (facet: Facet, value: string, place: number): IndexFile => ({
    name: facetFileName(facet, place),
    body: ascendingBytes(flat(rangesOf(numbers.get(`${facet} ${value}`) ?? []))),
  });
  const members = FACETS.flatMap((facet) => values[facet].map((value, place) => member(facet, value, place)));
  return { values, members };
}

/** The pairs of characters whose simplified one some token has. */
const variantsIn = (tokens: Iterable<string>): string =>
  variantsOf(new Set([...tokens].flatMap((token) => [...token])));

function versionOf(files: readonly IndexFile[]): string {
  let hash = 0;
  for (const { name, body } of files) {
    hash =
      Math.imul(hash ^ hashOf(name), 0x01000193) ^
      (typeof body === 'string' ? hashOf(body) : hashOfBytes(body));
  }
  return (hash >>> 0).toString(36);
}
