import { dev } from 'astro';
import type { SiteArguments } from './arguments.ts';
import { configOf } from './astro-config.ts';

/** Serves the website while its content is being written; runs until it is stopped. */
export async function serveSite(values: SiteArguments): Promise<void> {
  // Files beside a page have no slash at their end, and Astro cannot tell them from pages by their route.
  await dev({ ...configOf(values), trailingSlash: 'ignore' });
}
