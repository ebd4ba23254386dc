import type { Mistake } from '../../src/books/mistakes/table-mistakes.ts';
import { holdingOf } from '../../src/formats/held-sections.ts';
import type { DisclosureRecord } from '../../src/model/content.ts';
import { Decimal } from '../../src/model/decimal/decimal.ts';
import { givenFigure } from '../../src/model/figure/figure.ts';
import { onceFor } from '../../src/model/once-for.ts';
import type { ProseFile } from '../../src/model/prose.ts';
import { asCodes } from '../../src/model/taxonomy.ts';
import { blockText } from '../../src/narrative/figures/token.ts';
import { judgedSection, type Paragraph } from '../../src/narrative/judged/judged-section.ts';
import type { Narrative } from '../../src/narrative/sections/sections.ts';
import { accountCells } from '../../src/points/bind/bind.ts';
import { isSaidOnce } from './figures-elsewhere.ts';
import { changesIn, type WordChangeKind } from './word-changes.ts';

/** A mistake in a section that people typed themselves. */
export interface WordMistake extends Mistake {
  /** The disclosure with the same words without the mistake. */
  readonly sound: () => DisclosureRecord;
  /** Nothing else in the disclosure says what was changed. */
  readonly isSaidOnce: boolean;
  /** Whether what was changed is told to be off by what rounding explains (尾差), as it may be of any text. */
  readonly isRounded: () => boolean;
}

/** A section as its page prints it, to be typed as own words in the place of the format's sentences. */
export interface TypedSection {
  readonly id: string;
  readonly paragraphs: readonly Paragraph[];
  readonly narrative: Narrative;
}

/** A change of a paragraph. */
interface Typo {
  readonly index: number;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly isSaidOnce?: boolean;
}

/** Mistakes in own words, by what they are called: sections of published disclosures typed by people, with one thing wrong. */
export const WORD_MISTAKES: Readonly<Record<string, (narrative: Narrative) => readonly WordMistake[]>> = {
  文字数字错一位: figures('数字'),
  文字增减方向写反: figures('方向'),
  文字比率错一位: figures('比率'),
  文字年度写成上年: figures('年度'),
  文字个数错一位: figures('个数'),
  文字资金写错: everywhere(wrongFunds),
  文字科目名称写错: everywhere(wrongNames),
};

function figures(kind: WordChangeKind): (narrative: Narrative) => readonly WordMistake[] {
  return everywhere(({ id, paragraphs, narrative }) => {
    const { view } = narrative;
    const document = documentOf(narrative);
    return judgedSection(view, id, paragraphs).flatMap((judged, index) => {
      const { text = '' } = paragraphs[index] ?? {};
      return changesIn(text, judged, view.account.disclosure.year)
        .filter((change) => change.kind === kind)
        .map((change) => ({
          index,
          from: '',
          to: change.told,
          text: change.text,
          isSaidOnce: isSaidOnce(view, change, document),
        }));
    });
  });
}

/** All that a disclosure says in words where it prints figures. */
const documentOf = onceFor((narrative: Narrative): string =>
  typedSections(narrative)
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
    .join('\n'),
);

const FUNDS = ['一般公共预算', '政府性基金预算', '国有资本经营预算'] as const;

/** A statement of an amount of one fund that names another. */
function wrongFunds({ paragraphs }: TypedSection): readonly Typo[] {
  return paragraphs.flatMap(({ text }, index) =>
    FUNDS.flatMap((fund, at) =>
      [...text.matchAll(new RegExp(`${fund}(?=[^，。；]{0,12}[1-9][\\d,.]*万?元)`, 'g'))].map((found) =>
        replaced(index, text, found.index, fund, FUNDS[(at + 1) % FUNDS.length] ?? ''),
      ),
    ),
  );
}

