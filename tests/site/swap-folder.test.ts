import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusal } from '../../src/site/build/refusal.ts';
import { swapFolder } from '../../src/site/build/swap-folder.ts';

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
  test('may be new, empty, or a website', async () => {
    expect(await refusal(target, [])).toBeUndefined();
    await mkdir(target);
    expect(await refusal(target, [])).toBeUndefined();
    await put(target, '');
    await writeFile(join(target, '404.html'), '');
    expect(await refusal(target, [])).toBeUndefined();
  });

  test('may not hold other files, the program or the content', async () => {
    await put(target, '');
    expect(await refusal(target, [])).toContain('不是以前生成的网站');
    expect(await refusal(place, [join(place, 'content')])).toContain('会被替换掉');
    expect(await refusal(place, [place])).toContain('会被替换掉');
    expect(existsSync(join(target, 'index.html'))).toBe(true);
  });
});
