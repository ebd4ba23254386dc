import { absentCell, figureCell, type Link } from '../../compare/render-figure.ts';
import { figureInYear, isDisclosed, type Told } from '../../compare/years.ts';
import type { Markup } from '../../model/markup/html.ts';

/** How the cells of a table are printed: the unit of money it is in, and where links start from. */
export interface CellStyle {
  readonly moneyUnit: string;
  readonly link: Link;
}

/** A named point of a discloser in a fiscal year as a cell of a table; what the next year's disclosure says of it is marked. */
export function yearCell(
  all: readonly Told[],
  year: number,
  id: string,
  { moneyUnit, link }: CellStyle,
): Markup {
  const figure = figureInYear(all, year, id);
  if (figure === undefined) {
    return isDisclosed(all, year) ? figureCell(undefined, { id: '', moneyUnit }, link) : absentCell();
  }
  const { disclosure } = figure.by;
  const notes = { own: '', next: `据${disclosure.year}年公开`, text: `据${disclosure.year}年公开正文` };
  return figureCell(figure.looked, { id: disclosure.id, moneyUnit }, link, notes[figure.from]);
}