/** A statement of an amount of one 科目 that names the one beside it in the tables; where that has the same money the text stays true. */
function wrongNames({ paragraphs, narrative: { view } }: TypedSection): readonly Typo[] {
  const { tables, taxonomy } = view.account;
  const amounts = new Map<string, Set<string>>();
  for (const cell of accountCells(tables)) {
    const { name = '', code = '' } = cell.titles.row ?? {};
    const said = givenFigure(cell);
    const isCode = ['function', 'economic'].some(
      (dimension) => asCodes(taxonomy.dimensions.get(dimension))?.entries.has(code) === true,
    );
    if (name.length < SHORTEST || !isCode || said?.state !== 'given') continue;
    amounts.set(name, (amounts.get(name) ?? new Set()).add(said.value.toString()));
  }
  const names = [...amounts.keys()];
  return paragraphs.flatMap(({ text }, index) =>
    names.flatMap((name, at) => {
      const stated = new RegExp(
        `${name}(?=(?:（[类款项]）)?[^，。；\\d]{0,6}(\\d[\\d,]*(?:\\.\\d+)?)(万?)元)`,
      ).exec(text);
      const isPart = names.some((other) => other !== name && other.includes(name) && text.includes(other));
      if (stated === null || isPart) return [];
      const value = new Decimal((stated[1] ?? '').replaceAll(',', '')).times(stated[2] === '' ? 1 : 10_000);
      const beside = names[(at + 1) % names.length] ?? '';
      if (value.isZero() || amounts.get(beside)?.has(value.toString()) === true) return [];
      return [replaced(index, text, stated.index, name, beside)];
    }),
  );
}

/** Letters of the shortest names that are exchanged. */
const SHORTEST = 4;

const replaced = (index: number, text: string, at: number, from: string, to: string): Typo => ({
  index,
  from,
  to,
  text: text.slice(0, at) + to + text.slice(at + from.length),
});

function everywhere(
  typosOf: (section: TypedSection) => readonly Typo[],
): (narrative: Narrative) => readonly WordMistake[] {
  return (narrative) =>
    typedSections(narrative).flatMap((section) =>
      typosOf(section).map(({ index, from, to, text, isSaidOnce = false }): WordMistake => {
        const changed = section.paragraphs.with(index, { text, isHeading: false });
        return {
          where: section.id,
          from,
          to,
          isSaidOnce,
          isRounded: () => isRounded(section, changed, index, text),
          sound: () => withOwnWords(section, section.paragraphs),
          apply: () => withOwnWords(section, changed),
        };
      }),
    );
}

/** Whether a figure that the mistake changed is told to be off by rounding. */
function isRounded(
  { id, paragraphs, narrative: { view } }: TypedSection,
  changed: readonly Paragraph[],
  index: number,
  text: string,
): boolean {
  const before = paragraphs[index]?.text ?? '';
  const at = [...text].findIndex((letter, place) => letter !== before[place]);
  return (judgedSection(view, id, changed)[index] ?? []).some(
    ({ claim: { quantity }, verdict }) =>
      quantity.start <= at &&
      at < quantity.start + quantity.length &&
      verdict.kind === 'bound' &&
      verdict.rounding === true,
  );
}

/** The sections that print figures, without those that hold duties, tasks and the like. */
export const typedSections = (narrative: Narrative): readonly TypedSection[] =>
  [...narrative.sections.values()].flatMap(({ id, blocks }) => {
    if (holdingOf(narrative.view.account.format, id) !== undefined) return [];
    const paragraphs = blocks.flatMap((block) =>
      'tokens' in block ? [{ text: blockText(block), isHeading: block.kind === 'heading' }] : [],
    );
    return paragraphs.some(({ text }) => /\d/.test(text)) ? [{ id, paragraphs, narrative }] : [];
  });

/** The disclosure with a section typed as own words. */
export function withOwnWords(
  { id, narrative: { view } }: TypedSection,
  paragraphs: readonly Paragraph[],
): DisclosureRecord {
  const { disclosure } = view.account;
  const { narrative } = disclosure;
  if (narrative === undefined) return disclosure;
  const source = { file: `narrative/${id}.mdx`, path: [] };
  const file: ProseFile = {
    section: id,
    mode: 'replace',
    source,
    nodes: paragraphs.map(({ text, isHeading }, index) => {
      const placed = { ...source, span: { start: index * FAR, length: text.length } };
      return {
        kind: isHeading ? 'heading' : 'paragraph',
        source: placed,
        children: [{ kind: 'text', text, source: placed }],
      };
    }),
  };
  return { ...disclosure, narrative: { ...narrative, words: new Map([...narrative.words, [id, file]]) } };
}

/** How far apart paragraphs stand in the file, so that no two figures stand at one place. */
const FAR = 100_000;
