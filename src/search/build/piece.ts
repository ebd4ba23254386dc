import type { FoundDocument } from '../index/index-files.ts';
import type { HitKind, Owner, SearchDocument } from '../index/search-document.ts';
import { hashOf } from '../index/tokens.ts';
import { ascendingBytes, byteReader, byteWriter } from '../index/varint.ts';
import { documentTokens } from './document-tokens.ts';
import { unitSpellings } from './pinyin.ts';
import { fieldWords } from './spelled-words.ts';

/** Documents of one kind and owner: their numbers follow one another. */
export interface PieceGroup {
  readonly kind: HitKind;
  readonly owner?: Owner | undefined;
  readonly count: number;
  /** What of their names is a word of the field. */
  readonly words: readonly string[];
}

/**
 * What an index takes from some documents, the words they are found by looked for already. Made where the documents are, kept and sent as files, and read part
 * by part, so that an index of any number of documents is put together without holding them.
 */
export interface Piece {
  readonly groups: readonly PieceGroup[];
  /** How many pairs of a token and a document it has. */
  readonly pairs: number;
  /** The documents of a group in their order, each as the JSON of a FoundDocument that lacks what only the whole index knows. */
  readonly documents: (group: number) => readonly string[];
  /** One part of its tokens ({@link partOf}). */
  readonly tokens: (part: number) => Iterable<PieceToken>;
}

/** A token, and the documents it finds by their places in the piece, counted through its groups: ascending. */
export interface PieceToken {
  readonly token: string;
  readonly places: readonly number[];
}

/** How many parts tokens are told apart in. */
export const TOKEN_PARTS = 16;

/** The part a token is in. */
export const partOf = (token: string): number => hashOf(token) % TOKEN_PARTS;

/** The files of a piece by their names. */
export type PieceFiles = ReadonlyMap<string, Uint8Array>;

const HEAD = 'groups';
const documentsName = (group: number): string => `documents-${group}`;
const tokensName = (part: number): string => `tokens-${part}`;

/** Makes a piece. @param documents in any order; those of one kind and owner keep theirs */
export function pieceFiles(documents: readonly SearchDocument[]): PieceFiles {
  const groups = [...Map.groupBy(documents, groupKey).values()];
  const places = new Map<string, number[]>();
  for (const [place, document] of groups.flat().entries())
    for (const token of documentTokens(document)) {
      const found = places.get(token);
      if (found === undefined) places.set(token, [place]);
      else found.push(place);
    }
  let pairs = 0;
  for (const found of places.values()) pairs += found.length;
  const parts = Map.groupBy(places.keys(), partOf);
  const head: PieceHead = {
    pairs,
    groups: groups.flatMap((group) =>
      group
        .slice(0, 1)
        .map(({ kind, owner }) => ({ kind, owner, count: group.length, words: fieldWords(kind, group) })),
    ),
  };
  return new Map([
    [HEAD, encoded(JSON.stringify(head))],
    ...groups.map(
      (group, index) => [documentsName(index), encoded(group.map(foundJson).join('\n'))] as const,
    ),
    ...Array.from({ length: TOKEN_PARTS }, (_, part) => {
      const tokens = parts.get(part) ?? [];
      return [tokensName(part), tokenBytes(tokens.map((token) => [token, places.get(token) ?? []]))] as const;
    }),
  ]);
}

/** Opens a piece. @param read gives one of its files by its name */
export function openPiece(read: (name: string) => Uint8Array): Piece {
  const { groups, pairs } = JSON.parse(decoded(read(HEAD))) as PieceHead;
  return {
    groups,
    pairs,
    documents: (group) => decoded(read(documentsName(group))).split('\n'),
    tokens: (part) => tokensIn(read(tokensName(part))),
  };
}

interface PieceHead {
  readonly groups: readonly PieceGroup[];
  readonly pairs: number;
}

const groupKey = ({ kind, owner }: SearchDocument): string =>
  JSON.stringify([kind, owner?.id, owner?.year, owner?.version]);

/** A document as it is found: only what is there is written. */
function foundJson({ kind, owner, ...document }: SearchDocument): string {
  const given = Object.entries(document).filter(
    ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
  );
  const spelled = kind === 'unit' ? { spelled: spelledNames(document.title, owner?.region) } : {};
  return JSON.stringify({ ...Object.fromEntries(given), ...spelled } as unknown as FoundDocument);
}

/** The names of a unit in Latin letters, each once. */
const spelledNames = (title: string, region = ''): readonly string[] => [
  ...new Set(unitSpellings(title, region).flatMap(({ whole, initials }) => [whole, initials])),
];

/** A line of JSON with the tokens, and for each how many places there are, and they. */
function tokenBytes(tokens: readonly (readonly [string, readonly number[]])[]): Uint8Array {
  const writer = byteWriter();
  writer.bytes(encoded(`${JSON.stringify(tokens.map(([token]) => token))}\n`));
  for (const [, places] of tokens) {
    writer.number(places.length);
    writer.bytes(ascendingBytes(places));
  }
  return writer.taken();
}

function* tokensIn(bytes: Uint8Array): Generator<PieceToken> {
  const end = bytes.indexOf(10);
  const tokens = JSON.parse(decoded(bytes.subarray(0, end))) as readonly string[];
  const reader = byteReader(bytes.subarray(end + 1));
  for (const token of tokens) {
    const places = new Array<number>(reader.number());
    let place = 0;
    for (let index = 0; index < places.length; index += 1) {
      place += reader.number();
      places[index] = place;
    }
    yield { token, places };
  }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
