import { ownCell, type Sheet } from '../../src/importers/sheet/sheet.ts';
import { columnLetters } from '../../src/model/base/column-letters.ts';
import { html, type Markup, printed } from '../../src/model/markup/html.ts';

/** A worksheet drawn as programs for workbooks show it: letters above its columns, numbers beside its rows, merged cells as one. */
export function sheetPicture(sheet: Sheet): string {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const cellOf = (row: number, column: number): Markup | undefined => {
    const cell = ownCell(sheet, row, column);
    if (cell !== undefined)
      return html`<td rowspan="${cell.height}" colspan="${cell.width}" class="${/^[\d,]+\.\d+$/.test(cell.text) ? 'figure' : ''}">${cell.text}</td>`;
    return sheet.rows[row]?.[column] === undefined ? html`<td></td>` : undefined;
  };
  const rows = [...sheet.rows.keys()].map(
    (row) => html`<tr><th>${row + 1}</th>${columns.map((column) => cellOf(row, column))}</tr>`,
  );
  return printed(html`<style>
body{margin:0}
table{border-collapse:collapse;font:13px/1.4 "Noto Sans CJK SC",sans-serif;background:#fff;color:#000}
td,th{border:1px solid #c8c8c8;padding:2px 8px;white-space:nowrap}
th{background:#eee;color:#555;font-weight:normal;text-align:center}
.figure{text-align:right}
</style><table><tr><th></th>${columns.map((column) => html`<th>${columnLetters(column)}</th>`)}</tr>${rows}</table>`);
}
