/** What the page of a table needs only once its reader does something: the slip of a figure, and rows read as records. */

import { rowRecords } from '../table/row-records.ts';
import { showFigures } from './slip.ts';

const sheet = document.querySelector<HTMLElement>('.sheet[data-table]');
if (sheet !== null) {
  rowRecords(sheet);
  showFigures(sheet);
}
