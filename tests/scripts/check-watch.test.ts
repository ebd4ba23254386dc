import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { afterEachSave } from '../../scripts/after-each-save.ts';

let root: string;
const children: { readonly kill: () => void }[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingzhang-watch-'));
});
afterEach(() => {
  for (const child of children) child.kill();
  rmSync(root, { recursive: true });
});

test('check --watch tells after each save what is wrong now', async () => {
  cpSync('tests/errors/base', root, { recursive: true });
  const child = spawn(process.execPath, ['scripts/check.ts', '--watch', '--no-cache', '--content', root]);
  children.push(child);
  let said = '';
  const until = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const seen = (): void => {
        if (said.includes(text)) resolve();
      };
      child.stdout.on('data', (data) => {
        said += String(data);
        seen();
      });
      child.on('exit', () => reject(new Error(`ended after: ${said}`)));
      seen();
    });
  await until('存盘后再核对');
  expect(said).toContain('没有未说明的问题');
  said = '';
  const file = join(root, 'disclosures/demo-bureau/2026/tables/summary.yaml');
  const right = readFileSync(file, 'utf8');
  writeFileSync(file, right.replace('uses, amount: 1254.55', 'uses, amount: 1254.65'));
  await until('存盘后再核对');
  expect(said).toContain('相差 0.10 万元');
  expect(said).toContain('summary.yaml:7');
  said = '';
  writeFileSync(file, right);
  await until('存盘后再核对');
  expect(said).toContain('没有未说明的问题');
});

test('a file that was put in the place of another, as editors and imports do, is seen each time, and so is one in a new folder', async () => {
  cpSync('tests/errors/base', root, { recursive: true });
  const file = join(root, 'disclosures/demo-bureau/2026/tables/summary.yaml');
  const end = new AbortController();
  let seen = 0;
  const countOne = async (): Promise<void> => {
    seen += 1;
  };
  const ended = afterEachSave(root, countOne, end.signal);
  const more = async (change: () => void): Promise<void> => {
    const before = seen;
    change();
    await expect.poll(() => seen, { timeout: 5000 }).toBeGreaterThan(before);
  };
  await expect.poll(() => seen).toBe(1);
  for (let time = 0; time < 3; time += 1)
    await more(() => {
      writeFileSync(`${file}.new`, 'empty: true\n');
      renameSync(`${file}.new`, file);
    });
  // What is written after it was replaced is seen as well.
  await more(() => writeFileSync(file, 'empty: true\n'));
  const folder = join(root, 'disclosures/demo-bureau/2027');
  await more(() => mkdirSync(folder));
  await more(() => writeFileSync(join(folder, 'disclosure.yaml'), 'format: demo\n'));
  await more(() => rmSync(folder, { recursive: true }));
  end.abort();
  await ended;
});
