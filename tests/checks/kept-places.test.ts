import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keptPlaces } from '../../src/books/kept-places.ts';
import { folderStore } from '../../src/cache/store.ts';
import { folderDigest } from '../../src/read/files/folder-digest.ts';

const place = mkdtempSync(join(tmpdir(), 'mingzhang-places-'));
const content = mkdtempSync(join(tmpdir(), 'mingzhang-content-'));
afterAll(() => {
  for (const folder of [place, content]) rmSync(folder, { recursive: true });
});

const source = { file: 'a.yaml', path: ['second'] };
const write = (text: string) => writeFileSync(join(content, 'a.yaml'), text);
const placesNow = (program = 'one') =>
  keptPlaces(content, folderDigest(content), program, folderStore(place));

test('what was found of the same bytes is known; of other bytes, or by another program, it is found anew', () => {
  write('first: 1\nsecond: 2\n');
  const digest = folderDigest(content);
  const first = placesNow();
  expect(first.locate(source)).toMatchObject({ line: 2, column: 9, text: 'second: 2' });
  first.keep();

  // Whoever asks of the bytes that were told of is answered without the file being opened.
  write('more: 0\nfirst: 1\nsecond: 2\n');
  const before = keptPlaces(content, digest, 'one', folderStore(place));
  expect(before.locate(source)).toMatchObject({ line: 2 });
  expect(keptPlaces(content, digest, 'another', folderStore(place)).locate(source)).toMatchObject({
    line: 3,
  });
  expect(placesNow().locate(source)).toMatchObject({ line: 3 });
});

test('of a folder that changed meanwhile nothing is kept', () => {
  write('second: 3\n');
  const told = folderDigest(content);
  const places = placesNow();
  write('first: 1\n\nsecond: 3\n');
  expect(places.locate(source)).toMatchObject({ line: 3 });
  places.keep();
  write('second: 3\n');
  expect(folderDigest(content)).toBe(told);
  expect(placesNow().locate(source)).toMatchObject({ line: 1 });
});
