import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AstroInlineConfig, type AstroIntegration, build } from 'astro';
import { BUNDLING } from '../content/bundling.ts';
import { filesOf } from '../folder/files-of.ts';
import type { MadeFiles } from '../folder/write-files.ts';
import { CLIENT, SERVER } from './template-files.ts';

/**
 * Has Astro bundle pages, components, scripts and styles; no page is printed.
 * @param folder for the work, inside the program's: what is bundled loads our packages
 */
export async function bundledTemplates(config: AstroInlineConfig, folder: string): Promise<MadeFiles> {
  const out = join(folder, 'bundle');
  const server = join(folder, 'server');
  process.env[BUNDLING] = 'yes';
  await build({
    ...config,
    integrations: [bundleOnly(() => cp(join(out, '.prerender'), server, { recursive: true }))],
    outDir: out,
    cacheDir: join(folder, 'scratch'),
    logLevel: 'warn',
  });
  delete process.env[BUNDLING];
  const read = async (from: string, to: string) =>
    await Promise.all(
      (await filesOf(from)).map(async (path) => [to + path, await readFile(join(from, path))] as const),
    );
  return new Map([...(await read(server, SERVER)), ...(await read(out, CLIENT))]);
}

const bundleOnly = (take: () => Promise<void>): AstroIntegration => ({
  name: 'mingzhang-templates',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((own) => ({
        ...own,
        name: 'mingzhang-templates',
        setup: async () => undefined,
        getStaticPaths: async () => [],
        teardown: take,
      }));
    },
  },
});
