import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinkChecker } from 'linkinator';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesOf } from '../../src/site/folder/site-folder.ts';
import { browserIsThere, openedBrowser } from '../site/browser.ts';
import { PROGRAM } from '../site/built-site.ts';
import { parseSiteArguments } from '../site/site-arguments.ts';
import { serve } from '../site/static-server.ts';
import { githubJob, gitlabJob, type PagesJob, runJob } from './pages-jobs.ts';
import { visit } from './visit.ts';

/** A job and where its website goes. */
interface Case {
  readonly name: string;
  readonly job: PagesJob;
  readonly variables: Readonly<Record<string, string>>;
  readonly site: string;
  readonly base: string;
}

const gitlabCase = (name: string, url: string, site: string, base: string): Case => ({
  name: `GitLab, ${name}`,
  job: gitlabJob(),
  variables: { CI_PAGES_URL: url },
  site,
  base,
});
const githubCase = (name: string, origin: string, basePath: string, base: string): Case => ({
  name: `GitHub, ${name}`,
  job: githubJob({ origin, base_path: basePath }),
  variables: {},
  site: origin,
  base,
});

const CASES: readonly Case[] = [
  gitlabCase('a project', 'https://czj.pages.example.cn/budget', 'https://czj.pages.example.cn', '/budget/'),
  gitlabCase(
    'a project of a group within a group',
    'https://city.pages.example.cn/czj/budget',
    'https://city.pages.example.cn',
    '/czj/budget/',
  ),
  gitlabCase(
    'a domain of its own',
    'https://budget-1a2b3c.pages.example.cn',
    'https://budget-1a2b3c.pages.example.cn',
    '/',
  ),
  githubCase('a project', 'https://czj.github.io', '/budget', '/budget/'),
  githubCase('the site of a user', 'https://czj.github.io', '', '/'),
];

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-pages-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a job for Pages', () => {
  /** Commands that only say how they were called. */
  const SAYS = `npm() { printf 'npm'; printf '\\t%s' "$@"; printf '\\n'; }
sha256sum() { printf 'sha256sum\\t%s\\t%s\\n' "\${PWD##*/}" "$*"; }`;

  test.each(CASES)(
    '$name: checks, builds for its address, and hands over the folder it built',
    async ({ job, variables, site, base }) => {
      await mkdir(join(folder, job.artifact));
      const calls = (await runJob(job, folder, variables, SAYS)).trimEnd().split('\n');
      const [install, check, build, sums, ...rest] = calls.map((line) => line.split('\t'));
      expect(install).toEqual(['npm', 'ci']);
      expect(check).toEqual(['npm', 'run', 'check']);
      expect(build?.slice(0, 4)).toEqual(['npm', 'run', 'build', '--']);
      expect(parseSiteArguments(build?.slice(4) ?? [])).toMatchObject({
        kind: 'arguments',
        values: { out: job.artifact, base, site },
      });
      expect(sums).toEqual(['sha256sum', job.artifact, '-c --quiet SHA256SUMS']);
      expect(rest).toEqual([]);
      const { scripts } = JSON.parse(await readFile(join(PROGRAM, 'package.json'), 'utf8'));
      expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['check', 'build']));
      // Not the folder of files that are served as they are.
      expect(existsSync(join(PROGRAM, job.artifact))).toBe(false);
    },
  );
});

/** The jobs as they are, npm ci and all, in a fresh clone; takes minutes: MINGZHANG_RUN_JOBS=1. */
describe.skipIf(process.env.MINGZHANG_RUN_JOBS === undefined || !browserIsThere())('run whole', () => {
  const browser = openedBrowser();
  const whole = CASES.filter(({ name }) =>
    ['GitLab, a project of a group within a group', 'GitHub, a project'].includes(name),
  );

  test.each(whole)('$name', { timeout: 1_800_000 }, async ({ job, variables, base }) => {
    const clone = join(folder, 'clone');
    execFileSync('git', ['clone', '--quiet', PROGRAM, clone]);
    await runJob(job, clone, variables);
    const site = join(clone, job.artifact);
    const server = await serve(site, base);
    try {
      const root = server.origin + base;
      const pages = (await filesOf(site)).filter((path) => path.endsWith('index.html'));
      const { links } = await new LinkChecker().check({
        path: root,
        recurse: true,
        linksToSkip: async (link) => !link.startsWith(root),
      });
      expect(links.filter(({ state }) => state === 'BROKEN')).toEqual([]);
      const shown = pages.filter((_, index) => index % 10 === 0);
      expect(await visit(browser(), root, shown)).toEqual([]);
      console.info(`${pages.length} pages, ${links.length} links, ${shown.length} pages shown`);
    } finally {
      await server.close();
    }
  });
});
