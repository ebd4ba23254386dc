import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtPages } from './built-pages.ts';
import { builtSite, PROGRAM } from './built-site.ts';

const FOLDER = join(PROGRAM, 'content/disclosures');

/** Keys whose texts are no texts for readers: names of others, dates, how a record is to be printed. */
const NO_TEXT = new Set([
  'rule',
  'at',
  'as',
  'of',
  'within',
  'says',
  'where',
  'format',
  'category',
  'filed',
  'line',
]);

/** A text of a file, and where it stands in it. */
interface Text {
  readonly place: string;
  readonly text: string;
}

/** Every text of a file that has Chinese in it. */
function textsIn(value: unknown, place: string): readonly Text[] {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? [{ place, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsIn(each, `${place}.${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    NO_TEXT.has(key) ? [] : textsIn(each, `${place}.${key}`),
  );
}

/** What is seen of a page, without spaces. */
const seen = (html: string): string =>
  html
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s/g, '');

/** A text without spaces and without its full stop, cut where the title of something is filled in: {name}. */
const partsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\s/g, '')
    .replace(/。$/, '')
    .split(/\{\w+\}/);

const DISCLOSURES = (await readdir(FOLDER, { recursive: true }))
  .filter((name) => name.endsWith('disclosure.yaml'))
  .map((name) => name.replaceAll('\\', '/').replace('/disclosure.yaml', ''));

let pages: readonly { readonly path: string; readonly words: string }[];

beforeAll(async () => {
  const built = await builtPages(await builtSite());
  pages = built.map(({ path, html }) => ({ path, words: seen(html) }));
});

describe('every text of a file stands on a page of its disclosure, each character of it', () => {
  test.each(DISCLOSURES)('%s', async (id) => {
    const files = (await readdir(join(FOLDER, id), { recursive: true })).filter(
      (name) => name.endsWith('.yaml') && !name.endsWith('published.yaml'),
    );
    const texts = await Promise.all(
      files.map(async (name) =>
        textsIn(load(await readFile(join(FOLDER, id, name), 'utf8'), { schema: FAILSAFE_SCHEMA }), name),
      ),
    );
    const own = pages.filter(({ path }) => path.startsWith(`/${id}/`)).map(({ words }) => words);
    const lost = texts
      .flat()
      .filter(({ text }) => !own.some((words) => partsOf(text).every((part) => words.includes(part))));
    expect(texts.flat().length).toBeGreaterThan(0);
    expect(lost.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });
});
