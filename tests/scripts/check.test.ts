import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forgottenDashes } from '../../scripts/forgotten-dashes.ts';

const ROOT = join(import.meta.dirname, '../..');

const check = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check.ts', '--no-cache', ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, npm_lifecycle_event: undefined },
    },
  );
  return { status, said: stdout + stderr };
};

describe('a path that names nothing of the content folder is refused, not reported as clean:', () => {
  test.each([
    ['我的内容', '没有这个文件或文件夹：我的内容'],
    ['docs', 'docs 不在内容文件夹 content 里。核对另一个内容文件夹，写 --content docs'],
    ['content/../docs', '不在内容文件夹'],
    ['.', '不在内容文件夹'],
  ])('%s', (path, says) => {
    const { status, said } = check(path);
    expect(said).toContain(says);
    expect(said).not.toContain('没有未说明的问题');
    expect(status).toBe(2);
  });
});

test('what a disclosure says through the words of its format is reported with it', () => {
  const { said } = check('--all', 'content/disclosures/baotou-hrss/2026');
  expect(said).toContain('[narrative/');
  expect(said).not.toContain('chengde-hrss');
});

describe('an option that npm took', () => {
  const npm = { npm_lifecycle_event: 'check', npm_config_cache: '.npm' };
  test('is named, with the writing that passes it on', () => {
    expect(forgottenDashes(['content', 'cache'], { ...npm, npm_config_content: 'x' })).toContain(
      'npm run check -- --content',
    );
  });
  test('is not missed where npm sets it anyway, or where there is no npm', () => {
    expect(forgottenDashes(['content', 'cache'], npm)).toBeUndefined();
    expect(forgottenDashes(['content'], { npm_config_content: 'x' })).toBeUndefined();
  });
});
