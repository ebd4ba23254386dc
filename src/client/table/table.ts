/** On the page of a table: its money in 元 or in 万元, how much of it is shown, and the citation of a row; the rest is loaded when it is wanted. */
import { blankColumns } from './blank-columns.ts';
import { openOnMoney } from './first-view.ts';
import { measureHeaders } from './header.ts';
import { loadMore } from './load-more.ts';
import { citeRows } from './row-citation.ts';
import { keepState } from './table-state.ts';

measureHeaders();
const sheet = document.querySelector<HTMLElement>('.sheet[data-table]');
if (sheet !== null) {
  keepState(sheet);
  blankColumns(sheet);
  openOnMoney(sheet);
  citeRows(sheet);
  loadMore(sheet);
}
