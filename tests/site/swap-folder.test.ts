import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { foreignFiles, keepForeign } from '../../src/site/build/foreign-files.ts';
import { refusal } from '../../src/site/build/refusal.ts';
import { swapFolder } from '../../src/site/build/swap-folder.ts';
import { writeManifest } from '../../src/site/folder/site-folder.ts';

let place: string;
let target: string;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'mingzhang-swap-'));
  target = join(place, 'dist');
});

afterEach(() => rm(place, { recursive: true, force: true }));

const put = async (folder: string, text: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), text);
};
const text = (): Promise<string> => readFile(join(target, 'index.html'), 'utf8');

describe('a website put in its place', () => {
  test('replaces the last one and leaves nothing else behind', async () => {
    await put(target, 'old');
    await swapFolder(target, join(place, 'workshop'), ({ made }) => put(made, 'new'));
    expect(await text()).toBe('new');
    expect(await readdir(place)).toEqual(['dist', 'workshop']);
    expect(await readdir(join(place, 'workshop'))).toEqual([]);
  });

  test('keeps what leaves the place, and the next is made of it', async () => {
    const former = join(place, 'cache/former-1');
    const made: boolean[] = [];
    for (const words of ['one', 'two', 'three', 'four'])
      await swapFolder(
        target,
        place,
        async ({ made: folder, isFormer }) => {
          made.push(isFormer);
          if (isFormer) expect(await readdir(folder)).toEqual(['index.html']);
          await put(folder, words);
        },
        former,
      );
    expect(made).toEqual([false, false, true, true]);
    expect(await text()).toBe('four');
    expect(await readFile(join(former, 'index.html'), 'utf8')).toBe('three');
  });

  test('gives back what was kept where there is nothing to put there', async () => {
    const former = join(place, 'cache/former-1');
    await put(former, 'before');
    await put(target, 'old');
    expect(await swapFolder(target, place, async () => false, former)).toBe(false);
    expect(await readFile(join(former, 'index.html'), 'utf8')).toBe('before');
    expect(await text()).toBe('old');
    await rm(target, { recursive: true });
    const half = async ({ made }: { readonly made: string }) => {
      await put(made, 'half');
      return false;
    };
    expect(await swapFolder(target, place, half, former)).toBe(false);
    expect(await readFile(join(former, 'index.html'), 'utf8')).toBe('before');
    expect((await readdir(place)).sort()).toEqual(['cache']);
  });

  test('is not made of a folder that holds links, and only one folder is kept', async () => {
    const former = join(place, 'cache/former-1');
    await put(target, 'old');
    await put(join(place, 'elsewhere'), 'elsewhere');
    await put(former, 'before');
    await put(join(place, 'cache/former-2'), 'of another place');
    await symlink(join(place, 'elsewhere'), join(former, 'a'));
    await swapFolder(
      target,
      place,
      async ({ made, isFormer }) => {
        expect(isFormer).toBe(false);
        await put(made, 'new');
      },
      former,
    );
    expect(await readFile(join(place, 'elsewhere/index.html'), 'utf8')).toBe('elsewhere');
    expect(await readdir(join(place, 'cache'))).toEqual(['former-1']);
  });

  test('leaves the last one as it was where making it fails', async () => {
    await put(target, 'old');
    const failing = swapFolder(target, place, async ({ made }) => {
      await put(made, 'half');
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await text()).toBe('old');
    expect(await readdir(place)).toEqual(['dist']);
  });

  test('clears away what killed runs left, and only that', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    for (const name of [
      `dist.building-${dead}`,
      `dist.next-${dead}`,
      `dist.building-${process.pid}0`,
      'dist.old',
      'dister.old-1',
    ]) {
      await put(join(place, name), name);
    }
    await swapFolder(target, place, ({ made }) => put(made, 'new'));
    expect((await readdir(place)).sort()).toEqual(['dist', 'dist.old', 'dister.old-1']);
  });

  test('brings back the last one where a run was killed between moving it away and putting the new one in', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    await put(join(place, `dist.old-${dead}`), 'old');
    await swapFolder(target, place, async () => Promise.reject(new Error('broken'))).catch(() => undefined);
    expect(await text()).toBe('old');
  });
});

