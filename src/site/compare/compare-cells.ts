import { absentCell, figureCell, type Link } from '../../compare/render-figure.ts';
import {
  figureInTerm,
  type IdInYear,
  isDisclosed,
  kindThroughYears,
  type TermFigure,
  type Told,
} from '../../compare/years.ts';
import {
  DISCLOSURE_KIND_TITLES,
  type DisclosureTerm,
  isSameTerm,
  termTitle,
} from '../../model/disclosure/kind.ts';
import type { Markup } from '../../model/markup/html.ts';

/** How the cells of a table are printed: the unit of money it is in, and where links start from. */
export interface CellStyle {
  readonly moneyUnit: string;
  readonly link: Link;
}

/** A named point of a discloser in a term as a cell of a table; what another disclosure says of it is marked. */
export function termCell(all: readonly Told[], term: DisclosureTerm, id: IdInYear, style: CellStyle): Markup {
  return cellOf(all, term, figureInTerm(all, term, id), style, '');
}

/** The same under the head of a year, where others stand with their budgets: final accounts say that they are. */
export function yearCell(all: readonly Told[], year: number, id: IdInYear, style: CellStyle): Markup {
  const term = { year, kind: kindThroughYears(all) };
  const own = term.kind === 'budget' ? '' : DISCLOSURE_KIND_TITLES[term.kind];
  return cellOf(all, term, figureInTerm(all, term, id), style, own);
}

function cellOf(
  all: readonly Told[],
  term: DisclosureTerm,
  figure: TermFigure | undefined,
  { moneyUnit, link }: CellStyle,
  own: string,
): Markup {
  if (figure === undefined) {
    return isDisclosed(all, term) ? figureCell(undefined, { id: '', moneyUnit }, link, own) : absentCell();
  }
  const { disclosure } = figure.by;
  const by = isSameTerm(disclosure, term) ? '' : `据${termTitle(disclosure)}公开`;
  const note = figure.from === 'own' ? own : `${by}${figure.from === 'text' ? '正文' : ''}`;
  return figureCell(figure.looked, { id: disclosure.id, moneyUnit }, link, note);
}
