import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DeskNote } from '../../src/site/desk/desk.ts';
import { withDesk } from '../../src/site/desk/desk-page.ts';
import { MISSING_PAGE } from '../../src/site/pages/missing-page.ts';
import { PROGRAM } from './built-site.ts';

const NOTE: DeskNote = {
  severity: '错误',
  rule: 'points/balance',
  message: '表5“合计”是 301.00 万元，<310.00>',
  lines: ['content/a.yaml:11:17', 'content/b.yaml:3:30'],
  remedy: '对照原表"核对"。',
  address: '/a/2026/expenditure/#c-total-total',
};
const PAGE = '<html><head></head><body class="x"><td id="c-total-total">301.00</td></body></html>';

describe('a page with what is open', () => {
  const shown = (notes: readonly DeskNote[], path = '/a/2026/expenditure/', base = '/') =>
    withDesk(PAGE, notes, { base, path });

  test('says it above, with line and remedy, and marks the cell', () => {
    const page = shown([NOTE]);
    expect(page).toContain('<body class="x"><aside class="desk"');
    expect(page).toContain('这一页有 1 处问题要处理');
    expect(page).toContain('&lt;310.00&gt;');
    expect(page).toContain('content/a.yaml:11:17');
    expect(page).toContain('与它有关的 1 处');
    expect(page).toMatch(/<td id="c-total-total" data-desk="1" title="[^"]*content\/a\.yaml:11:17\n[^"]*">/);
  });
  test('has the mark of a cell lead to the note, also where a finger cannot hover, and two of one cell each to its own', () => {
    const page = shown([NOTE, { ...NOTE, rule: 'points/agree' }]);
    expect(page).toMatch(/301\.00 <a class="desk-mark" href="#desk-1"[^>]*>⚠1<\/a> <a [^>]*href="#desk-2"/);
    expect(page.match(/<li id="desk-[12]">/g)).toEqual(['<li id="desk-1">', '<li id="desk-2">']);
    expect(shown([NOTE], '/a/2026/summary/')).not.toContain('<li id=');
  });
  test('says how much there is elsewhere, with links into the folder of the website', () => {
    const page = shown([NOTE], '/a/2026/summary/', '/budget/');
    expect(page).toContain('这一页没有要处理的问题');
    expect(page).toContain('别处还有 1 处');
    expect(page).toContain('href="/budget/a/2026/expenditure/#c-total-total"');
    expect(page).not.toContain('data-desk=');
  });
  test('what concerns a whole disclosure stands on each of its pages, a cover has all of its own', () => {
    const whole = { ...NOTE, address: '/a/2026/' };
    expect(shown([whole], '/a/2026/summary/')).toContain('这一页有 1 处');
    expect(shown([NOTE], '/a/2026/')).toContain('这一页有 1 处');
    expect(shown([whole], '/a/2025/')).toContain('别处还有 1 处');
  });
  test('that is not there because of it says so; one that has nothing to do with it is not there', () => {
    const missing = `<title>${MISSING_PAGE.title}</title><h1>${MISSING_PAGE.title}</h1><p>${MISSING_PAGE.text}</p>`;
    const whole = { ...NOTE, address: '/a/2026/' };
    const told = withDesk(missing, [whole], { base: '/', path: '/a/2026/' });
    expect(told).toContain('<h1>这一页现在读不出来</h1><p>照上面的改法改好、存盘，这一页就回来了。</p>');
    expect(told).not.toContain(MISSING_PAGE.title);
    expect(withDesk(missing, [whole], { base: '/', path: '/b/2026/' })).toContain(MISSING_PAGE.text);
  });
  test('is as it was, but for its style sheet, where nothing is open', () => {
    expect(shown([])).toBe(PAGE.replace('</head>', '<link rel="stylesheet" href="/@desk.css"></head>'));
  });
});

/** Starts the server of a content folder; its address, and what it has said so far. */
async function started(content: string) {
  const server = spawn(process.execPath, ['scripts/dev.ts', '--content', content], {
    cwd: PROGRAM,
    // Under Vitest Astro serves no pages.
    env: { ...process.env, NODE_ENV: 'development', VITEST: undefined },
  });
  let said = '';
  server.stdout.on('data', (data: Buffer) => (said += data.toString()));
  server.stderr.on('data', (data: Buffer) => (said += data.toString()));
  await vi.waitFor(() => expect(said).toMatch(/http:\/\/localhost:\d+/), { timeout: 120_000 });
  return { server, address: /http:\/\/localhost:\d+/.exec(said)?.[0] ?? '', said: () => said };
}

