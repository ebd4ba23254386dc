import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtSite, cacheWithBundle, PROGRAM, runScript, siteOfRun } from './built-site.ts';

/**
 * The content as it is, with some of its departments only: what a test says of a website as a whole stays true, whatever is published besides.
 * @param units names of files in content/units, without .yaml
 * @param to where it goes; what is there is thrown away
 */
export async function someContent(units: readonly string[], to: string): Promise<void> {
  const from = join(PROGRAM, 'content');
  await rm(to, { recursive: true, force: true });
  for (const part of ['taxonomy', 'formats', 'pages', 'site.yaml'])
    await cp(join(from, part), join(to, part), { recursive: true });
  await mkdir(join(to, 'units'));
  for (const unit of units) await cp(join(from, `units/${unit}.yaml`), join(to, `units/${unit}.yaml`));
  const registered = await Promise.all(units.map((unit) => readFile(join(to, `units/${unit}.yaml`), 'utf8')));
  const ids = new Set(
    registered.flatMap((text) => [...text.matchAll(/\bid: ([\w-]+)/g)].map(([, id]) => id)),
  );
  for (const id of await readdir(join(from, 'disclosures')))
    if (ids.has(id))
      await cp(join(from, 'disclosures', id), join(to, 'disclosures', id), { recursive: true });
  const expected = await readFile(join(from, 'expected.yaml'), 'utf8');
  await writeFile(join(to, 'expected.yaml'), expectedOf(expected, ids));
}

/**
 * A website of those who have some ids: the one of all content where nobody else discloses anything.
 * @param place an empty folder for what has to be made
 * @returns the folder it is in
 */
export async function siteOf(ids: readonly string[], place: string): Promise<string> {
  const files = (await readdir(join(PROGRAM, 'content/units'))).map((file) => file.replace(/\.yaml$/, ''));
  const texts = await Promise.all(
    files.map((file) => readFile(join(PROGRAM, `content/units/${file}.yaml`), 'utf8')),
  );
  const units = files.filter((_, index) =>
    [...(texts[index] ?? '').matchAll(/\bid: ([\w-]+)/g)].some(([, id = '']) => ids.includes(id)),
  );
  if (units.length === files.length) return builtSite();
  const [content, cache, site] = [join(place, 'content'), join(place, 'cache'), join(place, 'site')];
  await Promise.all([someContent(units, content), cacheWithBundle(cache)]);
  const args = ['--content', content, '--cache', cache, '--out', site];
  const { code, output } = await runScript('scripts/build.ts', args);
  if (code !== 0) throw new Error(output);
  return site;
}

/** Whose disclosures {@link fewSite} has. */
const FEW = ['baotou-hrss', 'chengde-hrss', 'datong-hrss', 'pinglu-hrss'];

/** The formats of theirs, with those they extend. */
const FEW_FORMATS = ['hebei', 'neimenggu', 'shanxi'];

/**
 * A website of few units, one for all files of a test run: what stands on its pages of all, and that every two of its disclosures are compared,
 * is the same whatever is published besides, and in whatever other formats.
 */
export const fewSite = (): Promise<string> =>
  siteOfRun('few', async (place) => {
    const [content, cache] = [join(place, 'content'), join(place, 'cache')];
    await Promise.all([someContent(FEW, content), cacheWithBundle(cache)]);
    const formats = await readdir(join(content, 'formats'));
    await Promise.all(
      formats
        .filter((id) => !FEW_FORMATS.includes(id))
        .map((id) => rm(join(content, 'formats', id), { recursive: true })),
    );
    return ['--content', content, '--cache', cache];
  });

/** The lines of units that are there, and the years that have any. */
function expectedOf(text: string, ids: ReadonlySet<string | undefined>): string {
  const [head = '', ...years] = text.split(/^(?= {2}- year: )/m);
  const kept = years.map((year) => {
    const lines = year.split('\n').filter((line) => {
      const unit = /\{ unit: ([\w-]+)/.exec(line)?.[1];
      return unit === undefined || ids.has(unit);
    });
    return lines.join('\n');
  });
  return head + kept.filter((year) => year.includes('{ unit: ')).join('');
}
