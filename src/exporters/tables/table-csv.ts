import type { BodyCell, LayoutColumn, TableLayout } from '../../layout/table/table-layout.ts';
import { csvForOffice } from '../text/csv.ts';
import { keptText } from '../text/kept-text.ts';

/**
 * A table as CSV: one line of titles (those of groups joined by "／"), then the printed rows. Figures are plain digits in the
 * unit of money of the table; where its columns are in several, their titles say which. A blank stays a blank. It is
 * for people: what a spreadsheet would make something else of (007, 3-5, 10:30) ends in a tab. Programs read the JSON beside it, or the open data.
 */
export function tableCsv(layout: TableLayout): string {
  const units = new Set(layout.columns.flatMap(({ moneyUnit }) => moneyUnit ?? []));
  const titles = layout.columns.map(({ titles, moneyUnit }) => {
    const inUnit = units.size > 1 && moneyUnit !== undefined ? `（${moneyUnit}）` : '';
    return keptText(`${titles.join('／')}${inUnit}`);
  });
  const rows = layout.body.map(({ cells }) =>
    cells.map((cell, index) => fieldText(cell, layout.columns[index])),
  );
  return csvForOffice([titles, ...rows]);
}

function fieldText(cell: BodyCell, column: LayoutColumn | undefined): string {
  if (cell.kind === 'padding') return '';
  if (cell.kind === 'figure') return cell.value ?? keptText(cell.text);
  if (column?.kind === 'sequence') return cell.text;
  return keptText(cell.text);
}
