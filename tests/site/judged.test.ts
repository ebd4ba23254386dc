import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changedSince } from '../../src/read/files/folder-state.ts';
import { readContent } from '../../src/read/read-content.ts';
import { builtPages } from './built-pages.ts';
import { builtSite, PROGRAM, runScript } from './built-site.ts';

let place = '';
const content = () => join(place, 'content');
const file = () => join(content(), 'disclosures/datong-hrss/2026/tables/expenditure.yaml');

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'mingzhang-judged-'));
  await cp(join(PROGRAM, 'content'), content(), { recursive: true });
  for (const unit of await readdir(join(content(), 'disclosures')))
    if (unit !== 'datong-hrss') await rm(join(content(), 'disclosures', unit), { recursive: true });
});
afterEach(() => rm(place, { recursive: true, force: true }));

describe('a content folder looked at again', () => {
  test('is as it was read', () => {
    expect(changedSince(content(), readContent(content()).content.files)).toEqual([]);
  });

  test.each([
    ['a figure changed', async () => writeFile(file(), (await readFile(file(), 'utf8')).replace(/\d/, '7'))],
    ['a file gone', () => rm(file())],
    ['a folder gone', () => rm(join(content(), 'disclosures'), { recursive: true })],
    ['a file more', () => writeFile(`${file()}.yaml`, 'rows: []\n')],
  ])('%s is named', async (_, change) => {
    const { files } = readContent(content()).content;
    await change();
    expect(changedSince(content(), files).join()).toContain(
      'disclosures/datong-hrss/2026/tables/expenditure.yaml',
    );
  });
});

test('a figure that is changed once it was judged is not published, and the website stays as it was', async () => {
  await builtSite();
  const out = join(place, 'dist');
  const args = ['--content', content(), '--out', out];
  expect((await runScript('scripts/build.ts', args)).code).toBe(0);
  const before = await builtPages(out);
  const text = await readFile(file(), 'utf8');
  const [, amount = ''] = /total: (\d+\.\d+)/.exec(text) ?? [];
  const other = amount.replace(/^\d/, (digit) => (digit === '9' ? '8' : '9'));
  // The folder in which the build works appears when all is judged and before a page is made.
  const { code, output } = await runScript(
    'scripts/build.ts',
    [...args, '--no-cache'],
    async (pid, signal) => {
      while (!existsSync(join(PROGRAM, `dist.building-${pid}`))) await pause(5, undefined, { signal });
      await writeFile(file(), text.replaceAll(`total: ${amount}`, `total: ${other}`));
    },
  );
  expect(output).toContain('核对之后内容有改动：disclosures/datong-hrss/2026/tables/expenditure.yaml');
  expect(code).toBe(1);
  expect(await builtPages(out)).toEqual(before);
  expect(before.some(({ html }) => html.includes(`>${other}<`))).toBe(false);
});
