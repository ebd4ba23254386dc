import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where the browser is: as told, otherwise where Debian puts it. */
const PATH = process.env.MINGZHANG_CHROMIUM ?? '/usr/bin/chromium';

/** Whether there is a browser. In CI a missing one is a failure, elsewhere tests are skipped and say so. */
export function browserIsThere(): boolean {
  if (existsSync(PATH)) return true;
  if (process.env.CI !== undefined)
    throw new Error(`no browser at ${PATH}: install chromium or set MINGZHANG_CHROMIUM`);
  console.warn(`\n  浏览器测试跳过：${PATH} 不存在。安装 chromium，或用 MINGZHANG_CHROMIUM 指明它的位置。\n`);
  return false;
}

/** Starts the browser, without anything that calls home. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PATH,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
