import { audit, type Books } from '../../src/books/books.ts';
import { narrativesOf } from '../../src/books/ledgers.ts';
import type { DisclosureRecord } from '../../src/model/content.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { ProseFile } from '../../src/model/prose.ts';
import { openAccount } from '../../src/points/account/open-account.ts';
import type { PublishedSection } from './published-texts.ts';
import type { PublishedWords } from './published-words.ts';
import { REAL_WORD_MISTAKES, type RealWordMistake } from './real-word-mistakes.ts';

/** How the words of a published document are typed: in the place of the format's sentences, or after them. */
export const WAYS_OF_TYPING = ['replace', 'after'] as const;
/** See {@link WAYS_OF_TYPING}. */
export type WayOfTyping = (typeof WAYS_OF_TYPING)[number];

/** An error or a warning about words that were typed, and the mistake of the original that it tells; none: it is false. */
export interface TypedFinding {
  readonly finding: Finding;
  readonly real: RealWordMistake | undefined;
}

/** What all rules say of the words of a published document, typed as own words: errors and warnings, whether the content acknowledges them or not. */
export function typedFindings(
  books: Books,
  { id, sections }: PublishedWords,
  way: WayOfTyping,
): readonly TypedFinding[] {
  const before = books.accounts.find(({ disclosure }) => disclosure.id === id);
  if (before === undefined) return [];
  const { taxonomy, format, disclosure } = before;
  const typed = openAccount({ taxonomy, format, disclosure: withWords(disclosure, sections, way) });
  const narratives = narrativesOf(books.content, [typed]);
  const files = new Set(sections.map((section) => fileOf(section)));
  return audit(typed, { ...books, narratives })
    .filter(({ severity, source }) => severity !== 'info' && files.has(source.file))
    .map((finding) => ({
      finding,
      real: REAL_WORD_MISTAKES.find(
        (mistake) =>
          mistake.disclosure === id &&
          mistake.rule === finding.rule &&
          finding.message.includes(mistake.says),
      ),
    }));
}

/** The mistakes of a document that the list has and no finding tells. */
export const notTold = (id: string, found: readonly TypedFinding[]): readonly RealWordMistake[] =>
  REAL_WORD_MISTAKES.filter(
    (mistake) => mistake.disclosure === id && !found.some(({ real }) => real === mistake),
  );

const fileOf = ({ id }: PublishedSection): string => `narrative/${id}.mdx`;

function withWords(
  disclosure: DisclosureRecord,
  sections: readonly PublishedSection[],
  mode: WayOfTyping,
): DisclosureRecord {
  const { narrative } = disclosure;
  if (narrative === undefined) return disclosure;
  const words = new Map(sections.map((section) => [section.id, proseOf(section, mode)]));
  return { ...disclosure, narrative: { ...narrative, words } };
}

/** How far apart paragraphs stand in the file, so that no two figures stand at one place. */
const FAR = 100_000;

function proseOf(section: PublishedSection, mode: WayOfTyping): ProseFile {
  const source = { file: fileOf(section), path: [] };
  const nodes = section.paragraphs.map((written, index) => {
    // Of a text that was taken out as Markdown its marks are none of its words.
    const text = written.replaceAll('**', '').replace(/^#+\s*/, '');
    const placed = { ...source, span: { start: index * FAR, length: text.length } };
    return {
      kind: 'paragraph' as const,
      source: placed,
      children: [{ kind: 'text' as const, text, source: placed }],
    };
  });
  return { section: section.id, mode, nodes, source };
}
