import { builtSite } from './built-site.ts';
import { duringTests } from './during-tests.ts';
import { serve } from './static-server.ts';

/**
 * Serves a folder on this machine for the tests of the `describe` this is called in.
 * @param folder finds or makes it, before the tests
 * @param under the path it is put at: "/" or "/some/where/"
 * @returns the address of its home page, with "/" at its end
 */
export function servedFolder(folder: () => Promise<string>, under = '/'): () => string {
  const server = duringTests(
    async () => serve(await folder(), under),
    ({ close }) => close(),
  );
  return () => server().origin + under;
}

/** Serves the built website: see `servedFolder`. */
export const servedSite = (under?: string): (() => string) => servedFolder(builtSite, under);
