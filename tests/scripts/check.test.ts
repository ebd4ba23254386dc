import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
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

describe('a folder that was just made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-begun-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const begun = () => check('--content', folder);

  test('has nothing wrong with it, and the next step is told', () => {
    for (const name of ['formats', 'taxonomy', 'site.yaml'])
      cpSync(join(ROOT, 'content', name), join(folder, name), { recursive: true });
    expect(begun()).toEqual({
      status: 0,
      said: expect.stringMatching(/没有未说明的问题。\n还没有登记单位。下一步：npm run new -- --unit .+\n$/),
    });
  });

  test('with a unit it is told as well', () => {
    cpSync(join(ROOT, 'docs/example/units'), join(folder, 'units'), { recursive: true });
    expect(begun()).toEqual({
      status: 0,
      said: expect.stringContaining(
        '已登记 1 个单位，还没有公开。下一步：npm run new -- sample-employment 年度',
      ),
    });
  });

  test('that lacks the units of its disclosures is wrong', () => {
    cpSync(join(ROOT, 'docs/example/disclosures'), join(folder, 'disclosures'), { recursive: true });
    rmSync(join(folder, 'units'), { recursive: true });
    expect(begun()).toEqual({ status: 1, said: expect.stringContaining('缺少文件夹 units') });
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
