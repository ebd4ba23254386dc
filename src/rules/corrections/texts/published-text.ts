import type { Source } from '../../../model/source.ts';

/** A text that readers find in a disclosure: a name, a date, a goal, a paragraph. */
export interface PublishedText {
  /** "<kind>/…": "names/unit", "rows/expenditure/2080101", "projects/p1/overview", "words/duties/2". */
  readonly place: string;
  /** What it is called in a message: "项目“培训” · 绩效目标". */
  readonly title: string;
  /** In full. */
  readonly text: string;
  readonly source: Source;
}

/** Texts that are there: what is absent or empty is not published. */
export const thereOf = (
  texts: readonly (Omit<PublishedText, 'text'> & { readonly text: string | undefined })[],
): readonly PublishedText[] =>
  texts.flatMap(({ text, ...rest }) => (text === undefined || text === '' ? [] : [{ ...rest, text }]));

/** The parts of a text that are there, put together. */
export const joinedTexts = (parts: readonly (string | undefined)[], between = '；'): string =>
  parts.filter((part) => part !== undefined && part !== '').join(between);
