import { excerptAround, marked } from '../search/ask/mark.ts';
import type { Hit } from '../search/ask/search.ts';
import type { HitKind } from '../search/index/search-document.ts';
import { numbersInText } from './numbers-in-text.ts';

/** What a kind of document is called. */
const TITLES: Readonly<Record<HitKind, string>> = {
  unit: '单位',
  subject: '科目',
  term: '名词',
  cover: '公开',
  table: '预算表',
  section: '说明',
  project: '项目',
  row: '科目',
  purchase: '采购',
  indicator: '绩效指标',
  text: '正文',
  amount: '金额',
};

/**
 * A hit as an item of a list: what it is, where it stands, its amount, and the words that were asked for, marked.
 * @param root address of the root of the website
 */
export function hitItem(
  { kind, document: found }: Hit,
  words: readonly string[],
  root: string,
): HTMLLIElement {
  const link = element('a', 'hit-title', found.title, words);
  link.href = new URL(found.href.slice(1), root).href;
  const place = [found.unit, found.year && `${found.year}年${found.version ?? ''}`, found.where];
  const about = place.filter((text) => text && text !== found.title).join(' · ');
  const line = element('p', 'hit-line');
  line.append(element('span', 'hit-kind', TITLES[kind]), ' ', link);
  if (found.amount !== undefined) line.append(' ', element('span', 'hit-amount amount', found.amount, words));
  const item = element('li', 'hit');
  item.append(line);
  if (about !== '') item.append(element('p', 'hit-where', about, words));
  if (found.text !== undefined)
    item.append(element('p', 'hit-text', excerptAround(found.text, words), words));
  return item;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
  words: readonly string[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  for (const piece of marked(text, words)) {
    made.append(...(piece.marked ? [markOf(piece.text)] : numbersInText(piece.text)));
  }
  return made;
}

function markOf(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
