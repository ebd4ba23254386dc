import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readWorkbook } from '../../src/importers/sheet/read-workbook.ts';
import { browserIsThere, openedBrowser } from './browser.ts';
import { PROGRAM } from './built-site.ts';
import { sheetPicture } from './sheet-picture.ts';

/** The pictures of docs/guide.zh-CN.md, of its own example; `UPDATE_SCREENSHOTS=1 npm test -- tests/site/guide-pictures` takes them anew. */
const KEPT = join(PROGRAM, 'docs/guide');

/** Bytes a picture has at most, and pixels that it may have more or less than the one that is kept. */
const LARGEST = 60 * 1024;
const NEAR = 80;

/** By name: what is seen, and how wide. */
const PICTURES = {
  workbook: { width: 820, alt: '导出的工作簿里的一张表' },
  terminal: { width: 820, alt: '终端里的一处问题' },
  desk: { width: 640, alt: 'npm start 的网页，有问题的格子标着号' },
  phone: { width: 375, alt: '手机上的一张表' },
} as const;

const TABLE = 'disclosures/sample-employment/2026/tables/general-expenditure.yaml';
const PAGE = '/sample-employment/2026/general-expenditure/';

/** Shades of each colour that are kept: letters stay clear, and the picture becomes half as large. */
const SHADES = 4;

