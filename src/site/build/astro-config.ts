import { resolve } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { CONTENT_VARIABLE } from '../content/content-root.ts';
import type { SiteArguments } from './arguments.ts';
import { PROGRAM } from './program-folder.ts';

/** Names that Astro would take from the environment instead of its own: Vitest sets some, and BASE_URL is common. */
const MISTAKEN = ['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'SITE', 'ASSETS_PREFIX'];

/** What a command line says, as Astro takes it. The content folder goes by the environment: only our loader knows it. */
export function configOf({ content, base, site }: SiteArguments): AstroInlineConfig {
  process.env[CONTENT_VARIABLE] = resolve(content);
  for (const name of MISTAKEN) delete process.env[name];
  return { root: PROGRAM, base, ...(site === undefined ? {} : { site }) };
}
