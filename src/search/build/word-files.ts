import { entryAt } from '../../model/base/entry-at.ts';
import { blockName, type IndexFile, shardName, shardOf } from '../index/index-files.ts';
import { INLINE, postingBlocks, writePostings } from '../index/postings.ts';
import { ascendingBytes, byteWriter } from '../index/varint.ts';
import type { NumberedGroup } from './numbered-groups.ts';
import { type Piece, TOKEN_PARTS } from './piece.ts';

/** How many bytes a shard should have about. */
const SHARD_BYTES = 4096;

/** Pairs of a token and a document that are held at once: with more of them the tokens are gone through part by part. */
export const MOST_PAIRS = 4_000_000;

/** By token the numbers of the documents it finds, ascending. */
type PostingLists = ReadonlyMap<string, readonly number[]>;

/** What is known when all lists are written. */
interface WordsTold {
  readonly shards: number;
  /** All that occur in tokens. */
  readonly characters: ReadonlySet<string>;
}

/** The lists of all tokens, spread over shards by hash; what does not fit in a shard lies in blocks beside it. */
export function* wordFiles(
  groups: readonly NumberedGroup[],
  mostPairs: number,
): Generator<IndexFile, WordsTold> {
  const characters = new Set<string>();
  const numbers = numbersByPiece(groups);
  const passes = passesFor([...numbers.keys()].reduce((sum, { pairs }) => sum + pairs, 0) / mostPairs);
  let shards = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    const postings = postingsOf(numbers, pass, passes);
    // Tokens are spread evenly: the first of several passes tells how many shards all of them need.
    if (pass === 0) shards = passes * Math.max(1, Math.ceil(estimatedBytes(postings) / SHARD_BYTES));
    for (const token of postings.keys()) for (const character of token) characters.add(character);
    const tokens = Map.groupBy(postings.keys(), (token) => shardOf(token, shards));
    for (let shard = pass; shard < shards; shard += passes)
      yield* shardFiles(tokens.get(shard) ?? [], shard, postings);
  }
  return { shards, characters };
}

/** How often all pieces are gone through: a number that the number of parts is a multiple of, so that a pass has whole parts and whole shards. */
function passesFor(least: number): number {
  let passes = 1;
  while (passes < TOKEN_PARTS && passes < least) passes *= 2;
  return passes;
}

/** By piece the numbers of its documents, in the order of its groups. */
function numbersByPiece(groups: readonly NumberedGroup[]): ReadonlyMap<Piece, Uint32Array> {
  const byPiece = Map.groupBy(groups, ({ piece }) => piece);
  return new Map(
    [...byPiece].map(([piece, own]) => [
      piece,
      Uint32Array.from(
        own
          .toSorted((a, b) => a.place - b.place)
          .flatMap(({ start, count }) => Array.from({ length: count }, (_, index) => start + index)),
      ),
    ]),
  );
}

/** The lists of the tokens of a pass. */
function postingsOf(pieces: ReadonlyMap<Piece, Uint32Array>, pass: number, passes: number): PostingLists {
  const postings = new Map<string, number[]>();
  for (const [piece, numbers] of pieces)
    for (let part = pass; part < TOKEN_PARTS; part += passes)
      for (const { token, places } of piece.tokens(part)) {
        const list = postings.get(token) ?? [];
        for (const place of places) list.push(entryAt(numbers, place));
        postings.set(token, list);
      }
  for (const list of postings.values()) inOrder(list);
  return postings;
}

/** Puts numbers in order, where they are not. */
function inOrder(numbers: number[]): void {
  if (numbers.some((number, index) => index > 0 && number < entryAt(numbers, index - 1)))
    for (const [index, number] of Uint32Array.from(numbers).sort().entries()) numbers[index] = number;
}

/** A token takes about a dozen bytes, and a document it finds about one and a half. */
function estimatedBytes(postings: PostingLists): number {
  let bytes = 0;
  for (const numbers of postings.values()) bytes += 12 + Math.min(numbers.length, INLINE) * 1.5;
  return bytes;
}

function shardFiles(tokens: readonly string[], shard: number, postings: PostingLists): readonly IndexFile[] {
  const writer = byteWriter();
  const blocks: IndexFile[] = [];
  for (const [entry, token] of tokens.toSorted().entries()) {
    const numbers = postings.get(token) ?? [];
    writePostings(writer, token, numbers);
    for (const [block, part] of postingBlocks(numbers).entries()) {
      blocks.push({ name: blockName(shard, entry, block), body: ascendingBytes(part) });
    }
  }
  return [{ name: shardName(shard), body: writer.taken() }, ...blocks];
}
