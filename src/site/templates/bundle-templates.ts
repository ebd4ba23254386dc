import { cp } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroInlineConfig, type AstroIntegration, build } from 'astro';
import { BUNDLING } from '../content/bundling.ts';
import { bundleFolders } from './template-files.ts';

/**
 * Has Astro bundle pages, components, scripts and styles into the folders of `bundleFolders`; no page is printed.
 * @param folder for the work, inside the program's: what is bundled loads our packages
 */
export async function bundleTemplates(config: AstroInlineConfig, folder: string): Promise<void> {
  const { client: out, server } = bundleFolders(folder);
  process.env[BUNDLING] = 'yes';
  await build({
    ...config,
    integrations: [bundleOnly(() => cp(join(out, '.prerender'), server, { recursive: true }))],
    outDir: out,
    cacheDir: join(folder, 'scratch'),
    logLevel: 'warn',
  });
  delete process.env[BUNDLING];
}

const bundleOnly = (take: () => Promise<void>): AstroIntegration => ({
  name: 'mingzhang-templates',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      updateConfig({ vite: { plugins: [leaveOut(fileURLToPath(config.srcDir))] } });
    },
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

/** Our modules that only Astro can load: what it gives them by name is nowhere else. */
const OF_ASTRO =
  /^(?:pages|components|layouts|client|styles)\/|^site\/(?:content\/site-books|data\/open-data-route)\.ts$/;

/**
 * Leaves our own modules out of the bundle: pages load those that judged the books, by the name that package.json has for them. So what was worked
 * out of a disclosure is not worked out a second time to print it, and no code is loaded and compiled twice.
 * @param sources where our modules lie
 */
const leaveOut = (sources: string) => ({
  name: 'mingzhang-own-modules',
  enforce: 'pre' as const,
  applyToEnvironment: ({ name }: { readonly name: string }) => name === 'prerender',
  resolveId: (source: string, importer: string | undefined) => {
    if (importer === undefined || !source.startsWith('.') || !source.endsWith('.ts')) return undefined;
    const path = relative(sources, resolve(dirname(importer.replace(/\?.*$/, '')), source)).replaceAll(
      '\\',
      '/',
    );
    return path.startsWith('..') || OF_ASTRO.test(path) ? undefined : { id: `#src/${path}`, external: true };
  },
});
