import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { findingsOfAll } from '../../books/part.ts';
import { folderStore } from '../../cache/store.ts';
import type { Finding } from '../../model/finding.ts';
import { readShared } from '../../read/read-content.ts';
import { type ProgressOutput, progress } from '../../report/progress.ts';
import type { Shard, SiteArguments } from '../build/arguments.ts';
import { configOf } from '../build/astro-config.ts';
import { planOf } from '../build/build-plan.ts';
import { PROGRAM } from '../build/program-folder.ts';
import { handsFor, makeAll } from '../bulk/crew.ts';
import { sharedKey } from '../bulk/work.ts';
import { archivedFiles, loadedTemplates } from '../templates/load-templates.ts';

/** What a shard made. */
export interface BuiltShard {
  readonly departments: number;
  readonly findings: readonly Finding[];
}

/**
 * Makes every so-many-th department of a website and lays it into a folder, as a store: `npm run merge` puts the website together from the
 * folders of all shards. What is wrong is not laid down.
 */
export async function buildShard(
  values: SiteArguments,
  { index, of }: Shard,
  output: ProgressOutput,
): Promise<BuiltShard> {
  const root = resolve(values.content);
  const out = resolve(values.out);
  const shared = readShared(values.content);
  const config = configOf(values);
  const { program, listing, chromium, jobs } = planOf(values, shared);
  process.env.NODE_ENV = 'production';
  process.chdir(PROGRAM);
  const own = jobs.filter((_, place) => place % of === index - 1);
  const work = await mkdtemp(join(PROGRAM, 'shard.building-'));
  try {
    const { base, site } = values;
    const templates = join(work, 'templates');
    const loading = loadedTemplates(
      { config, program, site, base, work: join(work, 'astro'), made: join(work, 'client'), templates },
      folderStore(out),
    );
    const among = new Set(own.map(({ department }) => department));
    const disclosures = shared.places.filter(({ discloser }) => among.has(discloser.department.id)).length;
    const parts = await makeAll(
      {
        root,
        shared: sharedKey(shared),
        caches: [out],
        print: {
          base,
          site,
          ...listing,
          chromium,
          evenIfWrong: false,
        },
      },
      own,
      {
        hands: handsFor(disclosures, availableParallelism()),
        bundle: loading.then((client) => ({ templates, archived: archivedFiles(client) })),
        shared,
        step: progress('生成分片里各部门的页面', own.length, output),
      },
    );
    const judged = parts.map((part) => part.judged);
    return { departments: own.length, findings: findingsOfAll(shared, judged) };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
