import { copyText } from '../copy-text.ts';
import { numbersInText } from '../numbers-in-text.ts';
import { cellFacts, rowName } from './cell-facts.ts';
import { today } from './today.ts';

/** The name of a row; of a total that of all columns of names. */
const NAMED = 'tbody [id^="r-"]';

/** The figures of a row. */
const FIGURES = 'td[id^="c-"]';

/** Beneath the table: the citation of the whole of it or of a row, and its figures for who has no pointer. */
export function citeRows(sheet: HTMLElement): void {
  const cite = document.querySelector<HTMLElement>('.cite');
  const choice = cite?.querySelector<HTMLSelectElement>('.cite-row');
  const figures = cite?.querySelector<HTMLSelectElement>('.cite-figure');
  const told = cite?.querySelector<HTMLElement>('.cite-told');
  const text = cite?.querySelector<HTMLElement>('.cite-text');
  const whole = text?.textContent ?? '';

  /** Rows by their addresses, as they are named. */
  const rows = new Map(
    [...sheet.querySelectorAll<HTMLElement>(NAMED)].map((header) => [
      header.id,
      [header.parentElement?.querySelector('.code')?.textContent, rowName(header)].filter(Boolean).join(' '),
    ]),
  );

  /** Address of a row: where the page is published, or where it is read. */
  const addressOf = (row: string): string => {
    const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
    return page.replace(/[?#].*$/, '') + (row === '' ? '' : `#${encodeURIComponent(row)}`);
  };

  const citationOf = (row: string): string => {
    const place = row === '' ? '' : `“${rows.get(row)}”一行，`;
    return `${whole.replace(/，[^，]*$/, '，')}${place}${addressOf(row)}，${today()}查阅。`;
  };

  const chosen = (): string => choice?.value ?? '';

  /** The figures of a table of one record, whose row has no name: those of the whole table. */
  const unnamed = (): readonly HTMLElement[] =>
    rows.size === 0 ? [...sheet.querySelectorAll<HTMLElement>(FIGURES)] : [];

  function show(): void {
    text?.replaceChildren(...numbersInText(citationOf(chosen())));
    if (!figures) return;
    const cells = document.getElementById(chosen())?.closest('tr')?.querySelectorAll<HTMLElement>(FIGURES);
    const options = [...(cells ?? unnamed())].flatMap((cell) => {
      const facts = cellFacts(cell);
      return facts === undefined ? [] : [new Option(`${facts.column} ${facts.value}`, facts.id)];
    });
    figures.replaceChildren(new Option('选一个数', ''), ...options);
    const line = figures.closest('label');
    if (line) line.hidden = options.length === 0;
  }

  async function copy(what: string, name: string): Promise<void> {
    const done = await copyText(what);
    if (told) told.textContent = done ? `已复制${name}` : `浏览器不让复制，请自己选取：${what}`;
  }

  /** The row that the address of the page points at, by itself or by one of its cells. */
  function pointedAt(): string {
    // While the page is still being loaded the browser has not found its target yet.
    const target =
      document.getElementById(decodeURIComponent(location.hash.slice(1))) ??
      document.querySelector(':target');
    return target?.closest('tr')?.querySelector(NAMED)?.id ?? '';
  }

  if (choice) {
    for (const [id, name] of rows) choice.add(new Option(name, id));
    choice.addEventListener('change', show);
    const follow = (): void => {
      choice.value = pointedAt();
      show();
    };
    window.addEventListener('hashchange', follow);
    follow();
  }
  cite?.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.value === 'link') void copy(addressOf(chosen()), '链接');
    else void copy(citationOf(chosen()), '引用');
  });
  carryButton(sheet, citationOf);
}

/** One button, carried to the row under the pointer; the keyboard has the list of rows beneath the table. */
function carryButton(sheet: HTMLElement, citationOf: (row: string) => string): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'row-cite';
  button.tabIndex = -1;
  button.textContent = '引用';
  button.title = '复制这一行的引用和链接';
  sheet.addEventListener('pointerover', ({ target }) => {
    const header = target instanceof Element && target.closest('tr')?.querySelector(NAMED);
    if (header && button.parentElement !== header) {
      button.textContent = '引用';
      header.append(button);
    }
  });
  button.addEventListener('click', async (event) => {
    event.preventDefault();
    const row = button.parentElement?.id ?? '';
    button.textContent = (await copyText(citationOf(row))) ? '已复制' : '复制不了';
  });
}
