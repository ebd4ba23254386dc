import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderStore, type Store } from '../../src/cache/store.ts';
import { sha256 } from '../../src/read/files/sha256.ts';
import { type BuiltSite, rememberSite, standingBuild } from '../../src/site/build/unchanged.ts';
import { writeManifest } from '../../src/site/folder/site-folder.ts';
import { standingSiteIn } from '../../src/site/folder/standing-site.ts';
import { takeOver } from '../../src/site/folder/take-over.ts';
import { fileWriter } from '../../src/site/folder/write-files.ts';

let place = '';
let store: Store;
const site = () => join(place, 'site');
const built: BuiltSite = { disclosures: 1, pages: 2, report: '', hints: 0 };
const FILES = { 'index.html': '首页', 'a/index.html': '甲', 'a/data.csv': '一,二' };
const hashes = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, sha256(text)]));

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'mingzhang-stamps-'));
  store = folderStore(join(place, 'cache'));
  mkdirSync(join(site(), 'a'), { recursive: true });
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(site(), path), text);
  await writeManifest(site());
  // What was written this very moment has no stamp.
  await pause(80);
  rememberSite(site(), 'key', built, store);
});
afterEach(() => rmSync(place, { recursive: true }));

const path = 'a/index.html';
const file = () => join(site(), path);
/** What can happen to a file of a website, and whether it then still has its bytes. */
const DEEDS: readonly (readonly [string, () => void, boolean])[] = [
  ['nothing', () => undefined, true],
  ['other bytes', () => writeFileSync(file(), '甲乙'), false],
  ['as many other bytes', () => writeFileSync(file(), '乙'), false],
  [
    'as many other bytes, and the time it had',
    () => {
      writeFileSync(file(), '乙');
      utimesSync(file(), new Date(0), new Date(0));
    },
    false,
  ],
  ['the same bytes written again', () => writeFileSync(file(), '甲'), true],
  ['another name for it', () => linkSync(file(), join(place, 'elsewhere')), true],
  ['gone', () => rmSync(file()), false],
  [
    'a link to the same bytes',
    () => {
      writeFileSync(join(place, 'elsewhere'), '甲');
      rmSync(file());
      symlinkSync(join(place, 'elsewhere'), file());
    },
    false,
  ],
];

test.each(DEEDS)('%s: what stands is known by its bytes', (_, act, isWhole) => {
  act();
  expect(standingSiteIn(site(), store)?.isWhole(path)).toBe(isWhole);
  expect(standingBuild(site(), 'key', store)).toEqual(isWhole ? built : undefined);
});

test('a file that is untouched is not read; one without a stamp is', () => {
  const unknown = folderStore(join(place, 'empty'));
  // A folder of another name has no stamps: its files are read.
  expect(standingSiteIn(site(), unknown)?.isWhole(path)).toBe(true);
  expect(standingSiteIn(site(), store)?.has(path, sha256('乙'))).toBe(false);
});

test.each(DEEDS)('%s: what has its bytes is taken over, the rest is named', (_, act, isWhole) => {
  act();
  const standing = standingSiteIn(site(), store);
  if (standing === undefined) throw new Error('no site');
  const next = join(place, 'next');
  mkdirSync(next);
  expect(takeOver(standing, next, hashes)).toEqual(isWhole ? [] : [path]);
  for (const [each, text] of Object.entries(FILES))
    if (isWhole || each !== path) expect(readFileSync(join(next, each), 'utf8')).toBe(text);
});

test('what should hold other bytes than those that stand is not taken over', () => {
  const standing = standingSiteIn(site(), store);
  if (standing === undefined) throw new Error('no site');
  const next = join(place, 'next');
  mkdirSync(next);
  expect(takeOver(standing, next, { ...hashes, [path]: sha256('丙') })).toEqual([path]);
});

test('a folder made of the former website has the very files that stand, and what differs is written beside, not into them', () => {
  const standing = standingSiteIn(site(), store);
  if (standing === undefined) throw new Error('no website');
  const made = join(place, 'made');
  mkdirSync(made);
  expect(takeOver(standing, made, { 'index.html': hashes['index.html'] ?? '' })).toEqual([]);
  const write = fileWriter(made);
  write(new Map([['a/index.html', Buffer.from('乙')]]));
  // Linked a moment ago: what is known of it changed, so it is looked at anew.
  rememberSite(site(), 'key', built, store);
  const now = standingSiteIn(site(), store);
  expect(now?.isShared(made, 'a/index.html', hashes['a/index.html'] ?? '')).toBe(false);
  expect(takeOver(now ?? standing, made, hashes, true)).toEqual([]);
  for (const [name, text] of Object.entries(FILES)) {
    expect(readFileSync(join(made, name), 'utf8')).toBe(text);
    expect(statSync(join(made, name)).ino).toBe(statSync(join(site(), name)).ino);
  }
  write(new Map([['index.html', Buffer.from('另一页')]]));
  expect(readFileSync(join(made, 'index.html'), 'utf8')).toBe('另一页');
  expect(readFileSync(join(site(), 'index.html'), 'utf8')).toBe('首页');
});
