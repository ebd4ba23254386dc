import { type Browser, chromium } from 'playwright-core';

/** Where the browser is: as told, otherwise where Debian puts it. */
export const CHROMIUM = process.env.MINGZHANG_CHROMIUM ?? '/usr/bin/chromium';

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
