import { describe, expect, test } from 'vitest';
import { sectionIds } from '../../src/formats/held-sections.ts';
import { blockText } from '../../src/narrative/figures/token.ts';
import { judgedSection } from '../../src/narrative/judged/judged-section.ts';
import { accountCells } from '../../src/points/bind/bind.ts';
import { publishedBooks } from '../published-books.ts';

const books = publishedBooks();

describe.each(books.accounts.map((account) => [account.disclosure.id, account] as const))(
  '%s',
  (id, account) => {
    const narrative = books.narratives.get(id);
    const sections = [...(narrative?.sections.values() ?? [])];

    test('every section of the outline says something', () => {
      expect(sections.filter(({ blocks }) => blocks.length > 0).map((section) => section.id)).toEqual(
        expect.arrayContaining([...sectionIds(account.format)]),
      );
    });

    test('every figure is a link to a cell there is, or is stated in the text alone', () => {
      const places = new Set(accountCells(account.tables).map(({ place }) => place));
      const figures = sections.flatMap(({ blocks }) =>
        blocks
          .flatMap((block) => ('tokens' in block ? block.tokens : []))
          .filter(({ kind }) => kind === 'figure'),
      );
      // A place may publish tables and next to no words.
      const namesMoney = sections.some(({ blocks }) =>
        blocks.some((each) => /\d万?元/.test(blockText(each))),
      );
      expect(figures.length > 0).toBe(namesMoney);
      for (const figure of figures)
        if (figure.kind === 'figure') for (const place of figure.places) expect(places).toContain(place);
    });

    test('no sentence is left without its figure, its fact or its reason', () => {
      expect(sections.flatMap(({ findings }) => findings.filter(({ kind }) => kind !== 'no-prior'))).toEqual(
        [],
      );
    });

    test('what people wrote does not contradict the tables, but where the original is said to', () => {
      const acknowledged = account.disclosure.acknowledged.map(({ at }) => at);
      const different = narrative?.judged.filter(({ verdict }) => verdict.kind === 'different') ?? [];
      expect(different.filter(({ place }) => !acknowledged.includes(place))).toEqual([]);
    });

    test('the sentences themselves, read as if a person had written them, are found right', () => {
      if (narrative === undefined) throw new Error('no narrative');
      const own = narrative.view.narrative?.words;
      const faults = sections
        .filter((section) => own?.has(section.id) !== true)
        .flatMap((section) => {
          const blocks = section.blocks.filter(({ kind }) => kind !== 'terms' && kind !== 'table');
          const texts = blocks.map((block) => ({
            text: blockText(block),
            isHeading: block.kind === 'heading',
          }));
          return judgedSection(narrative.view, section.id, texts)
            .flat()
            .flatMap(({ claim, verdict }) =>
              verdict.kind === 'different' ? [`${section.id} ${claim.words}${claim.quantity.text}`] : [],
            );
        });
      expect(faults).toEqual([]);
    });

    test('marks stand as people set them', () => {
      const texts = sections.flatMap(({ blocks }) => blocks.map(blockText));
      for (const text of texts) expect(text).not.toMatch(/未填|未印出|undefined|NaN/);
      // What the original doubles stays, and is told.
      const told = books.findings.filter(
        ({ rule, disclosure }) => rule === 'texts/doubled' && disclosure === id,
      );
      const doubled = texts.flatMap((text) => text.match(/，，|。。|，。|、。|；。/g) ?? []);
      expect(doubled.filter((marks) => !told.some(({ message }) => message.includes(marks)))).toEqual([]);
    });
  },
);
