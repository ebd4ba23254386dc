import { describe, expect, test } from 'vitest';
import { evaluatePattern } from '../../src/narrative/language/evaluate.ts';
import { statementsOf, unsaid, wordsOf } from '../../src/narrative/sections/unsaid.ts';
import { demandedStatements } from '../../src/rules/presence/statements.ts';
import { publishedBooks } from '../published-books.ts';
import { findingsInContent } from './tester.ts';

const narratives = [...publishedBooks().narratives.values()];

/** Every section whose pattern states something, with what the pattern says. */
const sections = narratives.flatMap(({ view }) =>
  [...view.prose.patterns].flatMap(([id, pattern]) => {
    const { blocks } = evaluatePattern(view, pattern);
    const name = `${view.account.disclosure.id} ${id}`;
    return statementsOf(blocks).length === 0 ? [] : [{ view, id, blocks, name }];
  }),
);

describe('what a section of own words has to say', () => {
  test('the format’s own sentences say all of it', () => {
    expect(sections.length).toBeGreaterThan(40);
    for (const { view, id, blocks, name } of sections)
      expect(unsaid(view, id, wordsOf(view, blocks)), name).toEqual([]);
  });

  test('a paragraph that is left out is missed, unless the rest happens to hold its figures', () => {
    const noticed = sections.flatMap(({ view, id, blocks }) =>
      blocks
        .filter((block) => statementsOf([block]).length > 0)
        .map((left) => {
          const rest = blocks.filter((block) => block !== left);
          return unsaid(view, id, wordsOf(view, rest)).length > 0;
        }),
    );
    expect(noticed.length).toBeGreaterThan(100);
    expect(noticed.filter((each) => each).length / noticed.length).toBeGreaterThan(0.95);
  });

  test('in any words, in any unit, with a direction in a word, or in a table', () => {
    const [{ view, id } = { view: undefined, id: '' }] = sections.filter(
      ({ name }) => name === 'baotou-hrss/2026 expenditure-notes',
    );
    if (view === undefined) throw new Error('no section');
    const all = unsaid(view, id, '');
    expect(all.length).toBeGreaterThan(2);
    const inYuan = all.map(({ figure }) => `另有${figure.value.abs().toFixed(2)}元。`).join('');
    expect(unsaid(view, id, inYuan)).toEqual([]);
    const rows = all.map(({ figure }) => ['某项', figure.text.replace(/万元$/, '').replace(/^[^\d]*/, '')]);
    const table = { kind: 'table' as const, title: '', columns: ['项目', '金额'], rows };
    expect(unsaid(view, id, wordsOf(view, [table]))).toEqual([]);
  });

  test('nothing is missed in the published disclosures', () => {
    expect(findingsInContent(demandedStatements)).toEqual([]);
  });
});
