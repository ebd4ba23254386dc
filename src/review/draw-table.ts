import type { TableLayout } from '../layout/table/table-layout.ts';
import { layoutTitle } from '../layout/table/table-name.ts';
import { displayWidth } from '../report/width.ts';

/** A column is drawn no wider than this; what is longer is cut. */
const WIDEST = 24;

/** A table as lines of text: its header with what spans several columns over them, then its rows. */
export function drawnTable(layout: TableLayout): readonly string[] {
  const grid = [...headerRows(layout), ...bodyTexts(layout)];
  const widths = layout.columns.map(({ index }) =>
    Math.min(
      WIDEST,
      Math.max(2, ...grid.map((row) => (row[index]?.span === 1 ? displayWidth(row[index].text) : 0))),
    ),
  );
  const lines = grid.map((row) =>
    layout.columns
      .flatMap(({ index }) => {
        const cell = row[index];
        if (cell === undefined) return [];
        const width = widths.slice(index, index + cell.span).reduce((sum, each) => sum + each + 3, -3);
        return [padded(cell.text, width)];
      })
      .join(' │ '),
  );
  const above = [...layout.byline, ...(layout.moneyUnit === '' ? [] : [`单位：${layout.moneyUnit}`])];
  const rule = widths.map((width) => '─'.repeat(width)).join('─┼─');
  const header = layout.header.length;
  return [
    layoutTitle(layout),
    above.join('　'),
    ...lines.slice(0, header),
    rule,
    ...lines.slice(header),
    ...layout.notes.map(({ text }) => text),
  ];
}

interface Drawn {
  readonly text: string;
  readonly span: number;
}

/** Cells by the first column they stand over; one that reaches down is said once, and blank below. */
function headerRows({ header, columns }: TableLayout): readonly (readonly (Drawn | undefined)[])[] {
  const rows: (Drawn | undefined)[][] = header.map(() => columns.map(() => undefined));
  header.forEach(({ cells }, level) => {
    for (const { column, colspan, rowspan, text } of cells)
      for (let below = 0; below < rowspan; below += 1) {
        const row = rows[level + below];
        if (row !== undefined) row[column] = { text: below === 0 ? text : '', span: colspan };
      }
  });
  return rows;
}

const bodyTexts = ({ body }: TableLayout): readonly (readonly Drawn[])[] =>
  body.map(({ cells }) =>
    cells.map((cell) => ({
      text:
        cell.kind === 'text' ? `${'　'.repeat(cell.depth)}${cell.text}` : cell.kind === 'figure' ? '…' : '',
      span: 1,
    })),
  );

/** A text of exactly so many columns of a terminal. */
function padded(text: string, width: number): string {
  let kept = text;
  while (displayWidth(kept) > width) kept = kept.slice(0, -1);
  return `${kept}${' '.repeat(width - displayWidth(kept))}`;
}
