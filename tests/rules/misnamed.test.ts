import { expect, test } from 'vitest';
import type { NarrativeRecord } from '../../src/model/narrative.ts';
import { misnamedIn } from '../../src/rules/written/misnamed.ts';
import { publishedBooks } from '../published-books.ts';
import { placesOf, publishedRecord, saidAfter } from './changed-record.ts';

/** A disclosure with what narrative.yaml says of it changed. */
function withWords(id: string, change: (narrative: NarrativeRecord) => NarrativeRecord) {
  const record = publishedRecord(id);
  if (record.narrative === undefined) throw new Error('no words');
  const narrative = change(record.narrative);
  expect(narrative).not.toEqual(record.narrative);
  return { ...record, narrative };
}

/** Entries with another member of a dimension where they have one. */
const renamed = <Entry extends { readonly of: Readonly<Record<string, string>> }>(
  entries: readonly Entry[],
  from: string,
  to: string,
): readonly Entry[] =>
  entries.map((entry) => ({
    ...entry,
    of: Object.fromEntries(
      Object.entries(entry.of).map(([key, member]) => [key, member === from ? to : member]),
    ),
  }));

const JIANGSU = 'jiangsu-cppcc/2018';

test('a reason under a wrong code is one message, with the code that lacks one', () => {
  const said = saidAfter(
    withWords(JIANGSU, (words) => ({ ...words, reasons: renamed(words.reasons, '2010201', '2010209') })),
  );
  expect(placesOf(said)).toEqual(['narrative/unasked narrative/reasons/10']);
  expect(said[0]).toContain('写的是 2010209，没有句子用到；没有写原因的是 2010201（');
});

test('a figure of last year under a wrong code is one message', () => {
  const said = saidAfter(
    withWords(JIANGSU, (words) => ({ ...words, prior: renamed(words.prior, '2010299', '2010298') })),
  );
  expect(placesOf(said)).toEqual(['prior/negative prior/flow-expenditure-function-2010298-fund-fiscal']);
  expect(said[0]).toContain('没有写上年数的是 2010299（本年支出 · 财政拨款 · 其他政协事务支出），多半是它');
});

test('a fact under a misspelt name is one message, at what lacks', () => {
  const said = saidAfter(
    withWords(JIANGSU, (words) => ({
      ...words,
      facts: new Map(
        [...words.facts].map(([name, fact]) =>
          name === 'procurement-works'
            ? [
                'procurement-work',
                { ...fact, source: { ...fact.source, path: ['facts', 'procurement-work'] } },
              ]
            : [name, fact],
        ),
      ),
    })),
  );
  expect(placesOf(said)).toEqual(['narrative/fact narrative']);
  expect(said[0]).toContain('facts 里写的“procurement-work”没有句子用到，多半应为“procurement-works”');
});

test('two that are wrong are told as they stand where either may be meant', () => {
  const said = saidAfter(
    withWords(JIANGSU, (words) => ({
      ...words,
      reasons: renamed(renamed(words.reasons, '2080505', '2080508'), '2080506', '2080509'),
    })),
  );
  expect(said.filter((each) => each.includes('多半是它'))).toEqual([]);
  expect(placesOf(said).filter((place) => place.startsWith('narrative/unasked'))).toHaveLength(2);
});

test('what was published is under its right name', () => {
  const narratives = [...publishedBooks().narratives.values()];
  expect(narratives.flatMap((narrative) => misnamedIn(narrative))).toEqual([]);
});
