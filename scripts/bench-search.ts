import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openBooks } from '../src/books/books.ts';
import { openIndex } from '../src/search/ask/open-index.ts';
import { type Filters, search } from '../src/search/ask/search.ts';
import { MOST_BYTES } from '../src/search/ask/session.ts';
import { buildIndex, indexFiles } from '../src/search/build/build-index.ts';
import type { IndexFile } from '../src/search/index/index-files.ts';
import { searchPieces } from '../src/site/search/search-documents.ts';
import { command } from './command.ts';
import { syntheticDocuments } from './synthetic-documents.ts';
import { SYNTHETIC_QUESTIONS } from './synthetic-questions.ts';

const USAGE = `用法：npm run bench:search -- [--content <文件夹>] [--scale <公开的份数>]

不带 --scale：把 tests/search/ 下 queries.json、citizens.json 和 readers.json 的问题问一遍，数一数第一条、前三条对了多少，列出没有对的，和每个问题要下载多少。
带 --scale：造出这么多份公开，量一量建索引的时间、索引的大小、每个问题要下载多少。
`;

/** A question and where it should lead first. */
interface BenchQuestion extends Filters {
  readonly ask: string;
  readonly finds: string | readonly string[];
}

const FORM = {
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    scale: { type: 'string' },
  },
} as const;

const MONEY_UNITS = ['万元', '元'];

await command(FORM, async ({ values: { content, scale } }) => {
  if (scale === undefined) await benchHits(content);
  else await benchScale(Number(scale));
  return 0;
});

async function benchHits(content: string): Promise<void> {
  const queries = ['queries', 'citizens', 'readers'].flatMap((name) => {
    const path = join(import.meta.dirname, `../tests/search/${name}.json`);
    return JSON.parse(readFileSync(path, 'utf8')) as readonly BenchQuestion[];
  });
  const files = built(indexFiles(searchPieces(openBooks(content)), MONEY_UNITS));
  let [first, third, most] = [0, 0, 0];
  for (const { ask, finds, ...filters } of queries) {
    const { answer, bytes, gzip } = await asked(files, ask, filters);
    const place = answer.hits.findIndex(({ document }) => [finds].flat().includes(document.href)) + 1;
    if (place === 1) first += 1;
    if (place >= 1 && place <= 3) third += 1;
    most = Math.max(most, bytes);
    say(`${place === 1 ? ' ' : '✗'} ${kilobytes(bytes)}（压缩后 ${kilobytes(gzip)}）  ${ask}`);
    if (place === 1) continue;
    const found = answer.hits[0]?.document.href ?? '没有';
    say(
      `      应当是 ${[finds].flat().join(' 或 ')}，在第 ${place === 0 ? '—' : place} 条；第一条是 ${found}`,
    );
  }
  say(
    `第一条对的 ${first}/${queries.length}，前三条有的 ${third}/${queries.length}；最多下载 ${kilobytes(most)}`,
  );
}

async function benchScale(disclosures: number): Promise<void> {
  const documents = [...syntheticDocuments(disclosures)];
  const start = performance.now();
  const files = built(buildIndex(documents, MONEY_UNITS));
  const seconds = (performance.now() - start) / 1000;
  const sizes = [...files.values()].map(({ length }) => length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  say(
    `${disclosures} 份公开，${documents.length} 个条目：建索引 ${seconds.toFixed(1)} 秒，${files.size} 个文件，${(total / 1e6).toFixed(1)} MB，最大的文件 ${kilobytes(Math.max(...sizes))}`,
  );
  let most = 0;
  for (const { ask, ...filters } of SYNTHETIC_QUESTIONS) {
    const { answer, bytes, gzip, count, milliseconds } = await asked(files, ask, filters);
    most = Math.max(most, bytes);
    const best = answer.hits[0]?.document;
    say(
      `  ${kilobytes(bytes)}（压缩后 ${kilobytes(gzip)}，${count} 个文件，${milliseconds} 毫秒）  ${ask}${Object.values(
        filters,
      )
        .map((value) => `［${value}］`)
        .join('')} → ${answer.hits.length} 条：${best?.title ?? ''} ${best?.unit ?? ''} ${best?.year ?? ''}`,
    );
  }
  say(`最多下载 ${kilobytes(most)}，上限 ${kilobytes(MOST_BYTES)}`);
}

type Files = ReadonlyMap<string, Uint8Array>;

function built(index: Iterable<IndexFile>): Files {
  const bytes = ({ body }: IndexFile) => (typeof body === 'string' ? new TextEncoder().encode(body) : body);
  return new Map([...index].map((file) => [file.name, bytes(file)]));
}

/** Asks as a visitor who just came: nothing is kept from the question before. */
async function asked(files: Files, question: string, filters: Filters) {
  let [gzip, count] = [0, 0];
  const index = await openIndex(async (name) => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`no file ${name}`);
    gzip += gzipSync(bytes).length;
    count += 1;
    return bytes;
  });
  const start = performance.now();
  const answer = await search(index, question, filters);
  return { answer, bytes: index.bytes(), gzip, count, milliseconds: Math.round(performance.now() - start) };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`.padStart(8);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