/** A picture with fewer shades. */
function small(picture: Buffer): Buffer {
  const image = PNG.sync.read(picture);
  const step = 255 / (SHADES - 1);
  for (const [index, value] of image.data.entries())
    image.data[index] = Math.round(Math.round(value / step) * step);
  return PNG.sync.write(image, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

describe.skipIf(!browserIsThere())('the pictures of the guide', () => {
  const browser = openedBrowser();
  const taken = new Map<string, Buffer>();
  let content: string;
  let server: ChildProcess;

  beforeAll(async () => {
    content = mkdtempSync(join(tmpdir(), 'mingzhang-guide-'));
    for (const [from, to] of [
      ['docs/example', '.'],
      ['content/formats', 'formats'],
      ['content/taxonomy', 'taxonomy'],
    ] as const)
      cpSync(join(PROGRAM, from), join(content, to), { recursive: true });
    writeFileSync(
      join(content, 'site.yaml'),
      'name: 示例市预算公开\ndescription: 示例市各单位的预算\npublisher: 示例市财政局\n',
    );
    const book = join(content, '导出.xlsx');
    const args = ['scripts/export.ts', 'sample-employment/2026', '--out', book, '--content', content];
    spawnSync(process.execPath, args, { cwd: PROGRAM });
    const reading = readWorkbook('导出.xlsx', readFileSync(book));
    rmSync(book);
    const sheet =
      reading.kind === 'sheets'
        ? reading.sheets.find(({ name }) => name.endsWith('一般公共预算支出表'))
        : undefined;
    if (sheet === undefined) throw new Error('no sheet');
    const grid = await browser().newPage({ viewport: { width: PICTURES.workbook.width, height: 300 } });
    await grid.setContent(sheetPicture(sheet));
    taken.set('workbook', small(await grid.screenshot({ fullPage: true })));

    const set = (from: string, to: string): void => {
      const text = readFileSync(join(content, TABLE), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(content, TABLE), text.replace(from, to));
    };
    set('total: 310.00', 'total: 301.00');
    const { stdout } = spawnSync(process.execPath, ['scripts/check.ts', '--no-cache', '--content', content], {
      cwd: PROGRAM,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    // The first two places of the first finding are enough to see; its remedy and basis stand below the last.
    const lines = stdout.replaceAll(content, 'content').split('\n');
    const remedy = lines.findIndex((line) => line.includes('改法：'));
    const said = [...lines.slice(0, 9), '  …', ...lines.slice(remedy, remedy + 2)].join('\n');
    const terminal = await browser().newPage({ viewport: { width: PICTURES.terminal.width, height: 300 } });
    await terminal.setContent(
      '<style>body{margin:0}pre{margin:0;padding:16px;background:#1b1f24;color:#e6edf3;font:14px/1.5 "Noto Sans Mono CJK SC","Noto Sans CJK SC",monospace;white-space:pre-wrap}</style><pre></pre>',
    );
    await terminal.locator('pre').evaluate((pre, text) => {
      pre.textContent = text;
    }, `$ npm run check\n\n${said}`);
    taken.set('terminal', small(await terminal.locator('pre').screenshot()));

    server = spawn(process.execPath, ['scripts/dev.ts', '--content', content], {
      cwd: PROGRAM,
      // Under Vitest Astro serves no pages.
      env: { ...process.env, NODE_ENV: 'development', VITEST: undefined },
    });
    let heard = '';
    server.stdout?.on('data', (data: Buffer) => (heard += data.toString()));
    server.stderr?.on('data', (data: Buffer) => (heard += data.toString()));
    await vi.waitFor(() => expect(heard).toMatch(/http:\/\/localhost:\d+/), { timeout: 120_000 });
    const address = /http:\/\/localhost:\d+/.exec(heard)?.[0] ?? '';
    const desk = await browser().newPage({ viewport: { width: PICTURES.desk.width, height: 620 } });
    // The first time, Vite loads the page once more when it knows what the page needs.
    for (let time = 0; time < 2; time += 1)
      await desk.goto(`${address}${PAGE}`, { waitUntil: 'networkidle' });
    await desk.locator('aside.desk').evaluate((aside, root) => {
      aside.innerHTML = aside.innerHTML.replaceAll(root, 'content');
    }, content);
    const marked = await desk.locator('td[data-desk]').first().boundingBox();
    const height = Math.ceil((marked?.y ?? 0) + (marked?.height ?? 0) + 16);
    taken.set(
      'desk',
      small(
        await desk.screenshot({
          fullPage: true,
          clip: { x: 0, y: 0, width: PICTURES.desk.width, height },
        }),
      ),
    );
    set('total: 301.00', 'total: 310.00');
    await vi.waitFor(
      async () => expect(await (await fetch(`${address}${PAGE}`)).text()).not.toContain('data-desk'),
      {
        timeout: 60_000,
        interval: 1000,
      },
    );
    const phone = await browser().newPage({ viewport: { width: PICTURES.phone.width, height: 660 } });
    await phone.goto(`${address}${PAGE}`, { waitUntil: 'networkidle' });
    await phone.locator('h1').first().scrollIntoViewIfNeeded();
    taken.set('phone', small(await phone.screenshot()));
  });
  afterAll(() => {
    server.kill();
    rmSync(content, { recursive: true });
  });

  test.each(Object.keys(PICTURES))('%s is as large as it was', (name) => {
    const kept = join(KEPT, `${name}.png`);
    const picture = taken.get(name);
    if (picture === undefined) throw new Error(`no picture of ${name}`);
    if (process.env.UPDATE_SCREENSHOTS !== undefined) {
      mkdirSync(KEPT, { recursive: true });
      writeFileSync(kept, picture);
    }
    const [before, now] = [PNG.sync.read(readFileSync(kept)), PNG.sync.read(picture)];
    expect(Math.abs(before.height - now.height)).toBeLessThanOrEqual(NEAR);
    expect(before.width).toBe(now.width);
  });
});

describe('the guide shows its pictures', () => {
  const guide = readFileSync(join(PROGRAM, 'docs/guide.zh-CN.md'), 'utf8');

  test.each(Object.entries(PICTURES))('%s', (name, { alt }) => {
    expect(guide).toContain(`![${alt}](guide/${name}.png)`);
    expect(existsSync(join(KEPT, `${name}.png`))).toBe(true);
    expect(statSync(join(KEPT, `${name}.png`)).size).toBeLessThanOrEqual(LARGEST);
  });
});
