import { attributes, html, type Markup } from '../../model/markup/html.ts';
import { kept } from '../../model/markup/kept.ts';
import type { HeaderCell, HeaderRow, TableLayout } from '../table/table-layout.ts';
import { columnClass, type Printing, sideStart, spanned } from './printing.ts';

/** A row of a table's head: titles, or the numbers of its columns. */
export function headerRow(to: Printing, row: HeaderRow): Markup {
  const isNumbers = row.kind === 'numbers';
  const cells = row.cells.map((cell) => (isNumbers ? numberCell(cell) : headerCell(to, cell)));
  return html`<tr${attributes({ class: isNumbers ? 'numbers' : undefined })}>${cells}</tr>`;
}

const numberCell = (cell: HeaderCell): Markup =>
  html`<td${attributes({ class: [columnClass(cell)] })}>${cell.text}</td>`;

function headerCell({ layout, prefix, brief }: Printing, cell: HeaderCell): Markup {
  const isGroup = cell.kind === 'over';
  const own = attributes({
    id: layout.linked ? prefix + cell.id : undefined,
    scope: cell.scope,
    colspan: spanned(cell.colspan),
    rowspan: spanned(cell.rowspan),
    class: [
      columnClass(cell),
      sideStart(layout.columns[cell.column], layout),
      isGroup ? overNames(layout, cell) : '',
      brief.has(cell.column) && cell.colspan === 1 ? 'brief' : '',
    ],
  });
  const title = kept(cell.text);
  return html`<th${own}>${isGroup ? html`<span>${title}</span>` : title}</th>`;
}

/** A group over the names of rows scrolls away with them. */
const overNames = ({ columns }: TableLayout, { column, colspan }: HeaderCell): string =>
  columns.slice(column, column + colspan).some(({ rowHeader }) => rowHeader !== 'no') ? 'over-names' : '';
