import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'mingzhang-watch-'));
const children: { readonly kill: () => void }[] = [];
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
