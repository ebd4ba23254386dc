import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { findingsOfAll } from '../../books/part.ts';
import { isBlocking } from '../../books/verdict.ts';
import { folderStore, joinedStore, type Store } from '../../cache/store.ts';
import type { Finding } from '../../model/finding.ts';
import { changedSince } from '../../read/files/folder-state.ts';
import { readShared, type SharedReading, stateIn } from '../../read/read-content.ts';
import { type ProgressOutput, progress } from '../../report/progress.ts';
import { allPages, type Stopwatch, stopwatch, type Timed, type Timings } from '../../report/timings.ts';
import { siteAddress } from '../addresses/site-address.ts';
import { handsFor, makeAll } from '../bulk/crew.ts';
import { joinFacts } from '../bulk/join-facts.ts';
import { isKept } from '../bulk/kept-part.ts';
import { makeWhole } from '../bulk/make-whole.ts';
import { type MadePart, type PartJob, sharedKey } from '../bulk/work.ts';
import { formerPlace } from '../folder/former-site.ts';
import { standingSiteIn } from '../folder/standing-site.ts';
import { removeFiles } from '../folder/write-files.ts';
import { archivedFiles, loadedTemplates } from '../templates/load-templates.ts';
import { openTemplates } from '../templates/templates.ts';
import type { SiteArguments } from './arguments.ts';
import { configOf } from './astro-config.ts';
import { type Plan, planOf } from './build-plan.ts';
import { finishSite } from './finish-site.ts';
import { filesBesides, keepForeign, SiteRefusal } from './foreign-files.ts';
import { PROGRAM, storeFolder } from './program-folder.ts';
import { swapFolder, type WorkFolder } from './swap-folder.ts';

export { PROGRAM } from './program-folder.ts';

/** What became of a build. */
export interface Build {
  /** All that was found in the content; in drafts, too. */
  readonly findings: readonly Finding[];
  /** Ids of what was published, and of drafts that were built beside it. */
  readonly disclosures: readonly string[];
  readonly drafts: readonly string[];
  /** Ids of those that disclose, where nothing was disclosed. */
  readonly units?: readonly string[] | undefined;
  /** How many pages the website has; absent where it was not built: errors forbid it, or there is nothing to publish. */
  readonly pages?: number | undefined;
  /** What it took; absent where nothing was made. */
  readonly timings?: Timings | undefined;
}

/** Progress is told beside what a build prints. */
const PROGRESS: ProgressOutput = {
  write: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  now: () => performance.now(),
};

/**
 * Builds the website of a content folder department by department, and puts it in its place when it is whole.
 * @throws SiteRefusal where the content changed meanwhile, and whatever Astro throws; the place is then as it was
 */
export async function buildSite(
  values: SiteArguments,
  { evenIfWrong = false, from = [] }: BuildOptions = {},
): Promise<Build> {
  const target = resolve(values.out);
  const root = resolve(values.content);
  const watch = stopwatch(PROGRESS.now);
  const shared = readShared(values.content);
  const plan = planOf(values, shared);
  watch.lap('读取');
  const own = storeFolder(values);
  const caches = [...(own === undefined ? [] : [own]), ...from.map((folder) => resolve(folder))];
  const config = configOf(values);
  process.env.NODE_ENV = 'production';
  // Astro runs what it has bundled from a folder in the working directory, and needs our packages there.
  process.chdir(PROGRAM);
  let build: Build = { findings: findingsOfAll(shared, []), disclosures: [], drafts: [] };
  if (shared.places.length === 0) return { ...build, units: [...shared.units.disclosers.keys()] };
  // What somebody else laid into the place is nothing to make a website of.
  const former = own === undefined || values.keep ? undefined : formerPlace(own, target);
  const make = async ({ made, scratch, isFormer }: WorkFolder): Promise<boolean> => {
    build = await makeSite(values, {
      root,
      shared,
      plan,
      config,
      caches,
      made,
      scratch,
      evenIfWrong,
      onlyKept: from.length > 0,
      standing: existsSync(target) ? target : undefined,
      isFormer,
      watch,
    });
    if (build.pages === undefined) return false;
    if (values.keep && existsSync(target)) await keepForeign(target, made);
    return true;
  };
  await swapFolder(target, PROGRAM, make, former);
  watch.lap('就位');
  return build;
}

/** How a website is built. */
export interface BuildOptions {
  /** Whatever is found in the content. */
  readonly evenIfWrong?: boolean | undefined;
  /** Folders of shards: nothing is made that is not in them. */
  readonly from?: readonly string[] | undefined;
}

interface Site {
  readonly root: string;
  readonly shared: SharedReading;
  readonly plan: Plan;
  readonly config: AstroInlineConfig;
  readonly made: string;
  readonly scratch: string;
  readonly evenIfWrong: boolean;
  /** Folders of stores. */
  readonly caches: readonly string[];
  readonly onlyKept: boolean;
  /** The website that stands in its place; absent where there is none. */
  readonly standing: string | undefined;
  /** See WorkFolder. */
  readonly isFormer: boolean;
  readonly watch: Stopwatch;
}

