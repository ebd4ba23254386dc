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
import { flat } from '../index/ranges.ts';
import { HIT_KINDS, type SearchDocument } from '../index/search-document.ts';
import { hashOf, hashOfBytes } from '../index/tokens.ts';
import { ascendingBytes } from '../index/varint.ts';
import { documentFiles, rangesOfGroups } from './document-files.ts';
import { facetsOf, facetValues, yearsByUnit } from './facets.ts';
import { type NumberedGroup, numberedGroups } from './numbered-groups.ts';
import { openPiece, type Piece, pieceFiles } from './piece.ts';
import { spelledWords } from './spelled-words.ts';
import { variantsOf } from './traditional.ts';
import { MOST_PAIRS, wordFiles } from './word-files.ts';

/**
 * Puts an index together, file by file: none of them is held, and of the pieces no more than a part of their tokens.
 * @param pieces in any order; documents of one kind, year, level, region and unit keep theirs
 * @param moneyUnits the units of money that tables print
 * @param mostPairs how many pairs of a token and a document are held at once
 */
export function* indexFiles(
  pieces: readonly Piece[],
  moneyUnits: readonly string[],
  mostPairs = MOST_PAIRS,
): Generator<IndexFile> {
  const groups = numberedGroups(pieces);
  const version = versionDigest();
  yield* versioned(documentFiles(groups), version);
  const { shards, characters } = yield* versioned(wordFiles(groups, mostPairs), version);
  const facets = facetValues(groups.flatMap(({ owner }) => owner ?? []));
  yield* memberFiles(groups, facets);
  yield { name: VARIANTS, body: variantsOf(characters) };
  yield { name: SPELLED, body: spelledWords(groups) };
  const manifest: Manifest = {
    version: version.digest(),
    counts: HIT_KINDS.map((kind) =>
      groups.reduce((sum, group) => sum + (group.kind === kind ? group.count : 0), 0),
    ),
    shards,
    facets,
    moneyUnits,
  };
  yield { name: INDEX_MANIFEST, body: JSON.stringify(manifest) };
}

/** The index of documents that are at hand. @param documents in any order; those of one kind and owner keep theirs */
export function buildIndex(
  documents: readonly SearchDocument[],
  moneyUnits: readonly string[],
): readonly IndexFile[] {
  const piece = heldPiece(documents);
  return [...indexFiles([piece], moneyUnits)];
}

/** The piece of documents that are at hand. */
export function heldPiece(documents: readonly SearchDocument[]): Piece {
  const files = pieceFiles(documents);
  return openPiece((name) => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`no ${name} in a piece`);
    return bytes;
  });
}

/** The documents that have each value of each facet. */
function memberFiles(
  groups: readonly NumberedGroup[],
  values: Readonly<Record<Facet, readonly string[]>>,
): readonly IndexFile[] {
  const years = yearsByUnit(groups);
  const having = new Map<string, NumberedGroup[]>();
  for (const group of groups)
    for (const [facet, value] of facetsOf(group, years)) {
      const key = `${facet} ${value}`;
      const known = having.get(key);
      if (known === undefined) having.set(key, [group]);
      else known.push(group);
    }
  return FACETS.flatMap((facet) =>
    values[facet].map((value, place) => ({
      name: facetFileName(facet, place),
      body: ascendingBytes(flat(rangesOfGroups(having.get(`${facet} ${value}`) ?? []))),
    })),
  );
}

/** The version of an index: it changes with its documents and words, which are told one after another. */
interface VersionDigest {
  readonly add: (file: IndexFile) => void;
  readonly digest: () => string;
}

function versionDigest(): VersionDigest {
  let hash = 0;
  return {
    add: ({ name, body }) => {
      hash =
        Math.imul(hash ^ hashOf(name), 0x01000193) ^
        (typeof body === 'string' ? hashOf(body) : hashOfBytes(body));
    },
    digest: () => (hash >>> 0).toString(36),
  };
}

/** The same files; the version is told of each. */
function* versioned<Told>(
  files: Generator<IndexFile, Told>,
  version: VersionDigest,
): Generator<IndexFile, Told> {
  for (;;) {
    const next = files.next();
    if (next.done === true) return next.value;
    version.add(next.value);
    yield next.value;
  }
}
