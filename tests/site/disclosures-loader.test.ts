import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { expect, test } from 'vitest';
import { disclosuresLoader } from '../../src/site/content/disclosures-loader.ts';
import { PROGRAM } from './built-site.ts';

const CONTENT = join(PROGRAM, 'content');

/** The parts of Astro's context that the loader uses in a build. */
function contextOf(store: Map<string, Record<string, unknown>>): LoaderContext {
  const context = {
    store: {
      keys: () => [...store.keys()],
      delete: (id: string) => store.delete(id),
      set: (entry: { id: string }) => store.set(entry.id, entry),
    },
    parseData: async ({ data }: { data: unknown }) => data,
    generateDigest: (text: string) => `digest of ${text.length}`,
  };
  // Astro's own context has much more; a build of our collection needs no more than this.
  return context as unknown as LoaderContext;
}

test('the store keeps no more than id, digest and title, and nothing that is gone', async () => {
  const store = new Map<string, Record<string, unknown>>([['gone/2020', { id: 'gone/2020' }]]);
  await disclosuresLoader(CONTENT).load(contextOf(store));
  expect([...store.keys()]).toContain('baotou-hrss/2026');
  expect(store.has('gone/2020')).toBe(false);
  expect(store.get('baotou-hrss/2026')).toEqual({
    id: 'baotou-hrss/2026',
    data: { title: '2026年度包头市人力资源和社会保障局部门预算公开' },
    digest: expect.stringMatching(/^.+-digest of \d+$/),
  });
});

test('a content folder without disclosures is an error that says where they belong', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-empty-'));
  await cp(CONTENT, folder, { recursive: true, filter: (path) => !path.includes('disclosures') });
  const loading = disclosuresLoader(folder).load(contextOf(new Map()));
  await expect(loading).rejects.toThrow(
    `内容文件夹里没有一份公开（${folder}/disclosures/<单位>/<年度>/disclosure.yaml）`,
  );
  await rm(folder, { recursive: true });
});
