import { type Browser, chromium } from 'playwright-core';
import { chromiumPath } from '../../src/site/pdf/chromium.ts';

/** Where the browser is: the one that prints PDFs, otherwise where Debian would put it. */
export const CHROMIUM = chromiumPath() ?? '/usr/bin/chromium';

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
