import type { Format } from '../../formats/format.ts';
import type { TitleWords } from '../../formats/titles.ts';
import type { FormatProse } from '../../model/narrative.ts';
import { viewOf } from '../../narrative/figures/view.ts';
import { toldWithChange } from '../../narrative/judged/told-with-change.ts';
import type { DocumentReading } from '../document/document-reading.ts';
import type { ToldOf } from '../listed/place-tables.ts';
import { sectionsOf } from './document-sections.ts';

/** What the explanations of a document tell of the money of two years, as what tables without their columns are placed by. */
export function moneyTold(
  { lines }: DocumentReading,
  format: Format,
  words: TitleWords,
  prose: FormatProse | undefined,
): ToldOf {
  if (prose === undefined) return () => [];
  const sections = sectionsOf(lines, format, words).map(({ section, paragraphs }) => ({
    section,
    paragraphs: paragraphs.map(({ text }) => ({ text, isHeading: false })),
  }));
  return (account) => {
    const view = viewOf(account, prose, undefined);
    return sections.flatMap(({ section, paragraphs }) =>
      toldWithChange(view, section, paragraphs).map(({ by, ...told }) => ({ ...told, ground: by })),
    );
  };
}
