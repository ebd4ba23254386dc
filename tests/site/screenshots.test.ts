import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { browserIsThere, openedBrowser } from './browser.ts';
import { isInstalled } from './installed.ts';
import { servedFolder } from './served-site.ts';
import { fewSite } from './some-content.ts';

/** Pages as they are meant to look; `UPDATE_SCREENSHOTS=1 npm test -- tests/site/screenshots` takes them anew, to be looked at before they are kept. */
const KEPT = join(import.meta.dirname, 'screenshots');

/** By name: their addresses, and where else than on a phone and a desk they are looked at. */
const PAGES: readonly (readonly [name: string, path: string, ...more: ('tablet' | 'dark')[]])[] = [
  ['home', ''],
  ['unit', 'baotou-hrss/'],
  ['cover', 'baotou-hrss/2026/', 'tablet', 'dark'],
  ['cover-without-changes', 'chengde-hrss/2024/'],
  ['table-tree', 'baotou-hrss/2026/general-expenditure/', 'dark'],
  ['table-wide', 'baotou-hrss/2026/three-public/', 'tablet'],
  ['table-statement', 'datong-hrss/2026/summary/'],
  ['table-derived', 'baotou-insurance-registration/2025/income/'],
  ['goals', 'baotou-insurance-registration/2025/goals/'],
  ['section', 'baotou-hrss/2026/totals/', 'tablet', 'dark'],
  ['project', 'datong-hrss/2026/projects/xm-01/'],
  ['checks', 'pinglu-hrss/2026/checks/'],
  ['search', 'search/?q=%E4%B8%89%E5%85%AC'],
  ['subject', 'subjects/208/'],
  ['compare', 'compare/'],
  ['glossary', 'glossary/'],
];

const MODES = [
  ['phone', { viewport: { width: 375, height: 812 }, colorScheme: 'light' }],
  ['tablet', { viewport: { width: 768, height: 1024 }, colorScheme: 'light' }],
  ['desk', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
  ['dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
] as const;

const looksAt = (mode: string, [, , ...more]: (typeof PAGES)[number]): boolean =>
  mode === 'phone' || mode === 'desk' || more.some((each) => each === mode);

const SHOTS = MODES.flatMap(([mode]) =>
  PAGES.filter((page) => looksAt(mode, page)).map(([name]) => `${name}-${mode}`),
);

/** Of all pixels: letters set by another version of a font differ at their edges, a moved block differs by far more. */
const TOLERATED = 0.01;

/** The font the kept pictures were set in. Others break lines elsewhere. */
const FONT = 'Noto Sans CJK SC';
const hasFont = (): boolean => {
  try {
    return execFileSync('fc-list', [], { encoding: 'utf8' }).includes(FONT);
  } catch {
    return false;
  }
};

describe.skipIf(!browserIsThere() || !isInstalled(FONT, hasFont()))('pages look as they are meant to', () => {
  const home = servedFolder(fewSite);
  const browser = openedBrowser();
  const shots = new Map<string, Buffer>();

  beforeAll(async () => {
    for (const [mode, options] of MODES) {
      // Half the size is enough to see what moved, and keeps the pictures small.
      const context = await browser().newContext({
        ...options,
        deviceScaleFactor: 0.5,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      for (const [name, path] of PAGES.filter((each) => looksAt(mode, each))) {
        await page.goto(home() + path, { waitUntil: 'networkidle' });
        // The citation names the day and the server's port.
        const mask = [page.locator('.cite-text')];
        shots.set(`${name}-${mode}`, await page.screenshot({ mask }));
      }
      await context.close();
    }
  });

  test.each(SHOTS)('%s', async (name) => {
    const kept = join(KEPT, `${name}.png`);
    const taken = shots.get(name);
    if (taken === undefined) throw new Error(`no picture of ${name}`);
    if (process.env.UPDATE_SCREENSHOTS !== undefined) {
      if (process.env.CI !== undefined) throw new Error('pictures are not taken in CI');
      await mkdir(KEPT, { recursive: true });
      await writeFile(kept, taken);
    }
    expect(existsSync(kept), `${name}.png was never taken`).toBe(true);
    const [before, now] = [PNG.sync.read(await readFile(kept)), PNG.sync.read(taken)];
    expect([now.width, now.height]).toEqual([before.width, before.height]);
    const drawn = new PNG({ width: now.width, height: now.height });
    const differing = pixelmatch(before.data, now.data, drawn.data, now.width, now.height, {
      threshold: 0.2,
    });
    const share = differing / (now.width * now.height);
    const told = share > TOLERATED ? await keepDifference(name, taken, drawn) : '';
    expect(share, told).toBeLessThanOrEqual(TOLERATED);
  });
});

/** Writes what was seen and what differs where a person can look at it. */
async function keepDifference(name: string, taken: Buffer, drawn: PNG): Promise<string> {
  const folder = join(tmpdir(), 'mingzhang-screenshots');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.png`), taken);
  await writeFile(join(folder, `${name}-differs.png`), PNG.sync.write(drawn));
  return `look at ${join(folder, `${name}-differs.png`)}; if it is as it should be: UPDATE_SCREENSHOTS=1`;
}
