/** What the page of a table needs only once its reader does something: the slip of a figure, and rows read as records. */

import { showFigures } from '../slip/slip.ts';
import { rowRecords } from './row-records.ts';

const sheet = document.querySelector<HTMLElement>('.sheet[data-table]');
if (sheet !== null) {
  rowRecords(sheet);
  showFigures(sheet);
}
