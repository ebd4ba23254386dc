import type { Format } from '../../formats/format.ts';
import type { TableLayout } from './table-layout.ts';

/** A title with the number it is known by in front: 表3 支出总表; a bare number counts like the outline: 3、支出总表. */
export function numberedTitle(number: string, title: string): string {
  if (number === '') return title;
  return /^\d+$/.test(number) ? `${number}、${title}` : `${number} ${title}`;
}

/** A title as a format prints it above its tables: with the number they are known by, or without. */
export const printedTitle = (
  { titleNumbers }: Pick<Format, 'titleNumbers'>,
  number: string,
  title: string,
): string => (titleNumbers === false ? title : numberedTitle(number, title));

/** The title of a table as it is printed. */
export const layoutTitle = ({ number, title, titleNumbers }: TableLayout): string =>
  printedTitle({ titleNumbers }, number, title);

/** What is printed above a table, left to right: its printed number, the unit's name, and the year where neither they nor the title say it. */
export const aboveTable = ({ printedNumber, byline, title, year }: TableLayout): readonly string[] => [
  ...(printedNumber === undefined ? [] : [printedNumber]),
  ...byline,
  ...([title, ...byline].some((text) => text.includes(String(year))) ? [] : [`${year}年度`]),
];
