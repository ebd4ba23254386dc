import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { CHROMIUM, openChromium } from './chromium.ts';
import { duringTests } from './during-tests.ts';
import { isInstalled } from './installed.ts';

/** Whether there is a browser; see `isInstalled` for what a missing one means. */
export const browserIsThere = (): boolean =>
  isInstalled(`${CHROMIUM}（可用 MINGZHANG_CHROMIUM 另指）`, existsSync(CHROMIUM));

/** A browser for the tests of the `describe` this is called in. Called after what serves its pages, it is closed before that. */
export const openedBrowser = (): (() => Browser) =>
  duringTests(
    () => openChromium(),
    (browser) => browser.close(),
  );
