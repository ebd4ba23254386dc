/** On the page of a table: its money in 元 or in 万元, how much of it is shown, the citation of a row, and the slip of a figure. */
import { blankColumns } from './blank-columns.ts';
import { openOnThisYear } from './first-view.ts';
import { measureHeaders } from './header.ts';
import { citeRows } from './row-citation.ts';
import { rowRecords } from './row-records.ts';
import { showFigures } from './slip.ts';
import { keepState } from './table-state.ts';

measureHeaders();
const sheet = document.querySelector<HTMLElement>('.sheet[data-table]');
if (sheet !== null) {
  keepState(sheet);
  blankColumns(sheet);
  rowRecords(sheet);
  openOnThisYear(sheet);
  citeRows(sheet);
  showFigures(sheet);
}