/** A content folder of nothing but what each begins with. */
function beginning(): string {
  const content = mkdtempSync(join(tmpdir(), 'mingzhang-desk-'));
  for (const name of ['formats', 'taxonomy'])
    cpSync(join(PROGRAM, 'content', name), join(content, name), { recursive: true });
  writeFileSync(join(content, 'site.yaml'), 'name: 示例\ndescription: 示例\npublisher: 示例\n');
  return content;
}

describe('npm start in a folder that was just made', () => {
  let content: string;
  let desk: Awaited<ReturnType<typeof started>>;
  // A page that is never answered is an error here.
  const home = async (): Promise<string> =>
    (await fetch(desk.address, { signal: AbortSignal.timeout(60_000) })).text();
  beforeAll(async () => {
    content = beginning();
    desk = await started(content);
  });
  afterAll(() => {
    desk.server.kill();
    rmSync(content, { recursive: true });
  });

  test('says what comes next, and finds nothing wrong', async () => {
    expect(desk.said()).toContain('没有未说明的问题');
    expect(desk.said()).toContain('下一步：npm run new -- --unit');
    expect(await home()).toMatch(/<aside class="desk"[^>]*><p>还没有登记单位。下一步：npm run new -- --unit/);
  });

  test('shows the first disclosure once it is there, also where its file cannot be read at first', async () => {
    cpSync(join(PROGRAM, 'docs/example'), content, { recursive: true });
    const settings = join(content, 'disclosures/sample-employment/2026/disclosure.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('format:', 'formt:'));
    await expect.poll(home, { timeout: 60_000 }).toContain('不认识的键“formt”');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('formt:', 'format:'));
    const table = `${desk.address}/sample-employment/2026/general-expenditure/`;
    await expect.poll(async () => (await fetch(table)).status, { timeout: 60_000 }).toBe(200);
  });
});

describe('npm start', () => {
  let content: string;
  let desk: Awaited<ReturnType<typeof started>>;
  const table = () => join(content, 'disclosures/sample-employment/2026/tables/general-expenditure.yaml');
  const settings = () => join(content, 'disclosures/sample-employment/2026/disclosure.yaml');
  const write = (path: string, from: string, to: string) =>
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  const page = async (path: string) => {
    const response = await fetch(`${desk.address}${path}`);
    return { status: response.status, text: await response.text() };
  };

  beforeAll(async () => {
    content = beginning();
    cpSync(join(PROGRAM, 'docs/example'), content, { recursive: true });
    const unit = 'disclosures/sample-employment';
    cpSync(join(content, `${unit}/2026`), join(content, `${unit}/2025`), { recursive: true });
    write(table(), 'total: 310.00', 'total: 301.00');
    desk = await started(content);
  });
  afterAll(() => {
    desk.server.kill();
    rmSync(content, { recursive: true });
  });

  test('tells what is wrong in the terminal and on the page, and no longer once it is mended', async () => {
    const path = '/sample-employment/2026/general-expenditure/';
    expect((await page(path)).text).toMatch(/这一页有 \d+ 处问题要处理[\s\S]*301\.00[\s\S]*:11:17/);
    expect(desk.said()).toContain('[points/balance]');
    write(table(), 'total: 301.00', 'total: 310.00');
    await expect
      .poll(async () => (await page(path)).text, { timeout: 60_000 })
      .not.toContain('data-desk="1" title="一般公共预算支出表');
  });

  test('a file that cannot be read is told where its pages are not', async () => {
    write(settings(), 'format:', 'formt:');
    const path = '/sample-employment/2026/general-expenditure/';
    await expect.poll(() => desk.said(), { timeout: 60_000 }).toContain('content/unknown-key');
    await expect
      .poll(async () => (await page(path)).text, { timeout: 60_000 })
      .toContain('不认识的键“formt”');
    expect((await page(path)).text).toContain('disclosure.yaml:1:1');
    expect((await page(path)).text).toContain('这一页现在读不出来');
    expect((await page('/')).text).toContain('别处还有');
  });

  test('says nothing in the terminal that is not in Chinese, of a page that is not there either', async () => {
    expect((await page('/nobody/')).status).toBe(404);
    const lines = desk
      .said()
      .split('\n')
      .filter((line) => line.trim() !== '');
    // Places and lines of files that are shown are what they are.
    const others = lines.filter(
      (line) => !/^\s|^[\w-]+\/\d{4}(?: ·|$)/.test(line) && !/\p{Script=Han}/u.test(line),
    );
    expect(others).toEqual([]);
    expect(desk.said()).toContain(`在浏览器打开 ${desk.address}/`);
  });
});
