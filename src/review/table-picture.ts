import type { BodyCell, TableLayout } from '../layout/table/table-layout.ts';
import { layoutTitle } from '../layout/table/table-name.ts';
import { html, type Markup, printed } from '../model/markup/html.ts';
import { displayWidth } from '../report/width.ts';

/** Sizes, in units of the picture: half a 汉字 is so wide, a line so high. */
const HALF = 6.5;
const LINE = 22;
const MARGIN = 10;
/** A column is drawn no narrower and no wider than this; what is longer is cut. */
const NARROWEST = 44;
const WIDEST = 176;

/** A box of the picture with its text. */
interface DrawnBox {
  readonly column: number;
  readonly columns: number;
  readonly row: number;
  readonly rows: number;
  readonly text: string;
  readonly look: 'head' | 'text' | 'figure';
}

/**
 * A table as a picture (SVG): its title, its header with what spans several columns, and its first rows, where each cell stands. It shows the
 * shape of a table, in documents that people read without building a website.
 * @param most rows to draw at most
 */
export function tablePicture(layout: TableLayout, most: number): string {
  const boxes = [...headerBoxes(layout), ...bodyBoxes(layout, most)];
  const widths = layout.columns.map(({ index }) =>
    Math.min(
      WIDEST,
      Math.max(
        NARROWEST,
        ...boxes
          .filter(({ column, columns }) => column === index && columns === 1)
          .map(({ text }) => displayWidth(text) * HALF + 2 * MARGIN),
      ),
    ),
  );
  const lefts = widths.map(
    (_, index) => MARGIN + widths.slice(0, index).reduce((sum, width) => sum + width, 0),
  );
  const right = MARGIN + widths.reduce((sum, width) => sum + width, 0);
  const rows = layout.header.length + Math.min(most, layout.body.length);
  const title = layoutTitle(layout);
  const width = Math.max(right + MARGIN, displayWidth(title) * HALF + 2 * MARGIN);
  const top = 2 * LINE;
  const cells = boxes.map((box) => {
    const left = lefts[box.column] ?? MARGIN;
    const end = lefts[box.column + box.columns] ?? right;
    return cellPicture(box, { left, right: end, top: top + box.row * LINE });
  });
  const height = top + rows * LINE + MARGIN;
  return `${printed(
    html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Noto Sans CJK SC, sans-serif" font-size="13"><title>${title}</title><rect width="${width}" height="${height}" fill="#fff"/><text x="${MARGIN}" y="${LINE}" font-weight="bold">${title}</text>${cells}</svg>`,
  )}\n`;
}

function headerBoxes({ header }: TableLayout): readonly DrawnBox[] {
  return header.flatMap(({ cells }, row) =>
    cells.map(({ column, colspan, rowspan, text }) => ({
      column,
      columns: colspan,
      row,
      rows: rowspan,
      text,
      look: 'head' as const,
    })),
  );
}

const bodyBoxes = ({ header, body }: TableLayout, most: number): readonly DrawnBox[] =>
  body.slice(0, most).flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): readonly DrawnBox[] =>
      cell.covered === true
        ? []
        : [
            {
              column,
              columns: cell.colspan ?? 1,
              row: header.length + row,
              rows: Math.min(cell.rowspan ?? 1, most - row),
              text: cellText(cell),
              look: cell.kind === 'figure' ? 'figure' : 'text',
            },
          ],
    ),
  );

const cellText = (cell: BodyCell): string =>
  cell.kind === 'padding' ? '' : cell.kind === 'text' ? `${'　'.repeat(cell.depth)}${cell.text}` : cell.text;

/** Where a box lies. */
interface BoxFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

function cellPicture({ rows, text, look }: DrawnBox, { left, right, top }: BoxFrame): Markup {
  const width = right - left;
  const height = rows * LINE;
  const baseline = top + height / 2 + 5;
  const shown = cut(text, (width - MARGIN) / HALF);
  const fill = look === 'head' ? '#eef2f6' : '#fff';
  const [x, anchor] =
    look === 'head'
      ? [left + width / 2, 'middle']
      : look === 'figure'
        ? [right - MARGIN / 2, 'end']
        : [left + MARGIN / 2, 'start'];
  return html`<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${fill}" stroke="#5a6672"/><text x="${x}" y="${baseline}" text-anchor="${anchor}">${shown}</text>`;
}

/** A text no wider than so many halves of a 汉字. */
function cut(text: string, most: number): string {
  if (displayWidth(text) <= most) return text;
  let kept = text;
  while (kept !== '' && displayWidth(kept) > most - 1) kept = kept.slice(0, -1);
  return `${kept}…`;
}
