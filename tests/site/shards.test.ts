import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCorpus } from '../../scripts/bench/corpus.ts';
import { runScript } from './built-site.ts';
import { someContent } from './some-content.ts';

let place = '';
const at = (name: string): string => join(place, name);
const content = (): readonly string[] => ['--content', at('content')];

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'mingzhang-shards-'));
  // Each of them has one document: two disclosures are two departments.
  await someContent(['datong-hrss', 'pinglu-hrss'], at('from'));
  writeCorpus({ from: at('from'), to: at('content'), disclosures: 2, seed: 11 });
});
afterAll(() => rm(place, { recursive: true, force: true }));

test('shards that are merged have the bytes of one build; what no shard has is named', async () => {
  const whole = await runScript('scripts/build.ts', [...content(), '--out', at('whole'), '--no-cache']);
  expect(whole.code, whole.output).toBe(0);
  for (const index of [1, 2]) {
    const args = [...content(), '--shard', `${index}/2`, '--out', at(`shard-${index}`)];
    const { code, output } = await runScript('scripts/build.ts', args);
    expect(code, output).toBe(0);
  }
  const merge = (from: readonly number[]) =>
    runScript('scripts/merge.ts', [
      ...content(),
      '--out',
      at('merged'),
      ...from.flatMap((index) => ['--from', at(`shard-${index}`)]),
    ]);
  const half = await merge([1]);
  expect(half.code).toBe(1);
  expect(half.output).toContain('各分片里没有这些部门');
  const { code, output } = await merge([1, 2]);
  expect(code, output).toBe(0);
  const [one, merged] = await Promise.all(
    ['whole', 'merged'].map((name) => readFile(join(at(name), 'SHA256SUMS'), 'utf8')),
  );
  expect(merged).toBe(one);
});
