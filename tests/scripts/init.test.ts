import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const PROGRAM = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-init-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A command of the program, run within a folder. */
function run(within: string, script: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(PROGRAM, 'scripts', script), ...args],
    { cwd: within, encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
}

const SITE = ['--name', '示例市预算公开', '--publisher', '示例市财政局'];

test('a folder made from the program’s own is told that the program has to be installed there', () => {
  const { status, said } = run(folder, 'init.ts', 'away', ...SITE);
  expect(status).toBe(0);
  expect(said).toContain(`先装程序：npm install ${PROGRAM}`);
});

test('one where npm run finds it is not', () => {
  const bin = join(folder, 'at-hand/node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(join(PROGRAM, 'scripts/mingzhang.mjs'), join(bin, 'mingzhang'));
  const { said } = run(folder, 'init.ts', 'at-hand/content-of-its-own', ...SITE);
  expect(said).not.toContain('npm install');
  expect(said).toContain('运行 npm run new -- --unit 编号');
});

test('nothing is wrong with it before anything is written in it', () => {
  expect(run(join(folder, 'away'), 'check.ts')).toEqual({
    status: 0,
    said: expect.stringContaining('没有未说明的问题'),
  });
});

const made = (path: string): string => readFileSync(join(folder, 'away/content', path), 'utf8');

test('a unit whose documents print no code has none', () => {
  const away = join(folder, 'away');
  expect(run(away, 'new.ts', '--unit', 'minzheng', '--name', '示例市民政局')).toMatchObject({ status: 0 });
  expect(made('units/minzheng.yaml')).not.toMatch(/^code:/m);
  expect(run(away, 'new.ts', '--unit', 'other', '--name', '别的', '--code', '3a')).toEqual({
    status: 2,
    said: '单位代码“3a”只用数字。\n',
  });
});

test('final accounts are begun in a format of final figures, next year’s from this year’s', () => {
  const away = join(folder, 'away');
  const refused = run(away, 'new.ts', 'minzheng', '2024-final', '--format', 'shanxi');
  expect(refused.status).toBe(2);
  expect(refused.said).toMatch(/^没有决算的套表格式“shanxi”。已有的：.*national-final（/);
  expect(run(away, 'new.ts', 'minzheng', '2024', '--format', 'national-final').status).toBe(2);
  expect(run(away, 'new.ts', 'minzheng', '2024-final', '--format', 'national-final').status).toBe(0);
  expect(made('disclosures/minzheng/2024-final/disclosure.yaml')).toMatch(
    /^# 示例市民政局2024年度决算\n[\s\S]*approved: 2025-/,
  );
  const next = run(away, 'new.ts', 'minzheng', '2025-final');
  expect(next.said).toContain('取自 minzheng/2024-final');
  expect(readdirSync(join(away, 'content/disclosures/minzheng')).sort()).toEqual([
    '2024-final',
    '2025-final',
  ]);
});

test('a year that is none is refused with how a kind is written', () => {
  const { status, said } = run(join(folder, 'away'), 'new.ts', 'minzheng', '2024-last', '--format', 'shanxi');
  expect({ status, said }).toEqual({
    status: 2,
    said: '年度“2024-last”要写四位年份，如 2026；决算写 2024-final，调整预算写 2024-adjusted。\n',
  });
});
