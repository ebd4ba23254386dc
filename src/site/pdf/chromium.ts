import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** A Chromium of this machine. Plain values: it is sent to other processes. */
export interface Chromium {
  readonly path: string;
  /** "Chromium 156.0.8078.108": pages are set otherwise by another one. */
  readonly version: string;
}

/** Where systems put it: without its window it takes a third of the time. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** Milliseconds one document may take. */
const TIME = 180_000;

/** Where the browser is: as `MINGZHANG_CHROMIUM` says, otherwise the first place where it is; undefined where there is none. */
export const chromiumPath = (told = process.env.MINGZHANG_CHROMIUM): string | undefined =>
  told ?? PLACES.find(existsSync);

/** The Chromium at that path; undefined where there is none that runs. */
export function installedChromium(told = process.env.MINGZHANG_CHROMIUM): Chromium | undefined {
  const path = chromiumPath(told);
  if (path === undefined || !existsSync(path)) return undefined;
  // On Windows the program opens a window instead of telling its version.
  if (process.platform === 'win32') return { path, version: path };
  return { path, version: execFileSync(path, ['--version'], { encoding: 'utf8' }).trim() };
}

/**
 * Prints a page of the disk as PDF: tagged, with bookmarks, on the sheets its style sheets ask for.
 * @throws Error where the browser does not print it
 */
export const printedPdf = (chromium: Chromium, page: string): Promise<Uint8Array> =>
  madeBy(chromium, page, 'page.pdf', (made) => [
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${made}`,
  ]);

/**
 * A picture (PNG) of what a window of a size shows of a page of the disk.
 * @throws Error where the browser makes none
 */
export const picturedPage = (
  chromium: Chromium,
  page: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Uint8Array> =>
  madeBy(chromium, page, 'page.png', (made) => [
    '--hide-scrollbars',
    '--force-device-scale-factor=1',
    `--window-size=${width},${height}`,
    `--screenshot=${made}`,
  ]);

/** What the browser makes of a page, in a profile of its own. @param options from the file it is made in */
async function madeBy(
  { path }: Chromium,
  page: string,
  name: string,
  options: (made: string) => readonly string[],
): Promise<Uint8Array> {
  const home = await mkdtemp(join(tmpdir(), 'mingzhang-chromium-'));
  try {
    const made = join(home, name);
    await promisify(execFile)(
      path,
      [
        '--headless',
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
        // The administrator of a container has no rights to give up; what is opened is our own page, without scripts.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${join(home, 'profile')}`,
        ...options(made),
        pathToFileURL(page).href,
      ],
      { timeout: TIME },
    );
    return new Uint8Array(await readFile(made));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
