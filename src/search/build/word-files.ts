import { blockName, type IndexFile, shardName, shardOf } from '../index/index-files.ts';
import { INLINE, postingBlocks, writePostings } from '../index/postings.ts';
import { ascendingBytes, byteWriter } from '../index/varint.ts';

/** How many bytes a shard should have about. */
const SHARD_BYTES = 4096;

/** The lists of all tokens, spread over shards by hash; what does not fit in a shard lies in blocks beside it. */
export function wordFiles(postings: ReadonlyMap<string, readonly number[]>): {
  readonly files: readonly IndexFile[];
  readonly shards: number;
} {
  const shards = Math.max(1, Math.ceil(estimatedBytes(postings) / SHARD_BYTES));
  const tokens = Array.from({ length: shards }, (): string[] => []);
  for (const token of postings.keys()) tokens[shardOf(token, shards)]?.push(token);
  const files = tokens.flatMap((own, shard) => shardFiles(own, shard, postings));
  return { files, shards };
}

/** A token takes about a dozen bytes, and a document it finds about one and a half. */
function estimatedBytes(postings: ReadonlyMap<string, readonly number[]>): number {
  let bytes = 0;
  for (const numbers of postings.values()) bytes += 12 + Math.min(numbers.length, INLINE) * 1.5;
  return bytes;
}

function shardFiles(
  tokens: readonly string[],
  shard: number,
  postings: ReadonlyMap<string, readonly number[]>,
): readonly IndexFile[] {
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
