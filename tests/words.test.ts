import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

const ROOT = join(import.meta.dirname, '..');
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const WORDS = textOf('docs/words.md');
const MODULES = [...sourceFiles('src'), ...sourceFiles('scripts')].filter((path) => path.endsWith('.ts'));

/** Astro looks for these by their names in every page. */
const isPage = (path: string): boolean => path.startsWith('src/pages/');

/** What stands in more than one module, with those it stands in. */
const doubled = (named: readonly (readonly [name: string, path: string])[]): readonly string[] =>
  [...Map.groupBy(named, ([name]) => name)]
    .map(([name, found]) => [name, new Set(found.map(([, path]) => path))] as const)
    .filter(([, paths]) => paths.size > 1)
    .map(([name, paths]) => `${name}: ${[...paths].join(', ')}`);

/** Names that match at the start of a line, each with its module. */
const declared = (pattern: RegExp): readonly (readonly [string, string])[] =>
  MODULES.filter((path) => !isPage(path)).flatMap((path) =>
    [...textOf(path).matchAll(pattern)].map(([, name = '']) => [name, path] as const),
  );

const EXPORTS = declared(/^export (?:async )?(?:interface|type|const|function\*?|class) (\w+)/gm);
const TYPES = declared(/^(?:export )?(?:interface|type|class) (\w+)/gm);
const FUNCTIONS = declared(/^(?:export )?(?:async )?(?:const|function\*?) (\w+)/gm);

test('no two modules export one name', () => {
  expect(EXPORTS.length).toBeGreaterThan(1000);
  expect(doubled(EXPORTS)).toEqual([]);
});

test('no two modules have types of one name, exported or not', () => {
  expect(doubled(TYPES)).toEqual([]);
});

/**
 * A rule's file is named by its id, a script by the page it runs on or the command it is, a page by its address: what else bears
 * that name is about the same subject.
 */
test('no two modules have one file name', () => {
  const isNamedOtherwise = (path: string): boolean =>
    isPage(path) ||
    path.startsWith('src/client/') ||
    path.startsWith('scripts/') ||
    textOf(path).includes(`id: '${path.replace(/^src\/rules\/|\.ts$/g, '')}'`);
  const named = MODULES.filter((path) => !isNamedOtherwise(path));
  expect(named.length).toBeGreaterThan(500);
  expect(doubled(named.map((path) => [basename(path), path]))).toEqual([]);
});

test('what is wrong with content is called a finding, whoever says it', () => {
  const others = /trouble|problem|diagnostic|complaint|fault(?!s?$|ed)|issue/i;
  expect([...TYPES, ...FUNCTIONS].filter(([name]) => others.test(name))).toEqual([]);
});

test('a unit is one that spends: what money is counted in is a moneyUnit, and of anything else the measure', () => {
  const mistaken = MODULES.flatMap((path) =>
    textOf(path)
      .split('\n')
      .filter((line) => /\bunit\??: .*MoneyUnit|\bunit = .*(?:oneyUnit|measure)|\bmeasure: unit\b/.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(mistaken).toEqual([]);
});

test('every path that docs/words.md names is there', () => {
  const paths = [...WORDS.matchAll(/`((?:\w+\/)+[\w-]+\.ts)`/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(12);
  const missing = paths.filter(
    (path) => !existsSync(join(ROOT, path.startsWith('tests/') ? path : `src/${path}`)),
  );
  expect(missing).toEqual([]);
});

test('every word of docs/words.md is one of the code', () => {
  const rows = [...WORDS.matchAll(/^\| (?!code \||---)([^|]+) \|/gm)].map(([, words = '']) => words);
  const words = rows
    .flatMap((row) => row.replaceAll(/（.*?）|\(.*?\)|`/g, '').split(/[,:;]/))
    .map((word) => word.trim());
  expect(words.length).toBeGreaterThan(40);
  const code = MODULES.map(textOf).join('\n').toLowerCase();
  const unknown = words.filter((word) => {
    const [first = '', ...rest] = word.toLowerCase().split(/[ -]/);
    return !new RegExp(`${first}[ _-]?${rest.join('[ _-]?')}`).test(code);
  });
  expect(unknown).toEqual([]);
});
