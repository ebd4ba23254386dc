import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/read/read-content.ts';

const { content } = readContent(join(import.meta.dirname, '../../content'));

/**
 * What may name all there are: how much of each a proposal reaches, as measured, so that none becomes worse. One more is not measured until
 * somebody adds its line.
 */
const MEASURED: readonly string[] = ['importers/proposal.test.ts'];

const tests = readdirSync(join(import.meta.dirname, '..'), { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.ts') && !MEASURED.includes(path));

/** Whether a text names an id as a whole word. */
const names = (text: string, id: string): boolean =>
  new RegExp(`(?<![\\w-])${id.replaceAll('/', '\\/')}(?![\\w-])`).test(text);

// Adding a format or a disclosure to content/ changes no test: they find what there is, and goldens by folder.
test.each([
  ['disclosures', content.disclosures.map(({ id }) => id)],
  ['formats', [...content.formats.keys()]],
  ['units', content.disclosers.map(({ id }) => id)],
])('no test holds a list of the %s there are', (_, ids) => {
  expect(ids.length).toBeGreaterThan(5);
  const most = ids.length - 2;
  const lists = tests.flatMap((path) => {
    const text = readFileSync(join(import.meta.dirname, '..', path), 'utf8');
    const named = ids.filter((id) => names(text, id)).length;
    return named > most ? [`${path}: ${named}`] : [];
  });
  expect(lists).toEqual([]);
});

test.each([
  ['disclosures', /(?:accounts|disclosures)\)?\.(?:length\)\.toBe|toHaveLength)\(\d+\)/],
  ['formats', /formats(?:\.size|\.keys\(\)\])\)\.to(?:Be|HaveLength)\(\d+\)/],
])('no test counts the %s of content/', (_, counted) => {
  const counting = tests.filter((path) => {
    const text = readFileSync(join(import.meta.dirname, '..', path), 'utf8');
    return text.includes('publishedBooks') && counted.test(text);
  });
  expect(counting).toEqual([]);
});
