import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCorpus } from '../../scripts/bench/corpus.ts';
import { cacheWithBundle, runScript } from './built-site.ts';
import { someContent } from './some-content.ts';

let place = '';
const content = () => join(place, 'content');
const unit = (id: string) => join(content(), 'disclosures', id);

/** Builds with what is kept from earlier builds, and with nothing but the bundle of the program. @returns the lists of files of both websites */
async function bothWays(): Promise<readonly [string, string]> {
  const fresh = join(place, 'fresh');
  await rm(fresh, { recursive: true, force: true });
  await cacheWithBundle(fresh);
  const lists = await Promise.all(
    [join(place, 'cache'), fresh].map(async (cache, index) => {
      const out = join(place, `dist${index}`);
      const { code, output } = await runScript('scripts/build.ts', [
        '--content',
        content(),
        '--out',
        out,
        '--cache',
        cache,
      ]);
      expect(code, output).toBe(0);
      return readFile(join(out, 'SHA256SUMS'), 'utf8');
    }),
  );
  return [lists[0] ?? '', lists[1] ?? ''];
}

const edited = async (file: string, edit: (text: string) => string): Promise<void> => {
  const before = await readFile(file, 'utf8');
  const after = edit(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
};

/** The folder of what a unit discloses. */
const termOf = async (id: string): Promise<string> => (await readdir(unit(id)))[0] ?? '';

let departments: readonly string[] = [];

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'mingzhang-incremental-'));
  await cacheWithBundle(join(place, 'cache'));
  const from = join(place, 'from');
  await someContent(['datong-hrss', 'pinglu-hrss'], from);
  const ids = writeCorpus({ from, to: content(), disclosures: 3, seed: 11 });
  departments = ids.map((id) => id.split('/')[0] ?? '');
});
afterAll(() => rm(place, { recursive: true, force: true }));

test('whatever changes, a build that takes over what was made before gives the bytes of one that does not', async () => {
  const [first = '', second = '', third = ''] = departments;
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['nothing', async () => undefined],
    [
      'a figure',
      async () => {
        const file = join(unit(first), await termOf(first), 'assets.yaml');
        await edited(file, (text) => text.replace('count: "', 'count: "1'));
      },
    ],
    // One by one they are drawn in drawn-edits.test.ts, of smaller content.
    [
      'a disclosure that is a draft again, another renamed, a word of a format and one of the website',
      async () => {
        const draft = join(unit(third), await termOf(third), 'disclosure.yaml');
        await edited(draft, (text) => `${text.trimEnd()}\ndraft: true\n`);
        await rename(unit(second), unit(`${second}x`));
        const file = join(content(), 'units', `${second}.yaml`);
        await edited(file, (text) => text.replace(`id: ${second}\n`, `id: ${second}x\n`));
        await rename(file, join(content(), 'units', `${second}x.yaml`));
        await edited(join(content(), 'formats/shanxi/format.yaml'), (text) =>
          text.replace(/^title: .*$/m, '$&（试行）'),
        );
        await edited(join(content(), 'site.yaml'), (text) => text.replace('明账示例', '明账的示例'));
      },
    ],
  ];
  const page = async (id: string) => stat(join(place, 'dist0', id, await termOf(id), 'income/index.html'));
  const inodes: number[] = [];
  for (const [what, change] of steps) {
    await change();
    const [kept, whole] = await bothWays();
    expect(kept, what).toBe(whole);
    if (what === 'nothing' || what === 'a figure') inodes.push((await page(third)).ino);
  }
  expect(new Set(inodes).size, 'a page of who did not change is the very file it was').toBe(1);
});
