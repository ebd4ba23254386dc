import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROGRAM } from '../site/built-site.ts';

/** A job of the deploy guide that publishes a website: what it runs, and the folder it hands over. */
export interface PagesJob {
  /** One a shell, in order; with the variables it sets itself. */
  readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  readonly artifact: string;
}

const gitlab = z.object({
  image: z.literal('node:24'),
  pages: z.object({
    script: z.array(z.string()),
    publish: z.string(),
    artifacts: z.object({ paths: z.tuple([z.string()]) }),
  }),
});

const github = z.object({
  jobs: z.object({
    publish: z.object({
      steps: z.array(
        z.object({
          id: z.string().optional(),
          uses: z.string().optional(),
          with: z.record(z.string(), z.unknown()).optional(),
          run: z.string().optional(),
          env: z.record(z.string(), z.string()).optional(),
        }),
      ),
    }),
  }),
});

const read = (name: string): unknown => parse(readFileSync(join(PROGRAM, 'docs/deploy', name), 'utf8'));

/** The job for GitLab Pages. Its lines are run by one shell. */
export function gitlabJob(): PagesJob {
  const { pages } = gitlab.parse(read('gitlab-ci.yml'));
  if (pages.publish !== pages.artifacts.paths[0]) throw new Error('the folder published is not the artifact');
  return { steps: [{ run: pages.script.join('\n'), env: {} }], artifact: pages.publish };
}

/**
 * The job for GitHub Pages. Steps that use an action are left out, but for what they tell later ones.
 * @param outputs what the action configure-pages found out
 */
export function githubJob(outputs: Readonly<Record<string, string>>): PagesJob {
  const { steps } = github.parse(read('github-pages.yml')).jobs.publish;
  const told = (text: string): string =>
    text.replace(/\$\{\{ steps\.(\w+)\.outputs\.(\w+) \}\}/g, (_, id: string, name: string) => {
      const value = outputs[name];
      const isTold = steps.some(
        (step) => step.id === id && step.uses?.startsWith('actions/configure-pages@'),
      );
      if (!isTold || value === undefined) throw new Error(`no step ${id} tells ${name}`);
      return value;
    });
  const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
  return {
    steps: steps.flatMap(({ run, env = {} }) =>
      run === undefined
        ? []
        : [{ run, env: Object.fromEntries(Object.entries(env).map(([name, text]) => [name, told(text)])) }],
    ),
    artifact: z.string().parse(upload?.with?.path),
  };
}

/**
 * Runs a job as its runner does: bash that stops at the first failure, in a folder, with the runner's variables.
 * @param before shell lines that come first in every step
 * @returns what it printed
 * @throws Error with the output where a step fails
 */
export async function runJob(
  { steps }: PagesJob,
  folder: string,
  variables: Readonly<Record<string, string>>,
  before = '',
): Promise<string> {
  let printed = '';
  for (const { run, env } of steps) {
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', `${before}\n${run}`], {
      cwd: folder,
      env: { ...machine(), CI: 'true', ...variables, ...env },
    });
    child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
    child.stderr.on('data', (data: Buffer) => (printed += data.toString()));
    const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
    if (code !== 0) throw new Error(`exit ${code}\n${printed.slice(-4000)}`);
  }
  return printed;
}

/** Where programs are and how the network is reached; the rest of our own environment, Vitest's above all, a runner does not have. */
const machine = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => /^(?:PATH|HOME)$|CERT|_proxy$/i.test(name)),
  );
