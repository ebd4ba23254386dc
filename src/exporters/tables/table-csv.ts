import type { BodyCell, LayoutColumn, TableLayout } from '../../layout/table/table-layout.ts';
import { csvForOffice } from '../text/csv.ts';
import { safeText } from '../text/safe-text.ts';

/** Codes that a spreadsheet would turn into numbers: those that begin with a zero, and those longer than it can count. */
const LOSES_DIGITS = /^0\d+$|^\d{12,}$/;

/**
 * A table as CSV: one line of titles (those of groups joined by "／"), then the printed rows. Figures are plain digits in the
 * unit of money of the table; where its columns are in several, their titles say which. A blank stays a blank. A code that a spreadsheet would spoil ends in a tab, which makes it a text.
 */
export function tableCsv(layout: TableLayout): string {
  const units = new Set(layout.columns.flatMap(({ moneyUnit }) => moneyUnit ?? []));
  const titles = layout.columns.map(({ titles, moneyUnit }) => {
    const inUnit = units.size > 1 && moneyUnit !== undefined ? `（${moneyUnit}）` : '';
    return safeText(`${titles.join('／')}${inUnit}`);
  });
  const rows = layout.body.map(({ cells }) =>
    cells.map((cell, index) => fieldText(cell, layout.columns[index])),
  );
  return csvForOffice([titles, ...rows]);
}

function fieldText(cell: BodyCell, column: LayoutColumn | undefined): string {
  if (cell.kind === 'padding') return '';
  if (cell.kind === 'figure') return cell.value ?? safeText(cell.text);
  if (column?.kind === 'sequence') return cell.text;
  return LOSES_DIGITS.test(cell.text) ? `${cell.text}\t` : safeText(cell.text);
}
