import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian puts the browser: without its window it takes a third of the time. */
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Where the browser is: as told, otherwise the first that is there. */
export const CHROMIUM = process.env.MINGZHANG_CHROMIUM ?? PLACES.find(existsSync) ?? '/usr/bin/chromium';

/**
 * Starts the browser, without anything that calls home.
 * @param more arguments of Chromium
 */
export const openChromium = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      ...more,
    ],
  });
