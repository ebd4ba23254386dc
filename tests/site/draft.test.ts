import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isBlocking, isOpen, openBooks } from '../../src/books/books.ts';
import { withoutDrafts } from '../../src/books/drafts.ts';
import { PROGRAM, runScript } from './built-site.ts';

const UNIT = 'datong-hrss';
const DRAFT = `${UNIT}/2027`;
const root = mkdtempSync(join(tmpdir(), 'mingzhang-draft-'));
const content = join(root, 'content');
const site = join(root, 'dist');
/** Stands in the draft and nowhere else. */
const PROJECT = '草稿里的独有项目';

/** A website of one department, whose next year is still being written: last year's files with an error and a project of its own. */
beforeAll(async () => {
  cpSync(join(PROGRAM, 'content'), content, { recursive: true });
  for (const unit of readdirSync(join(content, 'disclosures')))
    if (unit !== UNIT) rmSync(join(content, 'disclosures', unit), { recursive: true });
  const [before, now] = ['2026', '2027'].map((year) => join(content, 'disclosures', UNIT, year));
  if (before === undefined || now === undefined) throw new Error('no folders');
  cpSync(before, now, { recursive: true });
  rmSync(join(now, 'published.yaml'), { force: true });
  writeFileSync(join(now, 'disclosure.yaml'), 'format: shanxi\ndraft: true\n');
  const projects = join(now, 'projects.yaml');
  writeFileSync(projects, readFileSync(projects, 'utf8').replace(/name: .*/, `name: ${PROJECT}`));
  appendFileSync(
    join(content, 'expected.yaml'),
    `  - year: 2027\n    units:\n      - { unit: ${UNIT}, approved: 2027-01-20 }\n`,
  );
});
afterAll(() => rmSync(root, { recursive: true }));

describe('a disclosure that says draft: true', () => {
  test('has its errors in its own books, and none in those of what is published', () => {
    const books = openBooks(content, '2027-12-31');
    const published = withoutDrafts(books);
    expect(published.accounts.map(({ disclosure }) => disclosure.id)).toEqual([`${UNIT}/2026`]);
    expect(published.findings.filter(isOpen).filter(isBlocking)).toEqual([]);
    expect(
      published.documents.filter(({ disclosure, other }) => [disclosure, other].includes(DRAFT)),
    ).toEqual([]);
    const [draft] = published.drafts ?? [];
    expect(draft?.accounts.map(({ disclosure }) => disclosure.id)).toEqual([DRAFT]);
    expect(draft?.findings.some(isBlocking)).toBe(true);
    expect([...(draft?.narratives.keys() ?? [])]).toEqual([DRAFT]);
  });

  test('is not out: what has to be public by a day is overdue while it is being written', () => {
    const overdue = openBooks(content, '2027-12-31').findings.filter(
      ({ rule }) => rule === 'timeliness/overdue',
    );
    expect(overdue.map(({ message }) => message).join()).toContain('2027');
  });

  test('changes nothing that is said of the published ones', () => {
    const withDraft = withoutDrafts(openBooks(content));
    const kept = join(root, 'kept');
    cpSync(join(content, 'disclosures', DRAFT), kept, { recursive: true });
    rmSync(join(content, 'disclosures', DRAFT), { recursive: true });
    const alone = openBooks(content);
    cpSync(kept, join(content, 'disclosures', DRAFT), { recursive: true });
    expect(withDraft.findings.map(({ rule, message }) => [rule, message])).toEqual(
      alone.findings.map(({ rule, message }) => [rule, message]),
    );
    expect(withDraft.documents.length).toBe(alone.documents.length);
  });
});

test('a draft is built, marked on every page and not to be indexed; nothing outside its own pages knows of it', async () => {
  const { code, output } = await runScript('scripts/build.ts', [
    '--content',
    content,
    '--out',
    site,
    '--site',
    'https://www.example.gov.cn/',
  ]);
  expect(output).toContain(`只作草稿生成：${DRAFT}`);
  expect(code).toBe(0);
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const own = paths.filter((path) => path.startsWith(`${DRAFT}/`));
  const pages = own.filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(20);
  for (const path of pages) {
    const html = readFileSync(join(site, path), 'utf8');
    expect(html, path).toMatch(/<meta name="robots" content="noindex/);
    expect(html, path).toContain('class="draft-mark"');
  }
  expect(own.some((path) => path.endsWith('.zip'))).toBe(true);
  expect(readFileSync(join(site, DRAFT, 'index.html'), 'utf8')).toContain('（草稿）');
  // SHA256SUMS lists every file of the folder: it is for whoever carries the folder, and no page.
  const others = paths.filter(
    (path) =>
      !own.includes(path) &&
      path !== 'SHA256SUMS' &&
      /\.(?:html|xml|json|jsonld|ndjson|csv|txt|js|css)$/.test(path),
  );
  expect(others.length).toBeGreaterThan(50);
  for (const path of others) {
    const text = readFileSync(join(site, path), 'utf8');
    expect(
      [DRAFT, PROJECT, 'draft-mark"'].filter((trace) => text.includes(trace)),
      path,
    ).toEqual([]);
  }
  expect(paths.filter((path) => path.includes('2027') && !path.startsWith(`${DRAFT}`))).toEqual([]);
  const published = readFileSync(join(site, `${UNIT}/2026/index.html`), 'utf8');
  expect(published).not.toContain('noindex');
});
