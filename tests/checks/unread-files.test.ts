import { afterAll, describe, expect, test } from 'vitest';
import { isOpen, openBooks } from '../../src/books/books.ts';
import { contentOf, type OwnContent } from './one-disclosure.ts';

/** The day of the report, late enough for everything to be due. */
const TODAY = '2026-12-31';

const openIn = ({ root }: OwnContent) => openBooks(root, TODAY).findings.filter(isOpen);

const unreadable = (text: string): string => `${text}\n} : [`;

/** What is found only while a file cannot be read. */
const foundWithout = (content: OwnContent, before: readonly string[], file: string) =>
  content.with(file, unreadable, () => openIn(content)).filter(({ message }) => !before.includes(message));

// Each kind of file there is, in three formats.
describe.each(['baotou-insurance-registration', 'chengde-hrss', 'datong-hrss'])('%s', (discloser) => {
  const content = contentOf(discloser);
  afterAll(content.remove);
  const files = content.files.filter((file) => /^disclosures\/.*\.yaml$/.test(file));

  test('a file that cannot be read is all that is told, but for figures that contradict each other', () => {
    const before = openIn(content).map(({ message }) => message);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const found = foundWithout(content, before, file);
      const own = found.filter(({ source, rule }) => source.file === file && rule.startsWith('yaml/'));
      expect(own.length, file).toBeGreaterThan(0);
      const others = found.filter((each) => !own.includes(each));
      expect(
        others.filter(({ rule }) => !rule.startsWith('points/')).map(({ message }) => message),
        file,
      ).toEqual([]);
      expect(others.length, file).toBeLessThanOrEqual(2);
    }
  });
});

describe('beside it', () => {
  const content = contentOf('chengde-hrss');
  afterAll(content.remove);

  test('nothing follows from a file that disclosures only stand on', () => {
    const before = openIn(content).map(({ message }) => message);
    // Of what all share, and of the format and the unit that the disclosure has.
    const files = content.files.filter(
      (file) => file.endsWith('.yaml') && /^(?:taxonomy\/|formats\/hebei\/|units\/chengde|[^/]+$)/.test(file),
    );
    expect(files.length).toBeGreaterThan(10);
    expect(files).toContain('taxonomy/dimensions.yaml');
    for (const file of files) {
      const found = foundWithout(content, before, file);
      expect(found.length, file).toBeGreaterThan(0);
      expect(new Set(found.map(({ source }) => source.file)), file).toEqual(new Set([file]));
    }
  });

  test('a contradiction elsewhere is told', () => {
    const off = (text: string) =>
      text.replace(/(total: )(\d)/, (_, key, digit) => `${key}${9 - Number(digit)}`);
    const found = content.with('disclosures/chengde-hrss/2024/tables/income.yaml', off, () =>
      content.with('disclosures/chengde-hrss/2024/assets.yaml', unreadable, () => openIn(content)),
    );
    const groups = new Set(found.map(({ rule }) => rule.split('/')[0]));
    expect(groups).toContain('yaml');
    expect(groups).toContain('points');
  });
});
