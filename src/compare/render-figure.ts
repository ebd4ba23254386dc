import { placeAddress } from '../document/addresses.ts';
import { type Exact, exact, exactText, quotient, signOf, times } from '../model/decimal/exact.ts';
import { html, type Markup } from '../model/markup/html.ts';
import { ABSENT_TEXT, comparedText, NOTHING_TEXT, UNKNOWN_TEXT } from './change-words.ts';
import type { FigureData } from './figure-data.ts';
import type { Looked } from './lookup.ts';

/** Turns an address from the root of the website into a link. */
export type Link = (address: string) => string;

/** The disclosure that says a figure, and the unit of money of the column it is shown in. */
export interface SaidBy {
  /** "<unit>/<year>" */
  readonly id: string;
  readonly moneyUnit: string;
}

/**
 * A figure as a cell of a table, with a link to the cell it is taken from. No money, and not known, are said in words.
 * @param share which part of its whole it is, told beneath it
 */
export function figureCell(
  looked: Looked | undefined,
  said: SaidBy,
  link: Link,
  note = '',
  share = '',
): Markup {
  const after = note === '' ? undefined : html`<span class="from">${note}</span>`;
  if (looked === undefined) return html`<td class="words">${UNKNOWN_TEXT}${after}</td>`;
  if (looked.kind === 'nothing') return html`<td class="words">${NOTHING_TEXT}${after}</td>`;
  const { figure } = looked.kind === 'within' ? looked.above : looked;
  const wider =
    looked.kind === 'within'
      ? html`<span class="from">含在 ${looked.above.code ?? looked.above.title} 内</span>`
      : undefined;
  const told = figure.state === 'told' && note === '' ? html`<span class="from">见正文</span>` : undefined;
  const part = share === '' ? undefined : html`<span class="from share">${share}</span>`;
  return html`<td class="${classOf(figure)}${wider === undefined ? '' : ' wider'}">${figureHtml(figure, said, link)}${wider}${told}${after}${part}</td>`;
}

/** Where there is no disclosure to ask. */
export const absentCell = (): Markup => html`<td class="words">${ABSENT_TEXT}</td>`;

const classOf = ({ state, text, yuan }: FigureData): string => {
  if (text === '') return 'words';
  if (state === 'derived') return 'derived';
  return /^[-0.]*$/.test(yuan) ? 'zero' : 'printed';
};

function figureHtml(figure: FigureData, { id, moneyUnit }: SaidBy, link: Link): Markup {
  const text = comparedText(figure, moneyUnit);
  const derived = figure.state === 'derived' ? html`<span class="unseen">（推算）</span>` : undefined;
  if (figure.place === undefined) return html`${text}${derived}`;
  return html`<a href="${link(placeAddress(id, figure.place))}">${text}</a>${derived}`;
}

const HUNDRED = exact('100');

/** How long the bar of an amount is, of a hundred, on the scale of the greatest; what is below nothing has none. */
export const barWidth = (amount: Exact, most: Exact): string =>
  signOf(most) <= 0 || signOf(amount) <= 0 ? '0' : exactText(quotient(times(amount, HUNDRED), most, 1));