describe('a folder to write to', () => {
  /** A website as a build leaves it. */
  const website = async () => {
    await put(target, 'page');
    await mkdir(join(target, 'unit'));
    await writeFile(join(target, 'unit/index.html'), 'unit');
    await writeManifest(target);
  };

  /** A content folder that lies elsewhere. */
  const CONTENT = join(tmpdir(), 'mingzhang-no-content');

  test('may be new, empty, or a website', async () => {
    expect(await refusal(target, [], CONTENT, false)).toBeUndefined();
    await mkdir(target);
    expect(await refusal(target, [], CONTENT, false)).toBeUndefined();
    await website();
    expect(await refusal(target, [], CONTENT, false)).toBeUndefined();
  });

  test('may not hold other files, the program or the content', async () => {
    await put(target, '');
    await writeFile(join(target, '404.html'), '');
    expect(await refusal(target, [], CONTENT, false)).toContain('不是以前生成的网站');
    expect(await refusal(target, [], CONTENT, true)).toContain('不是以前生成的网站');
    expect(await refusal(place, [], join(place, 'content'), false)).toContain('会被替换掉');
    expect(await refusal(place, [place], CONTENT, true)).toContain('会被替换掉');
    expect(existsSync(join(target, 'index.html'))).toBe(true);
  });

  test('may not be a link, wherever it points: the link would be replaced, not what it points to', async () => {
    await website();
    const link = join(place, 'link');
    for (const to of [target, 'nowhere']) {
      await symlink(to, link);
      expect(await refusal(link, [], CONTENT, true)).toContain(`是链接，指向 ${to}`);
      await rm(link);
    }
  });

  test('may not lie in the content, nor hold it, by whatever way it is named', async () => {
    const content = join(place, 'content');
    await mkdir(join(content, 'units'), { recursive: true });
    await symlink(content, join(place, 'shared'));
    for (const inside of ['content', 'content/site', 'content/units/a/b', 'shared/site', 'content/..dist'])
      expect(await refusal(join(place, inside), [], content, false), inside).toMatch(
        /在内容文件夹|会被替换掉|是链接/,
      );
    expect(await refusal(join(content, 'site'), [], join(place, 'shared'), false)).toContain('在内容文件夹');
    expect(await refusal(join(place, 'content-site'), [], content, false)).toBeUndefined();
  });

  const FOREIGN: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['.git/', () => put(join(target, '.git/objects'), 'x')],
    ['CNAME', () => writeFile(join(target, 'CNAME'), 'example.org')],
    ['.well-known/', () => put(join(target, '.well-known'), 'security')],
    ['unit/google1234.html', () => writeFile(join(target, 'unit/google1234.html'), 'x')],
    ['logo.svg', () => symlink(join(place, 'elsewhere.svg'), join(target, 'logo.svg'))],
    ['empty/', () => mkdir(join(target, 'empty'))],
  ];

  test.each(FOREIGN)(
    'that holds %s, which no build made, is refused by name, or it is kept',
    async (name, add) => {
      await website();
      await add();
      expect(await foreignFiles(target)).toEqual([name]);
      expect(await refusal(target, [], CONTENT, false)).toContain(name);
      expect(await refusal(target, [], CONTENT, true)).toBeUndefined();
      await swapFolder(target, place, async ({ made }) => {
        await put(made, 'new');
        await writeManifest(made);
        await keepForeign(target, made);
      });
      expect(await text()).toBe('new');
      expect(existsSync(join(target, 'unit/index.html'))).toBe(false);
      expect((await lstat(join(target, name.replace(/\/$/, '')))).isSymbolicLink()).toBe(name === 'logo.svg');
      expect(await foreignFiles(target)).toEqual([name === 'unit/google1234.html' ? 'unit/' : name]);
    },
  );

  test('keeps nothing in the place of what the new website holds itself', async () => {
    await website();
    await writeFile(join(target, 'robots.txt'), 'mine');
    const swapping = swapFolder(target, place, async ({ made }) => {
      await put(made, 'new');
      await writeFile(join(made, 'robots.txt'), 'ours');
      await keepForeign(target, made);
    });
    await expect(swapping).rejects.toThrow('robots.txt');
    expect(await text()).toBe('page');
  });
});
