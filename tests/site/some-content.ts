import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROGRAM } from './built-site.ts';

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
