import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import { locator } from '../../src/read/yaml/locate.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { searchPieces } from '../../src/site/search/search-documents.ts';
import { contentOf } from './one-disclosure.ts';

const content = contentOf('chengde-hrss');
afterAll(content.remove);

/** What the checks can see: the disclosure, its format, its department and the taxonomy. */
const files = content.files.filter((file) => /disclosures|hebei|chengde|taxonomy/.test(file));

const WORD = /[A-Za-z][\w-]*|\d+(?:\.\d+)?/g;
const wordsOf = (text: string): readonly RegExpExecArray[] => [...text.matchAll(WORD)];

/** The text with the word at one number replaced by the word at another. */
function withWord(text: string, to: number, from: number): string {
  const words = wordsOf(text);
  const place = words[to % words.length];
  const word = words[from % words.length]?.[0] ?? '';
  return place === undefined
    ? text
    : text.slice(0, place.index) + word + text.slice(place.index + place[0].length);
}

/** The text with a line taken out, or moved to the place of another. */
function withLine(text: string, from: number, to: number): string {
  const lines = text.split('\n');
  const [line = ''] = lines.splice(from % lines.length, 1);
  if (to % 2 === 0) lines.splice(to % (lines.length + 1), 0, line);
  return lines.join('\n');
}

// Such files are YAML still, and mostly of the right shape: what goes wrong with them goes wrong late.
test('whatever words and lines of its files change places, a content folder is checked to the end', () => {
  const edit = fc.record({ isLine: fc.boolean(), to: fc.nat(), from: fc.nat() });
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(edit, { minLength: 1, maxLength: 2 }), (file, edits) => {
      const changed = (text: string) =>
        edits.reduce(
          (result, { isLine, to, from }) => (isLine ? withLine : withWord)(result, to, from),
          text,
        );
      content.with(file, changed, () => {
        const books = openBooks(content.root, '2026-12-31');
        const report = terminalReport(books.findings, locator(content.root));
        expect(report).not.toMatch(/undefined|\[object|NaN|Invalid input/);
        if (books.findings.every(({ severity }) => severity !== 'error')) searchPieces(books);
      });
    }),
    { numRuns: 40 },
  );
});

test('the files are the ones that are read', () => {
  expect(files.length).toBeGreaterThan(30);
  for (const file of files)
    expect(wordsOf(readFileSync(join(content.root, file), 'utf8')).length).toBeGreaterThan(0);
});
