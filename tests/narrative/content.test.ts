import { describe, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import { referencesOf } from '../../src/narrative/claims/references.ts';
import { blockText } from '../../src/narrative/figures/token.ts';
import { faultsInText, freeTextFaults } from '../../src/narrative/sections/free-text.ts';
import { accountCells } from '../../src/points/bind/bind.ts';
import { sectionIds } from '../../src/read/prose/narratives.ts';

const books = openBooks('content');

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
      expect(figures.length).toBeGreaterThan(20);
      for (const figure of figures)
        if (figure.kind === 'figure') for (const place of figure.places) expect(places).toContain(place);
    });

    test('no sentence is left without its figure, its fact or its reason', () => {
      expect(sections.flatMap(({ issues }) => issues.filter(({ kind }) => kind !== 'no-prior'))).toEqual([]);
    });

    test('what people wrote does not contradict the tables', () => {
      expect(narrative && freeTextFaults(narrative)).toEqual([]);
    });

    test('the sentences themselves, read as if a person had written them, are found right', () => {
      if (narrative === undefined) throw new Error('no narrative');
      const references = referencesOf(narrative.view);
      const own = narrative.view.narrative?.words;
      const faults = sections
        .filter((section) => own?.has(section.id) !== true)
        .flatMap((section) =>
          section.blocks
            .filter(({ kind }) => kind !== 'terms')
            .flatMap((block) => faultsInText(references, section.id, blockText(block))),
        );
      expect(faults).toEqual([]);
    });

    test('marks stand as people set them', () => {
      for (const { blocks } of sections)
        for (const block of blocks)
          expect(blockText(block)).not.toMatch(/，，|。。|，。|、。|；。|未填|未印出|undefined|NaN/);
    });
  },
);