async function makeSite(values: SiteArguments, site: Site): Promise<Build> {
  const { root, shared, plan, caches, made, scratch, evenIfWrong, watch } = site;
  const store = joinedStore(caches.map(folderStore));
  const { program, listing, jobs } = plan;
  const { base, disk, compress } = values;
  const told = values.site === undefined ? undefined : new URL(values.site);
  const absolute = siteAddress(shared.site, told, base);
  const templates = join(scratch, 'templates');
  const joined = join(scratch, 'joined');
  const missing = missingIn(jobs, store);
  if (site.onlyKept && missing.length > 0) throw new SiteRefusal(missingSentence(missing));
  const tell = progress('生成各部门和单位的页面', jobs.length, PROGRESS);
  const timed: Timed[] = [];
  const step = (name: string, milliseconds: number): void => {
    timed.push({ name, milliseconds });
    tell();
  };
  const loading = loadedTemplates(
    { config: site.config, program, site: values.site, base, work: join(scratch, 'astro'), made, templates },
    store,
  );
  const parts = await makeAll(
    {
      root,
      shared: sharedKey(shared),
      caches,
      print: {
        lay: { made, joined, standing: site.standing, isFormer: site.isFormer },
        base,
        site: values.site,
        ...listing,
        chromium: plan.chromium,
        evenIfWrong,
      },
    },
    jobs,
    {
      hands: handsFor(disclosuresOf(shared, missing), availableParallelism()),
      bundle: loading.then((client) => ({ templates, archived: archivedFiles(client) })),
      shared,
      step,
    },
  );
  const client = await loading;
  watch.lap('模板、各部门和单位');
  const printed = parts.map((part) => part.printed);
  const build = {
    ...buildOf(shared, parts),
    timings: { stages: watch.laps, parts: timed, pages: allPages(printed) },
  };
  const refuseChanged = (): void => {
    const files = stateIn(
      shared,
      jobs.map((job) => job.files),
    );
    const changed = changedSince(root, files);
    if (changed.length > 0) throw new SiteRefusal(changedSentence(changed));
  };
  if (!evenIfWrong && openIn(build).some(isBlocking)) {
    // What was found may be of other bytes than those that are there.
    refuseChanged();
    return build;
  }
  if (build.disclosures.length + build.drafts.length === 0) return build;
  const written = await makeWhole({
    shared,
    parts,
    joined,
    around: [program, base, values.site ?? ''],
    made,
    templates: () => openTemplates(templates, base),
    store,
    standing: site.standing === undefined ? undefined : standingSiteIn(site.standing, store),
    isFormer: site.isFormer,
  });
  const hashes = new Map([
    ...parts.flatMap((part) => Object.entries(part.hashes)),
    ...Object.entries(written.hashes),
  ]);
  if (site.isFormer) removeFiles(made, filesBesides(made, new Set([...hashes.keys(), ...client.keys()])));
  watch.lap('全站的页面');
  await joinFacts(made, joined, written.records, shared.taxonomy.taxonomy);
  await finishSite(made, {
    records: written.records,
    drafts: build.drafts,
    absolute,
    disk,
    compress,
    hashes,
  });
  watch.lap('数据和清单');
  refuseChanged();
  return {
    ...build,
    timings: { ...build.timings, pages: allPages([...printed, written.printed]) },
    pages: hashes
      .keys()
      .filter((path) => path.endsWith('.html'))
      .toArray().length,
  };
}

/** Ids of the departments that have to be made anew. */
const missingIn = (jobs: readonly PartJob[], store: Store): readonly string[] =>
  jobs.flatMap(({ department, madeKey, beyondKey }) =>
    isKept(madeKey, store) || isKept(beyondKey, store) ? [] : department,
  );

/** How many disclosures some departments have. */
function disclosuresOf({ places }: SharedReading, departments: readonly string[]): number {
  const among = new Set(departments);
  return places.filter(({ discloser }) => among.has(discloser.department.id)).length;
}

/** A part that is wrong is kept by no shard. */
const missingSentence = (departments: readonly string[]): string =>
  `各分片里没有这些部门：${departments.slice(0, 5).join('、')}${departments.length > 5 ? ` 等 ${departments.length} 个` : ''}。分片没有跑完、内容或程序与分片时不同、或者有错误；单独重跑它们的分片再合并。`;

function buildOf(shared: SharedReading, parts: readonly MadePart[]): Build {
  const judged = parts.map((part) => part.judged);
  const all = judged.flatMap(({ disclosures }) => disclosures);
  return {
    findings: findingsOfAll(shared, judged),
    disclosures: all.flatMap(({ id, isDraft, tally }) => (isDraft || tally === undefined ? [] : [id])),
    drafts: all.flatMap(({ id, isDraft }) => (isDraft ? [id] : [])),
  };
}

/** What was found outside of drafts: what is wrong in a draft stands in nobody's way. */
export function openIn({ findings, drafts }: Pick<Build, 'findings' | 'drafts'>): readonly Finding[] {
  const folders = drafts.map((id) => `disclosures/${id}/`);
  return findings.filter(({ source }) => !folders.some((folder) => source.file.startsWith(folder)));
}

/** Pages print what was judged; that the content says something else by now must not stay unseen. */
const changedSentence = (paths: readonly string[]): string =>
  `核对之后内容有改动：${paths.slice(0, 3).join('、')}${paths.length > 3 ? ` 等 ${paths.length} 个文件` : ''}。请重新运行，核对改动后的内容。`;
