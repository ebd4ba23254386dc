import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Books, isOpen, openBooks } from '../../src/books/books.ts';
import { blockText } from '../../src/narrative/figures/token.ts';
import { tallyOf } from '../../src/points/account/relation-tally.ts';

const DOC = readFileSync('docs/add-a-format.md', 'utf8');

/** The files that its steps write: every block begins with the path it is added to. @param until the title of the step to stop before */
function filesUntil(until: string): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const [, block = ''] of DOC.slice(0, DOC.indexOf(until)).matchAll(/```(?:yaml|mdx)\n([\s\S]*?)```/g)) {
    const [, path, text = ''] = /^# (\S+\.(?:yaml|mdx))\n([\s\S]*)$/.exec(block) ?? [];
    if (path !== undefined) written.set(path, `${written.get(path) ?? ''}${text}`);
  }
  return written;
}

/** The books of what was typed until a step. */
function booksUntil(until: string) {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-add-a-format-'));
  try {
    for (const name of ['taxonomy', 'site.yaml'])
      cpSync(join('content', name), join(root, name), { recursive: true });
    for (const [path, text] of filesUntil(until)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return openBooks(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const openIn = (books: Books): readonly string[] =>
  books.findings.filter(isOpen).map(({ rule, message }) => `${rule} ${message}`);

const books = booksUntil('## 11. ');

test('its steps, typed word for word, make a format and a disclosure without a finding', () => {
  const tables = booksUntil('## 8. ');
  expect(openIn(tables)).toEqual([]);
  const [account] = tables.accounts;
  expect(account && tallyOf(account)).toMatchObject({ figures: 77, different: 0, unrelated: 0 });
  expect(openIn(books)).toEqual([]);
});

test('the sentences it shows are those that its patterns print', () => {
  const [, shown] = /The page of `totals` now says\n\n```text\n([\s\S]*?)```/.exec(DOC) ?? [];
  const section = books.narratives.get('sample-employment/2026')?.sections.get('totals');
  expect(section?.blocks.map(blockText).join('\n')).toBe(shown?.trim());
});
