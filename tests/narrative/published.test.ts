import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { DisclosureRecord } from '../../src/model/content.ts';
import { quantitiesOf } from '../../src/narrative/claims/quantities.ts';
import { type Quantity, says } from '../../src/narrative/claims/quantity.ts';
import { titleOf } from '../../src/narrative/figures/describe.ts';
import { blockText } from '../../src/narrative/figures/token.ts';
import { parseYaml } from '../../src/read/yaml/yaml.ts';
import { publishedBooks } from '../published-books.ts';

/** Figures of the published explanations by section, as the sources print them. */
const PUBLISHED = z.record(z.string(), z.array(z.string()));

/** What part of the published figures must stand in the built explanations, in percent. */
const LEAST = 97;

const books = publishedBooks();

/** The amounts and percentages of a text; that nothing changed is a figure of nothing. */
const figuresOf = (text: string): readonly Quantity[] =>
  quantitiesOf(text).filter(({ measure: unit }) => unit.endsWith('元') || unit === '%');

/** Whether a published figure is one of the built ones, to the digits it was printed with; a percentage of nothing is nothing. */
const stands = (published: Quantity, built: readonly Quantity[]): boolean =>
  built.some(
    ({ measure: unit, value }) =>
      (unit === published.measure || (published.value.isZero() && value.isZero())) && says(published, value),
  );

/** What the pages of projects say, which the section on projects leads to. */
const projectTexts = ({ projects }: DisclosureRecord, moneyUnit: string): string =>
  projects
    .map(({ money, source: _, ...texts }) =>
      [...Object.values(money).map((amount) => amount + moneyUnit), JSON.stringify(texts)].join('\n'),
    )
    .join('\n');

const fixtureOf = (id: string): string => `tests/fixtures/published/${id.replace('/', '-')}.yaml`;

/** The disclosures whose published amounts and percentages are kept here, to be looked for in what is built. */
const kept = books.accounts.filter(({ disclosure }) => existsSync(fixtureOf(disclosure.id)));

test('the published figures of five disclosures are looked for', () => {
  expect(kept).toHaveLength(5);
});

const explanations = kept.map(({ disclosure, format }) => {
  const file = parseYaml(readFileSync(fixtureOf(disclosure.id), 'utf8'));
  const sections = Object.entries(PUBLISHED.parse('value' in file ? file.value : undefined));
  const figures = sections.flatMap(([section, texts]) => {
    const blocks = books.narratives.get(disclosure.id)?.sections.get(section)?.blocks ?? [];
    const more = section === 'project-notes' ? [projectTexts(disclosure, format.moneyUnit)] : [];
    const built = figuresOf([...blocks.map(blockText), ...more].join('\n'));
    return texts.map((text) => {
      const [claim] = figuresOf(text);
      if (claim === undefined) throw new Error(`${disclosure.id} ${section}: ${text} is no figure`);
      return { section, text, stands: stands(claim, built) };
    });
  });
  return { id: disclosure.id, disclosure, format, figures };
});

test(`at least ${LEAST}% of the published amounts and percentages stand in the built explanations`, () => {
  const all = explanations.flatMap(({ figures }) => figures);
  const standing = all.filter((figure) => figure.stands);
  expect(all.length).toBeGreaterThan(600);
  expect((100 * standing.length) / all.length).toBeGreaterThanOrEqual(LEAST);
});

describe.each(explanations)('the published explanation of $id', ({ id, disclosure, format, figures }) => {
  const wrong = disclosure.narrative?.published ?? [];

  test('stands in the built one, but for what narrative.yaml says the source printed wrongly', () => {
    const printed = wrong.map(
      ({ says: role, text }) => `${text}${role === 'rate' || role === 'share' ? '%' : format.moneyUnit}`,
    );
    const missing = figures.filter((figure) => !figure.stands).map(({ text }) => text);
    expect(missing.toSorted()).toEqual(printed.toSorted());
  });

  test('is told on the checks page where it is wrong, with what the tables say', () => {
    const told = books.findings.filter(
      ({ rule, disclosure: of }) => rule === 'narrative/published' && of === id,
    );
    expect(told.length).toBe(wrong.length);
    for (const { of, text, reason } of wrong) {
      const view = books.narratives.get(id)?.view;
      const name = view === undefined ? '' : titleOf(view, of);
      const found = told.find(({ message }) => message.includes(`“${name}”`) && message.includes(text));
      expect(found?.message).toMatch(/按表应为 \d/);
      expect(found?.acknowledged).toBe(reason);
    }
  });
});
