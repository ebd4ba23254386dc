import { entryAt } from '../../model/base/entry-at.ts';
import { ascendingBytes, ascendingNumbers, type ByteReader, type ByteWriter } from './varint.ts';

/** How many numbers of a list stand in its shard; the rest lies in files of their own. */
export const INLINE = 256;

/** How many numbers a file of the rest holds. */
export const BLOCK = 2048;

/** A stretch of a list: its first number, and how many there are. */
export interface BlockEntry {
  readonly first: number;
  readonly count: number;
}

/** The documents a token finds, by number and ascending: all of them, the first here and the rest in blocks. */
export interface Postings {
  readonly count: number;
  readonly inline: readonly number[];
  readonly blocks: readonly BlockEntry[];
}

/** The parts of a list that lie in files of their own. */
export const postingBlocks = (numbers: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: Math.max(0, Math.ceil((numbers.length - INLINE) / BLOCK)) }, (_, index) =>
    numbers.slice(INLINE + index * BLOCK, INLINE + (index + 1) * BLOCK),
  );

/** Writes an entry of a shard: a token, how many it finds, the first of them, and where the rest begins. */
export function writePostings(writer: ByteWriter, token: string, numbers: readonly number[]): void {
  writer.text(token);
  writer.number(numbers.length);
  const inline = ascendingBytes(numbers.slice(0, INLINE));
  writer.number(inline.length);
  writer.bytes(inline);
  for (const block of postingBlocks(numbers)) writer.number(entryAt(block, 0));
}

/** Reads the entry of a token and its number within the shard; undefined where the shard does not have it. */
export function findPostings(
  reader: ByteReader,
  token: string,
): { readonly index: number; readonly postings: Postings } | undefined {
  for (let index = 0; !reader.isAtEnd(); index += 1) {
    const found = reader.text();
    const count = reader.number();
    const bytes = reader.bytes(reader.number());
    const rest = Math.max(0, count - INLINE);
    const firsts = Array.from({ length: Math.ceil(rest / BLOCK) }, () => reader.number());
    if (found !== token) continue;
    const blocks = firsts.map((first, place) => ({
      first,
      count: Math.min(BLOCK, rest - place * BLOCK),
    }));
    return { index, postings: { count, inline: ascendingNumbers(bytes), blocks } };
  }
  return undefined;
}
