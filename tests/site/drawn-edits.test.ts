import { cp, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCorpus } from '../../scripts/bench/corpus.ts';
import { filesOf, spoiltFiles } from '../../src/site/folder/site-folder.ts';
import { cacheWithBundle, PROGRAM, runScript } from './built-site.ts';
import '../seeded.ts';

/** Builds after drawn edits: most of them change something, some are refused. */
const STEPS = 14;

let place = '';
const at = (...path: readonly string[]): string => join(place, ...path);
const content = (...path: readonly string[]): string => at('content', ...path);

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'mingzhang-edits-'));
  await cacheWithBundle(at('cache'));
  writeCorpus({
    from: join(PROGRAM, 'tests/errors/base'),
    to: content(),
    disclosures: 3,
    seed: 11,
  });
});
afterAll(() => rm(place, { recursive: true, force: true }));

/** What is changed: one of several of its kind, in one of several ways. */
interface Drawn {
  readonly which: number;
  readonly how: number;
}
/** Makes an edit. */
type Edit = (drawn: Drawn) => Promise<void>;

const oneOf = <T>(list: readonly T[], number: number): T => {
  const found = list[number % list.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

const edit = async (path: string, change: (text: string) => string): Promise<void> =>
  writeFile(path, change(await readFile(path, 'utf8')));

const unitIds = async (): Promise<readonly string[]> => (await readdir(content('disclosures'))).sort();
const termsOf = async (unit: string): Promise<readonly string[]> =>
  (await readdir(content('disclosures', unit))).sort();

/** The folder of one disclosure. */
async function disclosure({ which }: Drawn): Promise<string> {
  const units = await unitIds();
  const unit = oneOf(units, which);
  return content('disclosures', unit, oneOf(await termsOf(unit), Math.floor(which / units.length)));
}

/** A purchase is dearer or cheaper, with all sums it is in. */
const SUMS = [
  ['200.50', '205.00'],
  ['1254.55', '1259.05'],
  ['1134.05', '1138.55'],
  ['80.00', '84.50'],
] as const;
const CHANGED = ['tables/summary', 'tables/income', 'tables/expenditure', 'tables/projects', 'projects'];

const EDITS: Readonly<Record<string, Edit>> = {
  figure: async (drawn) => {
    const folder = await disclosure(drawn);
    const isChanged = (await readFile(join(folder, 'tables/summary.yaml'), 'utf8')).includes('1259.05');
    for (const name of CHANGED)
      await edit(join(folder, `${name}.yaml`), (text) =>
        SUMS.reduce(
          (result, [from, to]) => (isChanged ? result.replaceAll(to, from) : result.replaceAll(from, to)),
          text,
        ),
      );
  },
  'a figure that fits no other': async (drawn) => {
    const file = join(await disclosure(drawn), 'tables/income.yaml');
    await edit(file, (text) => text.replace(/\d(?=\.\d\d)/, String(drawn.how % 10)));
  },
  text: async (drawn) =>
    edit(join(await disclosure(drawn), 'disclosure.yaml'), (text) =>
      text.replace(/^source: .*$/m, `source: 照公开文本第 ${drawn.how} 版录入`),
    ),
  'draft or not': async (drawn) =>
    edit(join(await disclosure(drawn), 'disclosure.yaml'), (text) =>
      text.includes('draft: true') ? text.replace('draft: true\n', '') : `${text.trimEnd()}\ndraft: true\n`,
    ),
  format: async ({ which, how }) =>
    edit(content('formats/demo/format.yaml'), (text) =>
      which % 2 === 0
        ? text.replace(/^title: .*$/m, `title: 示例格式（${how}）`)
        : text.replace(/title: 收入总?表\S*$/m, `title: 收入总表${how % 3 === 0 ? '' : how}`),
    ),
  taxonomy: async ({ which, how }) =>
    which % 2 === 0
      ? edit(content('taxonomy/function.yaml'), (text) =>
          text.replace(/(code: "2080101", name: )[^,]*/, `$1行政运行${how % 3 === 0 ? '' : how}`),
        )
      : edit(content('taxonomy/dimensions.yaml'), (text) =>
          text.replace(/(id: broughtForward, title: )[^ },]*/, `$1上年结转结余${how % 3 === 0 ? '' : how}`),
        ),
  'title of a department': async ({ which, how }) => {
    const file = oneOf((await readdir(content('units'))).sort(), which);
    await edit(content('units', file), (text) =>
      text.replace(/^title: .*$/m, `title: 示例市人力资源和社会保障局${how % 3 === 0 ? '' : how}`),
    );
  },
  'another year': async (drawn) => {
    const folder = await disclosure(drawn);
    const year = String(2020 + (drawn.how % 6));
    const to = join(folder, '..', year);
    if ((await readdir(join(folder, '..'))).includes(year)) return;
    await cp(folder, to, { recursive: true });
    await edit(join(to, 'disclosure.yaml'), (text) => text.replaceAll('2026-', `${year}-`));
  },
  'a disclosure less': async (drawn) => {
    const folder = await disclosure(drawn);
    const isLast = (await readdir(join(folder, '..'))).length === 1;
    if (!isLast || (await unitIds()).length > 2)
      await rm(isLast ? join(folder, '..') : folder, { recursive: true });
  },
  'another id': async ({ which, how }) => {
    const from = oneOf(await unitIds(), which);
    const to = `${from.replace(/x\d*$/, '')}x${how}`;
    if (from === to) return;
    await rename(content('disclosures', from), content('disclosures', to));
    await edit(content('units', `${from}.yaml`), (text) => text.replace(`id: ${from}\n`, `id: ${to}\n`));
    await rename(content('units', `${from}.yaml`), content('units', `${to}.yaml`));
  },
  'name of the website': async ({ how }) =>
    edit(content('site.yaml'), (text) => text.replace(/^name: .*$/m, `name: 示例 ${how}`)),
  'a page lost from the website': async ({ which }) => {
    const pages = (await filesOf(at('kept'))).filter((path) => path.endsWith('.html'));
    if (pages.length > 0) await rm(at('kept', oneOf(pages.toSorted(), which)));
  },
  'something kept cut short': async ({ which, how }) => {
    const entries = (await filesOf(at('cache'))).filter((path) => !path.startsWith('former-'));
    await truncate(at('cache', oneOf(entries.toSorted(), which)), how);
  },
};

/** Builds with what is kept of all builds before, and with nothing but the bundle. @returns how each ended, and the list of its files */
async function bothWays() {
  await Promise.all(['fresh', 'whole'].map((name) => rm(at(name), { recursive: true, force: true })));
  await cacheWithBundle(at('fresh'));
  const built: {
    readonly code: number | null;
    readonly list: string | undefined;
    readonly output: string;
  }[] = [];
  for (const [cache, out] of [
    ['cache', 'kept'],
    ['fresh', 'whole'],
  ] as const) {
    const where = ['--content', content(), '--out', at(out), '--cache', at(cache)];
    const { code, output } = await runScript('scripts/build.ts', where);
    const list = code === 0 ? await readFile(at(out, 'SHA256SUMS'), 'utf8') : undefined;
    built.push({ code, list, output });
  }
  return built;
}

test('after any edits a build that takes over what it can ends like one that has nothing, with the same bytes', async () => {
  const edits = fc.record({
    kind: fc.constantFrom(...Object.keys(EDITS)),
    which: fc.nat(1000),
    how: fc.nat(99),
  });
  const isBuilt: boolean[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: STEPS, maxLength: STEPS }), async (drawn) => {
      const done: string[] = ['nothing'];
      for (const next of [undefined, ...drawn]) {
        if (next !== undefined) {
          await EDITS[next.kind]?.(next);
          done.push(JSON.stringify(next));
        }
        const [kept, whole] = await bothWays();
        const told = `${done.join('\n')}\n${kept?.output}\n${whole?.output}`;
        expect([0, 1], told).toContain(whole?.code);
        expect(kept?.code, told).toBe(whole?.code);
        expect(kept?.list, told).toBe(whole?.list);
        if (kept?.code === 0) expect(await spoiltFiles(at('kept')), told).toEqual([]);
        isBuilt.push(kept?.code === 0);
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
  expect(isBuilt.filter(Boolean).length).toBeGreaterThan(STEPS / 2);
});
