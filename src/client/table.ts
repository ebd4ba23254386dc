/** On the page of a table: its money in 元 or in 万元, and the citation of a row. */
import { copyText } from './copy-text.ts';
import { measureHeaders } from './header.ts';
import { shiftDigits } from './shift-digits.ts';

measureHeaders();

const AMOUNT = /^-?[\d,]+(?:\.\d+)?$/;
/** 万元 is four places more than 元. */
const PLACES: Readonly<Record<string, number>> = { 元: 0, 万元: 4 };

const sheet = document.querySelector<HTMLElement>('.sheet[data-money]');
const printed = sheet?.dataset.money ?? '';

/** Every printed amount with its digits as published. */
const amounts = [...(sheet?.querySelectorAll('td[id^="c-"]') ?? [])].flatMap(({ firstChild }) =>
  firstChild instanceof Text && AMOUNT.test(firstChild.data)
    ? [{ node: firstChild, text: firstChild.data }]
    : [],
);

function showMoneyIn(unit: string): void {
  const places = (PLACES[printed] ?? 0) - (PLACES[unit] ?? 0);
  for (const { node, text } of amounts) node.data = places === 0 ? text : shiftDigits(text, places);
  for (const label of sheet?.querySelectorAll('.money-unit b') ?? []) label.textContent = unit;
  const caption = sheet?.querySelector('caption');
  if (caption) caption.textContent = caption.textContent.replace(/（单位：[^）]*）$/, `（单位：${unit}）`);
  const note = sheet?.querySelector<HTMLElement>('.money-note');
  if (note) note.hidden = places === 0;
}

sheet?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'money') showMoneyIn(target.value);
});

// A browser may keep what was chosen when the page is loaded again.
const kept = sheet?.querySelector<HTMLInputElement>('[name="money"]:checked');
if (kept) showMoneyIn(kept.value);

const cite = document.querySelector<HTMLElement>('.cite');
const choice = cite?.querySelector('select');
const told = cite?.querySelector<HTMLElement>('.cite-told');
const text = cite?.querySelector<HTMLElement>('.cite-text');
const whole = text?.textContent ?? '';

/** Rows by their addresses, as they are named. */
const rows = new Map(
  [...(sheet?.querySelectorAll<HTMLElement>('th[id^="r-"]') ?? [])].map((header) => [
    header.id,
    [header.parentElement?.querySelector('.code')?.textContent, nameOf(header)].filter(Boolean).join(' '),
  ]),
);

function nameOf(header: Element): string {
  const name = header.querySelector('summary')?.firstChild ?? header.firstChild;
  return name?.textContent?.trim() ?? '';
}

/** Address of a row: where the page is published, or where it is read. */
function addressOf(row: string): string {
  const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  return page.replace(/#.*$/, '') + (row === '' ? '' : `#${encodeURIComponent(row)}`);
}

function citationOf(row: string): string {
  const { year, month, day } = today();
  const place = row === '' ? '' : `“${rows.get(row)}”一行，`;
  return `${whole.replace(/，[^，]*$/, '，')}${place}${addressOf(row)}，${year}年${month}月${day}日查阅。`;
}

function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

const chosen = (): string => choice?.value ?? '';

function show(): void {
  if (text) text.textContent = citationOf(chosen());
}

async function copy(what: string, name: string): Promise<void> {
  const done = await copyText(what);
  if (told) told.textContent = done ? `已复制${name}` : `浏览器不让复制，请自己选取：${what}`;
}

/** The row that the address of the page points at, by itself or by one of its cells. */
function pointedAt(): string {
  // While the page is still being loaded the browser has not found its target yet.
  const target = document.getElementById(location.hash.slice(1)) ?? document.querySelector(':target');
  return target?.closest('tr')?.querySelector('th[id^="r-"]')?.id ?? '';
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

/** One button, carried to the row under the pointer; the keyboard has the list of rows beneath the table. */
const button = document.createElement('button');
button.type = 'button';
button.className = 'row-cite';
button.tabIndex = -1;
button.textContent = '引用';
button.title = '复制这一行的引用和链接';
sheet?.addEventListener('pointerover', ({ target }) => {
  const header = target instanceof Element && target.closest('tr')?.querySelector('th[id^="r-"]');
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
