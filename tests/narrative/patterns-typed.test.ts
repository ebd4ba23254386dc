import { describe, expect, test } from 'vitest';
import { sample } from '../../scripts/bench/sample.ts';
import { changesIn } from '../../scripts/bench/word-changes.ts';
import { typedSections, withOwnWords } from '../../scripts/bench/word-mistakes.ts';
import { openAfterChange } from '../../src/books/changed.ts';
import { mutations } from '../../src/books/mistakes/mutations.ts';
import {
  type ClaimJudgement,
  sameMistake,
  type Verdict,
} from '../../src/narrative/binding/claim-judgement.ts';
import { judgedSection } from '../../src/narrative/judged/judged-section.ts';
import { publishedBooks } from '../published-books.ts';

const books = publishedBooks();
const sections = [...books.narratives].flatMap(([id, narrative]) =>
  typedSections(narrative).map((section) => ({ ...section, disclosure: id })),
);

/** Figures of each disclosure that are changed in words, and in tables. */
const IN_WORDS = 60;
const IN_TABLES = 6;

const wrong = (judged: readonly (readonly ClaimJudgement[])[]): readonly (readonly WrongFigure[])[] =>
  judged.map((claims) =>
    claims.flatMap(({ claim: { quantity, words }, verdict }) =>
      verdict.kind === 'different'
        ? [
            {
              start: quantity.start,
              end: quantity.start + quantity.length,
              said: words + quantity.text,
              verdict,
            },
          ]
        : [],
    ),
  );

/** A figure of a paragraph that is told to be wrong. */
interface WrongFigure {
  readonly start: number;
  readonly end: number;
  readonly said: string;
  readonly verdict: Extract<Verdict, { kind: 'different' }>;
}

/** A whole is told with all of its parts where nothing says which of them is wrong. */
const isSum = ({ verdict: { known } }: WrongFigure): boolean => known[0]?.title === '其中各项相加';

const ids = [...new Set(sections.map(({ disclosure }) => disclosure))];

test('the sentences of every format are typed', () => {
  const formats = new Set(
    books.accounts.filter(({ disclosure }) => ids.includes(disclosure.id)).map(({ format }) => format.id),
  );
  expect(formats).toEqual(new Set(books.accounts.map(({ format }) => format.id)));
});

describe.each(ids)('the sentences of %s, typed as own words', (id) => {
  const own = sections.filter(({ disclosure }) => disclosure === id);

  test('a figure that is changed is blamed, and none beside it', () => {
    const changes = own.flatMap(({ id: section, paragraphs, narrative: { view } }) =>
      judgedSection(view, section, paragraphs).flatMap((judged, index) =>
        changesIn(paragraphs[index]?.text ?? '', judged, view.account.disclosure.year)
          .filter(({ kind }) => kind !== '年度')
          .map((change) => ({ view, section, paragraphs, index, change })),
      ),
    );
    const tried = sample(changes, IN_WORDS, 1);
    const beside = tried.flatMap(({ view, section, paragraphs, index, change }) => {
      const { start, kind } = change;
      const sound = judgedSection(view, section, paragraphs);
      const known = new Set(wrong(sound).flatMap((figures) => figures.map(({ said }) => said)));
      const judged = judgedSection(
        view,
        section,
        paragraphs.with(index, { text: change.text, isHeading: false }),
      );
      // Of two figures that contradict each other, and of which nothing else speaks, the second is told.
      const isOpen = judged[index]?.some(
        ({ claim: { quantity }, verdict }) =>
          verdict.kind === 'open' &&
          verdict !== sameMistake &&
          quantity.start <= start &&
          start < quantity.start + quantity.length,
      );
      return wrong(judged).flatMap((figures, at) =>
        figures
          .filter((figure) => !known.has(figure.said) && !isSum(figure))
          .filter(
            (figure) =>
              at !== index ||
              (kind === '方向' ? figure.end <= start : figure.start !== start && isOpen !== true),
          )
          .map(({ said, verdict }) => `${section} ${change.told}: ${said} ${JSON.stringify(verdict)}`),
      );
    });
    expect(beside).toEqual([]);
  });

  test('a figure of a table that is changed is told at the tables, and words that are right are not blamed', () => {
    const account = books.accounts.find(({ disclosure }) => disclosure.id === id);
    if (account === undefined) throw new Error(`no ${id}`);
    const typed = own.reduce((disclosure, section) => {
      const narrative = {
        ...section.narrative,
        view: { ...section.narrative.view, account: { ...section.narrative.view.account, disclosure } },
      };
      return withOwnWords({ ...section, narrative }, section.paragraphs);
    }, account.disclosure);
    const before = new Set(openAfterChange(books, typed));
    const blamed = sample(mutations(typed), IN_TABLES, 1).flatMap(({ where, from, to, apply }) => {
      const said = openAfterChange(books, apply()).filter((each) => !before.has(each));
      const isTold = said.some((each) => each.startsWith('points/'));
      return isTold
        ? said
            .filter((each) => each.startsWith('narrative/contradiction'))
            .map((each) => `${where} ${from} → ${to}: ${each}`)
        : [];
    });
    expect(blamed).toEqual([]);
  });
});
