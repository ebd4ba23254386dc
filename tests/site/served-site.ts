import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { type StaticServer, serve } from './static-server.ts';

/** The built website on a server of this machine, and a browser to look at it. */
export interface ServedSite {
  readonly browser: Browser;
  /** Address of its home page, with "/" at its end. */
  readonly home: string;
}

/**
 * Serves the built website and opens a browser for the tests of the `describe` this is called in.
 * @param under the path it is put at: "/" or "/some/where/"
 * @returns to be used within tests and hooks: before them nothing is there
 */
export function servedSite(under = '/'): ServedSite {
  let browser: Browser | undefined;
  let server: StaticServer | undefined;
  beforeAll(async () => {
    server = await serve(await builtSite(), under);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const there = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('the website is served within tests only');
    return part;
  };
  return {
    get browser() {
      return there(browser);
    },
    get home() {
      return there(server).origin + under;
    },
  };
}
