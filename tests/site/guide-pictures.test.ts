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

/** Milliseconds a page may take on a machine that has much else to do. */
const PATIENCE = 180_000;

/** By name: what is seen, and how wide. */
const PICTURES = {
  new: { width: 820, alt: '终端里建好一年的文件' },
  workbook: { width: 820, alt: '导出的工作簿里的一张表' },
  terminal: { width: 820, alt: '终端里的一处问题' },
  desk: { width: 640, alt: 'npm start 的网页，有问题的格子标着号' },
  phone: { width: 375, alt: '手机上的一张表' },
  correct: { width: 820, alt: '终端里写好的更正' },
  corrected: { width: 640, alt: '更正以后，网页上的原数和新数' },
  server: { width: 820, alt: '生成的网站文件夹，和传完以后的核对' },
} as const;

const TABLE = 'disclosures/sample-employment/2026/tables/general-expenditure.yaml';
const PAGE = '/sample-employment/2026/general-expenditure/';
const CORRECTED = 'disclosures/sample-employment/2026/tables/three-public.yaml';
const CORRECTED_PAGE = '/sample-employment/2026/three-public/';

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

/** A command as the guide has it, and what it says; the folder of the content goes by its usual name. */
function said(command: string, args: readonly string[], content: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [...args, '--content', content], {
    cwd: PROGRAM,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return `$ ${command}\n${`${stdout}${stderr}`.replaceAll(content, 'content').trimEnd()}\n`;
}

/** A text without how long it took, and without progress. */
const withoutSeconds = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('生成各部门'))
    .join('\n')
    .replace(/（[\d.]+ 秒）/, '');

/** The first lines of a text, and that there are more. */
const firstLines = (text: string, count: number): string => {
  const lines = text.split('\n');
  return lines.length <= count ? text : [...lines.slice(0, count), '  …', ''].join('\n');
};

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
    const terminal = async (name: keyof typeof PICTURES, text: string): Promise<void> => {
      const page = await browser().newPage({ viewport: { width: PICTURES[name].width, height: 300 } });
      await page.setContent(
        '<style>body{margin:0}pre{margin:0;padding:16px;background:#1b1f24;color:#e6edf3;font:14px/1.5 "Noto Sans Mono CJK SC","Noto Sans CJK SC",monospace;white-space:pre-wrap}</style><pre></pre>',
      );
      await page.locator('pre').evaluate((pre, shown) => {
        pre.textContent = shown;
      }, text);
      taken.set(name, small(await page.locator('pre').screenshot()));
    };

    const begun = mkdtempSync(join(tmpdir(), 'mingzhang-guide-'));
    for (const name of ['formats', 'taxonomy', 'site.yaml'])
      cpSync(join(content, name), join(begun, name), { recursive: true });
    const unit = ['--code', '205001', '--name', '示例市就业服务中心'];
    const [registered, made] = [
      said(
        `npm run new -- --unit sample-employment ${unit.join(' ')}`,
        ['scripts/new.ts', '--unit', 'sample-employment', ...unit],
        begun,
      ),
      said(
        'npm run new -- sample-employment 2026 --format neimenggu',
        ['scripts/new.ts', 'sample-employment', '2026', '--format', 'neimenggu'],
        begun,
      ),
    ];
    rmSync(begun, { recursive: true });
    await terminal('new', `${registered}\n${made}`);

    const grid = await browser().newPage({ viewport: { width: PICTURES.workbook.width, height: 300 } });
    await grid.setContent(sheetPicture(sheet));
    taken.set('workbook', small(await grid.screenshot({ fullPage: true })));

    const set = (from: string, to: string, table = TABLE): void => {
      const text = readFileSync(join(content, table), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(content, table), text.replace(from, to));
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
    const seen = [...lines.slice(0, 9), '  …', ...lines.slice(remedy, remedy + 2)].join('\n');
    await terminal('terminal', `$ npm run check\n\n${seen}`);

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
      await desk.goto(`${address}${PAGE}`, { waitUntil: 'networkidle', timeout: PATIENCE });
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
        timeout: PATIENCE,
        interval: 1000,
      },
    );
    const phone = await browser().newPage({ viewport: { width: PICTURES.phone.width, height: 660 } });
    await phone.goto(`${address}${PAGE}`, { waitUntil: 'networkidle', timeout: PATIENCE });
    await phone.locator('h1').first().scrollIntoViewIfNeeded();
    taken.set('phone', small(await phone.screenshot()));

    spawnSync(process.execPath, ['scripts/publish-lock.ts', '--content', content], { cwd: PROGRAM });
    set('officialHospitality: 0.50', 'officialHospitality: 0.40', CORRECTED);
    const reason = ['--reason', '录入时小数打错', '--date', '2026-03-02'];
    await terminal(
      'correct',
      said(
        `npm run publish:correct -- ${reason.join(' ')}`,
        ['scripts/publish-correct.ts', ...reason],
        content,
      ),
    );
    const corrected = await browser().newPage({ viewport: { width: PICTURES.corrected.width, height: 620 } });
    await vi.waitFor(
      async () =>
        expect(await (await fetch(`${address}${CORRECTED_PAGE}`)).text()).toContain('录入时小数打错'),
      { timeout: PATIENCE, interval: 1000 },
    );
    await corrected.goto(`${address}${CORRECTED_PAGE}`, { waitUntil: 'networkidle', timeout: PATIENCE });
    await corrected.getByText('录入时小数打错').first().scrollIntoViewIfNeeded();
    taken.set('corrected', small(await corrected.screenshot()));

    const place = mkdtempSync(join(tmpdir(), 'mingzhang-built-'));
    const website = join(place, 'website');
    const built = said(
      'npm run build -- --out website --base /czyjs/ --site https://www.example.gov.cn --compress',
      [
        ...['--import', './scripts/compiled.mjs', 'scripts/build.ts', '--out', website],
        ...['--base', '/czyjs/', '--site', 'https://www.example.gov.cn', '--compress'],
      ],
      content,
    ).replaceAll(website, 'website');
    const listed = spawnSync('ls', ['-p', website], { encoding: 'utf8' }).stdout;
    const summed = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: website, encoding: 'utf8' }).stdout;
    rmSync(place, { recursive: true, force: true });
    await terminal(
      'server',
      `${withoutSeconds(built)}\n$ ls website\n${listed.trimEnd().replaceAll('\n', '　')}\n\n$ sha256sum -c SHA256SUMS\n${firstLines(summed, 4)}`,
    );
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
