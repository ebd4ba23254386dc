import { type Content, html, type Markup, printed } from '../../model/markup/html.ts';
import { MISSING_PAGE } from '../pages/missing-page.ts';
import type { DeskNote } from './desk.ts';

/** Where the desk's own style sheet is served. */
export const DESK_STYLES = '/@desk.css';

/** Says what is open in the content above a page while it is being written, and marks the cells that are meant. */
export function withDesk(page: string, notes: readonly DeskNote[], { base, path, next }: DeskPlace): string {
  const own = notes.filter(({ address }) => concerns(address, path));
  const others = notes.filter((note) => !own.includes(note));
  const begun =
    next === undefined ? '' : printed(html`<aside class="desk" aria-label="下一步"><p>${next}</p></aside>`);
  const panel = notes.length === 0 ? begun : printed(deskPanel(own, others, base));
  const shown = own.length === 0 ? page : unreadPage(page);
  const marked = own.reduce((text, note, index) => withMark(text, note, index + 1), shown);
  return marked
    .replace(/(?=<\/head>)/, printed(html`<link rel="stylesheet" href="${DESK_STYLES}">`))
    .replace(/<body[^>]*>/, (body) => `${body}${panel}`);
}

/** Where a page is missing because of what stands above it, its address is right: it says what to do instead. */
const unreadPage = (page: string): string =>
  page
    .replaceAll(MISSING_PAGE.title, '这一页现在读不出来')
    .replaceAll(MISSING_PAGE.text, '照上面的改法改好、存盘，这一页就回来了。');

/** The page that is shown. */
export interface DeskPlace {
  /** The folder of the website: "/" or "/budget/". */
  readonly base: string;
  /** Of the page within it: "/baotou-hrss/2026/expenditure/". */
  readonly path: string;
  /** What is to be done where nothing is disclosed yet. */
  readonly next?: string | undefined;
}

/** A page tells of itself, a cover and what cannot be shown of all that is beneath. */
function concerns(address: string, path: string): boolean {
  const [page = ''] = address.split('#');
  const [, unit, year] = path.split('/');
  return (
    page === path || page === `/${unit}/${year}/` || (path === `/${unit}/${year}/` && page.startsWith(path))
  );
}

function deskPanel(own: readonly DeskNote[], others: readonly DeskNote[], base: string): Markup {
  return html`<aside class="desk" aria-label="核对"><p class="desk-title">${
    own.length === 0 ? '这一页没有要处理的问题' : `这一页有 ${own.length} 处问题要处理`
  }</p>${noteList(own, base, 1)}${
    others.length === 0
      ? undefined
      : html`<details><summary>${`别处还有 ${others.length} 处`}</summary>${noteList(others, base)}</details>`
  }</aside>`;
}

const noteList = (notes: readonly DeskNote[], base: string, first?: number): Content =>
  notes.length === 0
    ? undefined
    : html`<ul class="desk-notes">${notes.map((note, index) =>
        noteItem(note, base, first === undefined ? undefined : first + index),
      )}</ul>`;

function noteItem(
  { severity, message, address, lines, remedy }: DeskNote,
  base: string,
  number: number | undefined,
): Markup {
  const [line = '', ...others] = lines;
  const told = `${number === undefined ? '' : `${number} `}${severity}`;
  const text = html`<p><strong>${told}</strong> <a href="${base.slice(0, -1)}${address}">${message}</a></p><p class="desk-line">${line}</p>${
    others.length === 0
      ? undefined
      : html`<details><summary>${`与它有关的 ${others.length} 处`}</summary>${others.map(
          (other) => html`<p class="desk-line">${other}</p>`,
        )}</details>`
  }<p>改法：${remedy}</p>`;
  return number === undefined ? html`<li>${text}</li>` : html`<li id="${noteId(number)}">${text}</li>`;
}

const noteId = (number: number): string => `desk-${number}`;

/** The cell a note is about gets its number, which leads to the note, and the note as its title; of other places the number is only printed. */
function withMark(page: string, { address, message, lines, remedy }: DeskNote, number: number): string {
  const [, anchor] = address.split('#');
  const id = ` id="${anchor}"`;
  const at = page.indexOf(id);
  if (anchor === undefined || anchor === '' || at < 0) return page;
  const title = printed(html`${[message, lines[0], `改法：${remedy}`].join('\n')}`);
  const [before, after] = [page.slice(0, at), page.slice(at + id.length)];
  const isCell = /^<t[dh]\b/.test(before.slice(before.lastIndexOf('<')));
  const link = html`<a class="desk-mark" href="#${noteId(number)}" aria-label="第 ${number} 处问题">⚠${number}</a>`;
  const cell = isCell ? after.replace(/(?=<\/t[dh]>)/, ` ${printed(link)}`) : after;
  return `${before}${id} data-desk="${number}" title="${title}"${cell}`;
}
