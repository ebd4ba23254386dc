import type { Card } from '../../charts/figure-card.ts';
import { copyText } from '../copy-text.ts';
import { saveBlob } from '../save-blob.ts';
import { type CellFacts, cellFacts } from '../table/cell-facts.ts';
import { today } from '../table/today.ts';
import { cardPng, cardSvg } from './card.ts';
import { toldElsewhere } from './told-elsewhere.ts';
import { toldWords } from './told-words.ts';

/** The figure a slip shows. */
interface Shown {
  readonly cell: HTMLElement;
  readonly facts: CellFacts;
}

/**
 * Lets any figure of a table open a slip that says what it is, and how to cite it; the page stays where it is. Whoever comes by a link to a figure
 * finds the slip open. Its words and its form stand in the page (components/table/Slip.astro).
 */
export function showFigures(sheet: HTMLElement): void {
  const template = document.querySelector<HTMLTemplateElement>('template.slip-form');
  const slip = template?.content.firstElementChild?.cloneNode(true);
  if (!(slip instanceof HTMLElement)) return;
  const part = (name: string) => slip.querySelector<HTMLElement>(`.slip-${name}`);
  const say = (name: string, text: string): void => {
    const element = part(name);
    if (element) element.textContent = text;
    const line = element?.closest<HTMLElement>('[data-line]');
    if (line) line.hidden = text === '';
  };
  let shown: Shown | undefined;
  let from: Element | null = null;

  const addressOf = ({ id }: CellFacts): string => {
    const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
    return `${page.replace(/[?#].*$/, '')}#${encodeURIComponent(id)}`;
  };
  const unit = (): string => sheet.querySelector('.money-unit b')?.textContent ?? '';
  const whole = sheet.dataset.citation ?? '';
  /** A table of one record has no names of rows. */
  const named = ({ row, column }: CellFacts): string =>
    row === '' ? `“${column}”` : `“${row}”的“${column}”`;
  const citation = (facts: CellFacts): string =>
    `${whole.replace(/，[^，]*$/, '，')}${named(facts)}${facts.value}${part('unit')?.textContent ?? ''}，${addressOf(facts)}，${today()}查阅。`;

  function open(cell: HTMLElement, isAsked: boolean): void {
    const facts = cellFacts(cell);
    if (facts === undefined || !(slip instanceof HTMLElement)) return;
    shown?.cell.classList.remove('picked');
    cell.classList.add('picked');
    shown = { cell, facts };
    say('row', facts.row);
    say('column', facts.column);
    say('year', sheet.dataset.year ?? '');
    say('value', facts.value);
    say('unit', unit());
    for (const name of ['prior', 'checked', 'told']) say(name, '');
    const words = toldWords(facts.id);
    part('words')?.replaceChildren(...words);
    part('words')?.toggleAttribute('hidden', words.length === 0);
    part('also')?.replaceChildren();
    say('citation', citation(facts));
    slip.classList.toggle('whole', isAsked);
    if (!slip.isConnected) document.body.append(slip);
    document.documentElement.classList.add('has-slip');
    if (isAsked) slip.focus({ preventScroll: true });
    keepInView(cell, slip);
    void tellMore(cell, facts);
  }

  async function tellMore(cell: HTMLElement, facts: CellFacts): Promise<void> {
    const data = await toldElsewhere(new URL(sheet.dataset.json ?? '', document.baseURI).href, facts.id);
    if (data === undefined || shown?.cell !== cell) return;
    if (sheet.dataset.money === undefined) say('unit', data.moneyUnit);
    say(
      'prior',
      data.prior === undefined ? '' : `${data.prior.text} ${data.moneyUnit}，${data.prior.change}`,
    );
    say('checked', data.checked);
    const also = part('also');
    also?.replaceChildren(
      ...data.also.map(({ title, address }) => {
        const link = document.createElement('a');
        link.href = address;
        link.textContent = title;
        return link;
      }),
    );
    const line = also?.closest<HTMLElement>('[data-line]');
    if (line) line.hidden = data.also.length === 0;
    say('citation', citation(facts));
    // What was told since made the slip higher.
    if (slip instanceof HTMLElement) keepInView(cell, slip);
  }

  function close(): void {
    if (!(slip instanceof HTMLElement)) return;
    slip.remove();
    shown?.cell.classList.remove('picked');
    shown = undefined;
    document.documentElement.classList.remove('has-slip');
    if (from instanceof HTMLElement) from.focus({ preventScroll: true });
    from = null;
  }

  const card = ({ facts }: Shown): Card => ({
    source: whole.replace(/，.*$/, ''),
    place: [facts.row, facts.column, sheet.dataset.year].filter(Boolean).join(' › '),
    value: facts.value,
    unit: part('unit')?.textContent ?? '',
    change: part('prior')?.textContent === '' ? '' : `上年 ${part('prior')?.textContent}`,
    address: addressOf(facts),
  });

  const DO: Readonly<Record<string, (of: Shown) => void>> = {
    close,
    more: ({ cell }) => open(cell, true),
    citation: ({ facts }) => void tellCopied(citation(facts), '引用'),
    link: ({ facts }) => void tellCopied(addressOf(facts), '链接'),
    svg: (of) => saveBlob(cardSvg(card(of)), `${of.facts.row || of.facts.column}.svg`),
    png: (of) =>
      void cardPng(card(of)).then(
        (bytes) => bytes !== null && saveBlob(bytes, `${of.facts.row || of.facts.column}.png`),
      ),
  };
  async function tellCopied(text: string, name: string): Promise<void> {
    say('told', (await copyText(text)) ? `已复制${name}` : `浏览器不让复制，请自己选取上面的文字`);
  }

  slip.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && shown) DO[target.value]?.(shown);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && shown) close();
  });
  sheet.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('a, button, summary') !== null) return;
    if (getSelection()?.isCollapsed === false) return;
    const cell = target.closest<HTMLElement>('td[id^="c-"]');
    if (cell) ask(cell);
  });
  const choice = document.querySelector<HTMLSelectElement>('.cite-figure');
  const choose = (): void => {
    from = choice;
    const cell = document.getElementById(choice?.value ?? '');
    if (cell) ask(cell);
  };
  choice?.addEventListener('change', choose);
  sheet.addEventListener('change', () => {
    if (shown) open(shown.cell, slip instanceof HTMLElement && slip.classList.contains('whole'));
  });

  function ask(cell: HTMLElement): void {
    if (cellFacts(cell) === undefined) return;
    history.replaceState(null, '', `${location.pathname}${location.search}#${encodeURIComponent(cell.id)}`);
    open(cell, true);
  }
  const follow = (): void => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.matches('td[id^="c-"]')) open(target, false);
  };
  window.addEventListener('hashchange', follow);
  // What was clicked or chosen while this was being loaded goes before what the address says.
  const asked = document.getElementById(sheet.dataset.asked ?? '');
  if (!asked) follow();
  else if (asked.id === choice?.value) choose();
  else ask(asked);
}

/** Moves the page up by as much as the slip covers of the figure. */
function keepInView(cell: HTMLElement, slip: HTMLElement): void {
  const covered = cell.getBoundingClientRect().bottom - slip.getBoundingClientRect().top;
  const isBeneath = cell.getBoundingClientRect().right > slip.getBoundingClientRect().left;
  if (covered > 0 && isBeneath) scrollBy(0, covered + 16);
}
