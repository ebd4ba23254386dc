import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite, PROGRAM, runScript } from './built-site.ts';

const place = await mkdtemp(join(tmpdir(), 'mingzhang-build-'));
const [content, out] = [join(place, 'content'), join(place, 'dist')];

/** A content folder with the smallest disclosure, and a website in its place. */
beforeAll(async () => {
  await builtSite();
  await cp(join(PROGRAM, 'content'), content, { recursive: true });
  const units = await readdir(join(content, 'disclosures'));
  for (const unit of units.filter((name) => name !== 'datong-hrss')) {
    await rm(join(content, 'disclosures', unit), { recursive: true });
  }
});

afterAll(() => rm(place, { recursive: true, force: true }));

const build = (...args: readonly string[]) =>
  runScript('scripts/build.ts', ['--content', content, '--out', out, ...args]);
const page = (...path: readonly string[]): Promise<string> =>
  readFile(join(out, ...path, 'index.html'), 'utf8');

test('an option that is not known shows how the script is called', async () => {
  const { code, output } = await runScript('scripts/build.ts', ['--contnet', content]);
  expect(code).toBe(2);
  expect(output).toContain('用法：npm run build --');
});

test('a content folder elsewhere becomes a website elsewhere, and nothing is left beside it', async () => {
  const { code, output } = await build('--site', 'https://example.org', '--base', '/budget');
  expect(output).toContain('已生成 1 份公开');
  expect(code).toBe(0);
  expect(await page('datong-hrss', '2026')).toContain(
    '<link rel="canonical" href="https://example.org/budget/datong-hrss/2026/">',
  );
  expect((await readdir(place)).sort()).toEqual(['content', 'dist']);
  expect((await readdir(PROGRAM)).filter((name) => /^dist\.(building|next|old)-/.test(name))).toEqual([]);
});

test('an error that nobody acknowledged stops the build and leaves the last website as it was', async () => {
  const before = await page();
  const file = join(content, 'disclosures/datong-hrss/2026/tables/expenditure.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace(/total: (\d)/, (_, digit) => `total: ${digit === '9' ? '1' : '9'}`),
  );
  const { code, output } = await build();
  await writeFile(file, text);
  expect(output).toContain('错误');
  expect(code).toBe(1);
  expect(await page()).toBe(before);
});

test('a content folder without disclosures is an error, not an empty website', async () => {
  const empty = join(place, 'empty');
  await cp(content, empty, { recursive: true });
  await rm(join(empty, 'disclosures/datong-hrss'), { recursive: true });
  const { code, output } = await runScript('scripts/build.ts', ['--content', empty, '--out', out]);
  await rm(empty, { recursive: true });
  expect(code).toBe(1);
  expect(output).toContain('没有一份公开');
  expect(existsSync(join(out, 'datong-hrss'))).toBe(true);
});

test('a build that is killed changes nothing, and the next one clears up after it', async () => {
  const before = await page();
  const child = spawn(
    process.execPath,
    [join(PROGRAM, 'scripts/build.ts'), '--content', content, '--out', out],
    {
      cwd: PROGRAM,
      stdio: 'ignore',
    },
  );
  const work = join(PROGRAM, `dist.building-${child.pid}`);
  while (!existsSync(work)) await pause(20);
  await pause(50);
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGKILL');
  await ended;
  expect(existsSync(work)).toBe(true);
  expect(await page()).toBe(before);
  expect((await build()).code).toBe(0);
  expect(existsSync(work)).toBe(false);
});

test('it refuses to replace a folder that holds other things', async () => {
  const { code, output } = await runScript('scripts/build.ts', ['--content', content, '--out', PROGRAM]);
  expect(code).toBe(2);
  expect(output).toContain('会被替换掉');
});
