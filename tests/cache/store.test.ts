import { chmod, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packed, unpacked } from '../../src/cache/pack.ts';
import { folderStore, keyOf, NO_STORE } from '../../src/cache/store.ts';

let place = '';
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'mingzhang-cache-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

const key = keyOf('test', ['a']);
const file = () => join(place, key.slice(0, 2), key);
const bytes = new TextEncoder().encode('1,054.05');

test('what was kept is there again, and nothing else', () => {
  const store = folderStore(place);
  store.put(key, bytes);
  expect(Buffer.from(store.get(key) ?? []).toString()).toBe('1,054.05');
  expect(store.get(keyOf('test', ['b']))).toBeUndefined();
  expect(NO_STORE.get(key)).toBeUndefined();
});

test('inputs are told apart wherever one ends', () => {
  expect(keyOf('x', ['ab', 'c'])).not.toBe(keyOf('x', ['a', 'bc']));
  expect(keyOf('x', ['', 'a'])).not.toBe(keyOf('x', ['a', '']));
  expect(keyOf('x', ['a'])).not.toBe(keyOf('xa', []));
});

test.each([0, 5, 32, 39])('an entry cut to %i bytes is no entry', async (length) => {
  folderStore(place).put(key, bytes);
  await truncate(file(), length);
  expect(folderStore(place).get(key)).toBeUndefined();
});

test('an entry of which a byte was changed is no entry, and is made anew', async () => {
  const store = folderStore(place);
  store.put(key, bytes);
  const held = await readFile(file());
  held[held.length - 1] = 54;
  await writeFile(file(), held);
  expect(store.get(key)).toBeUndefined();
  store.put(key, bytes);
  expect(store.get(key)).toHaveLength(bytes.length);
});

test('a folder that cannot be written to keeps nothing and stops nobody', async () => {
  await writeFile(join(place, 'taken'), '');
  const store = folderStore(join(place, 'taken'));
  store.put(key, bytes);
  expect(store.get(key)).toBeUndefined();
  store.prune(new Date());
  await chmod(place, 0o700);
});

test('what was not asked for in a long time goes, with what killed runs left', async () => {
  const store = folderStore(place);
  store.put(key, bytes);
  await writeFile(`${file()}.123`, 'half');
  const old = new Date(2020, 0, 1);
  await utimes(`${file()}.123`, old, old);
  store.prune(new Date(2021, 0, 1));
  expect(await readdir(join(place, key.slice(0, 2)))).toEqual([key]);
  store.prune(new Date(Date.now() + 60_000));
  expect(store.get(key)).toBeUndefined();
});

test('files packed into one come out as they went in', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.uint8Array()), (files) => {
      const before = new Map(Object.entries(files));
      const after = unpacked(packed(before));
      expect([...after].map(([path, each]) => [path, [...each]])).toEqual(
        [...before].map(([path, each]) => [path, [...each]]),
      );
    }),
  );
});
