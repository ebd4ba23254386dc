import { cp, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCorpus } from '../../scripts/bench/corpus.ts';
import { filesOf, spoiltFiles } from '../../src/site/folder/site-folder.ts';
import { cacheWithBundle, PROGRAM, runScript } from './built-site.ts';
import '../seeded.ts';

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

/** What is changed: one of several of its kind, into something with a number of its own, so that nothing is ever changed back. */
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
/** How many disclosures are drafts. */
async function draftsIn(): Promise<number> {
  let drafts = 0;
  for (const unit of await unitIds())
    for (const term of await termsOf(unit)) {
      const text = await readFile(content('disclosures', unit, term, 'disclosure.yaml'), 'utf8');
      if (text.includes('draft: true')) drafts += 1;
    }
  return drafts;
}
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

/** Edits of content, each of which a page shows. */
const CONTENT_EDITS: Readonly<Record<string, Edit>> = {
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
  text: async (drawn) =>
    edit(join(await disclosure(drawn), 'disclosure.yaml'), (text) =>
      text.replace(/^source: .*$/m, `source: 照公开文本第 ${drawn.how} 版录入`),
    ),
  draft: async (drawn) =>
    edit(join(await disclosure(drawn), 'disclosure.yaml'), (text) => `${text.trimEnd()}\ndraft: true\n`),
  'draft no more': async () => {
    for (const unit of await unitIds())
      for (const term of await termsOf(unit))
        await edit(content('disclosures', unit, term, 'disclosure.yaml'), (text) =>
          text.replace('draft: true\n', ''),
        );
  },
  'title of a format': async ({ how }) =>
    edit(content('formats/demo/format.yaml'), (text) =>
      text.replace(/^title: .*$/m, `title: 示例格式（${how}）`),
    ),
  'title of a table': async ({ how }) =>
    edit(content('formats/demo/format.yaml'), (text) =>
      text.replace(/title: 收入总?表\S*$/m, `title: 收入总表${how}`),
    ),
  'name of a 科目': async ({ how }) =>
    edit(content('taxonomy/function.yaml'), (text) =>
      text.replace(/(code: "2080101", name: )[^,]*/, `$1行政运行${how}`),
    ),
  'name of a member': async ({ how }) =>
    edit(content('taxonomy/dimensions.yaml'), (text) =>
      text.replace(/(id: broughtForward, title: )[^ },]*/, `$1上年结转结余${how}`),
    ),
  'title of a department': async ({ which, how }) =>
    edit(content('units', `${oneOf(await unitIds(), which)}.yaml`), (text) =>
      text.replace(/^title: .*$/m, `title: 示例市人力资源和社会保障局${how}`),
    ),
  'another year': async (drawn) => {
    const folder = await disclosure(drawn);
    const taken = await readdir(join(folder, '..'));
    const year = oneOf(
      ['2020', '2021', '2022', '2023', '2024', '2025'].filter((each) => !taken.includes(each)),
      drawn.how,
    );
    const to = join(folder, '..', year);
    await cp(folder, to, { recursive: true });
    await edit(join(to, 'disclosure.yaml'), (text) => text.replaceAll('2026-', `${year}-`));
  },
  'a disclosure less': async (drawn) => {
    const folder = await disclosure(drawn);
    const isLast = (await readdir(join(folder, '..'))).length === 1;
    await rm(isLast ? join(folder, '..') : folder, { recursive: true });
  },
  'another id': async ({ which, how }) => {
    const from = oneOf(await unitIds(), which);
    const to = `${from}x${how}`;
    await rename(content('disclosures', from), content('disclosures', to));
    await edit(content('units', `${from}.yaml`), (text) => text.replace(`id: ${from}\n`, `id: ${to}\n`));
    await rename(content('units', `${from}.yaml`), content('units', `${to}.yaml`));
  },
  'name of the website': async ({ how }) =>
    edit(content('site.yaml'), (text) => text.replace(/^name: .*$/m, `name: 示例 ${how}`)),
};

/** What befalls the website and what is kept before an edit: a build makes it good, byte for byte. */
const ACCIDENTS: Readonly<Record<string, Edit>> = {
  'a page lost from the website': async ({ which }) => {
    const pages = (await filesOf(at('kept'))).filter((path) => path.endsWith('.html'));
    await rm(at('kept', oneOf(pages.toSorted(), which)));
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

/** Steps from one accident to the next. */
const ACCIDENT_EVERY = 3;

/** Builds both ways, and expects one end, with one website. @returns the list of its files; undefined where it was refused */
async function builtAlike(done: readonly string[]): Promise<string | undefined> {
  const [kept, whole] = await bothWays();
  const told = `${done.join('\n')}\n${kept?.output}\n${whole?.output}`;
  expect([0, 1], told).toContain(whole?.code);
  expect(kept?.code, told).toBe(whole?.code);
  expect(kept?.list, told).toBe(whole?.list);
  if (kept?.code === 0) expect(await spoiltFiles(at('kept')), told).toEqual([]);
  return kept?.list;
}

test('after any edits a build that takes over what it can ends like one that has nothing, with the same bytes', async () => {
  const kinds = Object.keys(CONTENT_EDITS);
  const edits = fc
    .tuple(
      fc.shuffledSubarray(kinds, { minLength: kinds.length }),
      fc.array(fc.nat(1000), { minLength: kinds.length, maxLength: kinds.length }),
    )
    .map(([order, which]) =>
      order.map((kind, index) => ({ kind, which: which[index] ?? 0, how: index + 1 })),
    );
  await fc.assert(
    fc.asyncProperty(edits, async (drawn) => {
      const done: string[] = ['nothing'];
      let before = await builtAlike(done);
      expect(before).toBeDefined();
      for (const [step, { kind, ...how }] of drawn.entries()) {
        const isDraft = (await draftsIn()) > 0;
        if (step % ACCIDENT_EVERY === 0)
          await oneOf(Object.values(ACCIDENTS), step / ACCIDENT_EVERY)({ ...how, how: how.how - 1 });
        await CONTENT_EDITS[kind]?.(how);
        done.push(JSON.stringify({ kind, ...how }));
        const list = await builtAlike(done);
        expect(list, done.join('\n')).toBeDefined();
        const isOther = kind !== 'draft no more' || isDraft;
        expect(list !== before, `${done.join('\n')}\nchanges the website`).toBe(isOther);
        before = list;
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
});

test('a figure that fits no other is refused both ways, and built when it is put right', async () => {
  await CONTENT_EDITS['draft no more']?.({ which: 0, how: 0 });
  const before = await builtAlike(['nothing']);
  const file = join(await disclosure({ which: 1, how: 0 }), 'tables/income.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace(/\d(?=\.\d\d)/, (digit) => String((Number(digit) + 1) % 10)),
  );
  expect(await builtAlike(['a figure'])).toBeUndefined();
  await writeFile(file, text);
  expect(await builtAlike(['put right'])).toBe(before);
});
