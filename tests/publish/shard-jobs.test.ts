import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { PROGRAM } from '../site/built-site.ts';

const place = mkdtempSync(join(tmpdir(), 'mingzhang-jobs-'));
afterAll(() => rmSync(place, { recursive: true }));

// Stands in for npm: says how it was called.
writeFileSync(join(place, 'npm'), '#!/bin/sh\necho "$*"\n');
chmodSync(join(place, 'npm'), 0o755);

/** What a line of a job calls npm with. */
const called = (line: string, variables: Readonly<Record<string, string>> = {}): string =>
  execFileSync('sh', ['-c', line], {
    encoding: 'utf8',
    env: { PATH: `${place}${delimiter}${process.env.PATH}`, ...variables },
  }).trim();

/** A value within the documents of a file, by its keys. */
const at = (name: string, ...path: readonly (string | number)[]): unknown => {
  const [first, ...rest] = path;
  const documents = parseAllDocuments(readFileSync(join(PROGRAM, 'docs/deploy', name), 'utf8'));
  return rest.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string | number, unknown>>)[key],
    documents[Number(first)]?.toJS(),
  );
};

const CONTAINER = ['spec', 'template', 'spec', 'containers', 0, 'command', 2];
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8];

/** By file: how many shards it says there are, the line of one of them with what it is told, the line that merges, and where shards go. */
const JOBS = [
  {
    name: 'kubernetes.yaml',
    count: at('kubernetes.yaml', 0, 'spec', 'completions'),
    line: at('kubernetes.yaml', 0, ...CONTAINER),
    told: (shard: number) => ({ JOB_COMPLETION_INDEX: String(shard - 1) }),
    merge: at('kubernetes.yaml', 1, ...CONTAINER),
    folder: '/shards',
  },
  {
    name: 'github-shards.yml',
    count: (at('github-shards.yml', 0, 'jobs', 'shard', 'strategy', 'matrix', 'shard') as unknown[]).length,
    line: at('github-shards.yml', 0, 'jobs', 'shard', 'steps', 3, 'run'),
    told: (shard: number) => ({ SHARD: String(shard) }),
    merge: at('github-shards.yml', 0, 'jobs', 'merge', 'steps', 4, 'run'),
    folder: 'shards',
  },
  {
    name: 'gitlab-shards.yml',
    count: at('gitlab-shards.yml', 0, 'shard', 'parallel'),
    line: at('gitlab-shards.yml', 0, 'shard', 'script', 1),
    told: (shard: number) => ({ CI_NODE_INDEX: String(shard), CI_NODE_TOTAL: '8' }),
    merge: at('gitlab-shards.yml', 0, 'merge', 'script', 1),
    folder: 'shards',
  },
];

test.each(JOBS)('$name makes every shard once, and merges all', ({ count, line, told, merge, folder }) => {
  expect(count).toBe(NUMBERS.length);
  expect(NUMBERS.map((shard) => called(String(line), told(shard)))).toEqual(
    NUMBERS.map((shard) => `run build -- --shard ${shard}/8 --out ${folder}/${shard}`),
  );
  expect(called(String(merge))).toMatch(
    new RegExp(`^run merge -- ${NUMBERS.map((shard) => `--from ${folder}/${shard}`).join(' ')} --out `),
  );
});
