import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Books } from '../../src/books/books.ts';
import { outlineOf } from '../../src/document/outline.ts';
import { titleWords } from '../../src/document/title-words.ts';
import { sectionsOf } from '../../src/importers/audit/document-sections.ts';
import type { ProseLine } from '../../src/importers/document/document-reading.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import type { Account } from '../../src/points/account/account.ts';
import { type PublishedSection, publishedSections } from './published-texts.ts';

/** What a published document says in words, by the sections of its format. */
export interface PublishedWords {
  /** "<unit>/<year>" of the disclosure it is. */
  readonly id: string;
  readonly file: string;
  readonly sections: readonly PublishedSection[];
}

/**
 * The words of the published documents in a folder: texts named <unit>-<year>.txt, and PDFs, which are known by what stands at their beginning.
 * A document that is none of the content's is left out.
 */
export async function publishedWords(folder: string, books: Books): Promise<readonly PublishedWords[]> {
  const found: PublishedWords[] = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const words = name.endsWith('.txt')
      ? ofText(path, books)
      : name.endsWith('.pdf')
        ? await ofPdf(path, books)
        : [];
    found.push(...words.filter(({ sections }) => sections.length > 0));
  }
  return found;
}

function ofText(path: string, { accounts }: Books): readonly PublishedWords[] {
  const file = basename(path);
  const id = file.replace(/-(\d{4}(?:-[a-z]+)?)\.txt$/, '/$1');
  const account = accounts.find(({ disclosure }) => disclosure.id === id);
  return account === undefined
    ? []
    : [{ id, file, sections: publishedSections(readFileSync(path, 'utf8'), outlineOf(account)) }];
}

async function ofPdf(path: string, books: Books): Promise<readonly PublishedWords[]> {
  const document = await readDocument(path);
  if (document.kind === 'refused') return [];
  const account = accountOf(document.lines, books);
  if (account === undefined) return [];
  const { disclosure, format } = account;
  const sections = sectionsOf(document.lines, format, titleWords(disclosure)).map(
    ({ section, paragraphs }) => ({
      id: section,
      paragraphs: paragraphs.map(({ text }) => text),
    }),
  );
  return [{ id: disclosure.id, file: basename(path), sections }];
}

/** The disclosure whose unit, year and kind stand at the beginning of a document. */
function accountOf(lines: readonly ProseLine[], { accounts }: Books): Account | undefined {
  const opening = lines
    .slice(0, 40)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
  const isFinal = /20\d\d年[^。，]{0,14}决算/.test(opening);
  return accounts.find(
    ({ disclosure: { discloser, year, kind } }) =>
      [discloser.title, discloser.department.name].some((name) => opening.includes(name)) &&
      opening.includes(`${year}年`) &&
      (kind === 'final') === isFinal,
  );
}
