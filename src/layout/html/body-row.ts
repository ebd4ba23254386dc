import { isSumRow, rowLook } from '../../model/kinds/row-kinds.ts';
import { attributes, type Content, element, html, type Markup } from '../../model/markup/html.ts';
import { onceFor } from '../../model/once-for.ts';
import type {
  BodyCell,
  BodyRow,
  FigureCell,
  LayoutColumn,
  RowPart,
  TableLayout,
  TextCell,
} from '../table/table-layout.ts';
import { columnClass, type Printing, sideStart, spanned } from './printing.ts';

/** A row of a table's body. */
export function bodyRow(to: Printing, row: BodyRow): Markup {
  const kinds = new Set(row.parts.flatMap((part) => (part === undefined ? [] : [part.kind])));
  const shared =
    kinds.size === 1 && row.parts.every((part) => part !== undefined) ? [...kinds][0] : undefined;
  const printing = { ...to, folds: to.folds && row.heads === true };
  const group = groupHeader(to, row);
  const standIn = nameStandIn(to, row);
  const cells = row.cells.map((cell, index) => {
    const column = to.layout.columns[index];
    if (cell.covered === true || column === undefined) return undefined;
    const part = row.parts[column.side];
    return bodyCell(printing, column, cell, part, shared === undefined ? part?.kind : undefined, {
      heads: index === group,
      standsIn: index === standIn,
    });
  });
  const own = [
    shared === undefined ? '' : rowLook(shared),
    ...(to.folds ? standing(row) : []),
    to.anchors && row.nil === true ? 'nil' : '',
  ];
  return html`<tr${attributes({ class: own })}>${cells}</tr>`;
}

const standing = ({ level, heads }: BodyRow): readonly string[] => [
  level === undefined ? '' : `level-${level}`,
  heads === true ? 'heads' : '',
];

/** Where the name of a group of records stands: the first of its own columns that says something. -1 for any other row. */
function groupHeader({ layout }: Printing, { parts: [part], cells }: BodyRow): number {
  if (layout.records !== true || part === undefined || !isSumRow(part)) return -1;
  const place = cells.findIndex((cell) => cell.kind === 'text' && cell.text !== '');
  return layout.columns[place]?.rowHeader === 'further' ? place : -1;
}

/** Where a row can be led to whose name stands in a cell above it, merged with those of other rows: its first own text. -1 for any other row. */
function nameStandIn({ layout }: Printing, { parts: [part], cells }: BodyRow): number {
  const name = layout.columns.findIndex(({ rowHeader }) => rowHeader === 'first');
  const named = cells[name];
  if (part === undefined || part.lineAnchor !== undefined || named?.covered !== true) return -1;
  return cells.findIndex((cell) => cell.kind === 'text' && cell.covered !== true && cell.text !== '');
}

/** What else a cell is in its row. */
interface CellRole {
  /** The name of a group of records. */
  readonly heads: boolean;
  /** It has the row's own address. */
  readonly standsIn: boolean;
}

function bodyCell(
  to: Printing,
  column: LayoutColumn,
  cell: BodyCell,
  part: RowPart | undefined,
  kind: RowPart['kind'] | undefined,
  role: CellRole,
): Markup {
  const own = [sideStart(column, to.layout), kind === undefined ? '' : rowLook(kind)];
  switch (cell.kind) {
    case 'padding':
      return html`<td${attributes({ class: own })}></td>`;
    case 'figure':
      return figureCell(to, column, cell, part, own);
    case 'text':
      return textCell(to, column, cell, part, own, role);
  }
}

function textCell(
  to: Printing,
  column: LayoutColumn,
  cell: TextCell,
  part: RowPart | undefined,
  own: readonly string[],
  { heads, standsIn }: CellRole,
): Markup {
  const isHeader = column.rowHeader !== 'no' && cell.text !== '';
  const isSum = (cell.colspan ?? 1) > 1;
  const isNamed = isHeader && (column.rowHeader === 'first' || isSum || heads) && part !== undefined;
  const line = column.kind === 'indicator' && to.anchors ? part?.lineAnchor : undefined;
  const isAddressed = (isNamed || standsIn) && (to.anchors || to.layout.linked);
  const anchor = isAddressed ? part?.anchor : line;
  const named = attributes({
    id: anchor === undefined || anchor === '' ? undefined : to.prefix + anchor,
    scope: isHeader ? (isNamed && part.lineAnchor !== undefined ? 'rowgroup' : 'row') : undefined,
    rowspan: spanned(cell.rowspan),
    colspan: spanned(cell.colspan),
    'data-label': label(to, column),
    class: [...own, isSum ? 'name' : columnClass(column), cell.depth > 0 ? `depth-${cell.depth}` : ''],
  });
  const isShort = to.layout.records === true && !columnClass(column).includes('long');
  const text = textOf(to, cell, isShort);
  return element(isHeader ? 'th' : 'td', named, isNamed ? folding(to, text) : text);
}

/** A name that folds away the rows below it; a style sheet does that, no script. */
const folding = ({ folds }: Printing, name: Content): Content =>
  folds ? html`<details class="fold" open><summary>${name}</summary></details>` : name;

function textOf(
  { projectHref, anchors }: Printing,
  { text, project, rowspan }: TextCell,
  isShort: boolean,
): Content {
  const href = project === undefined ? undefined : projectHref?.(project);
  const linked = href === undefined ? text : html`<a href="${href}">${text}</a>`;
  if (rowspan === undefined) return linked;
  // A style sheet prints what is no long text once more at the top of the window, while the rows it is merged over pass by.
  const isPrintedAgain = isShort && anchors;
  const name = attributes({ 'data-name': isPrintedAgain ? text : undefined });
  const own = isPrintedAgain && href === undefined ? html`<span>${text}</span>` : linked;
  return html`<span${name} class="stays">${own}</span>`;
}

/** The title of its column, for a narrow screen that prints the cells of a record beneath each other. */
const label = ({ layout }: Printing, { titles }: LayoutColumn): string | undefined =>
  layout.records === true ? titles.join(' · ') || undefined : undefined;

/** Whether rows have headers: a table of one record has no names of rows, and nothing is headed by them. */
const hasRowHeaders = onceFor(
  ({ records, columns }: TableLayout) =>
    records === true || columns.some((column) => columnClass(column).split(' ')[0] === 'name'),
);

function figureCell(
  to: Printing,
  column: LayoutColumn,
  cell: FigureCell,
  part: RowPart | undefined,
  own: readonly string[],
): Markup {
  const { layout, prefix, anchors } = to;
  const headers =
    part === undefined || !hasRowHeaders(layout) ? column.headers : [...column.headers, part.anchor];
  const named = attributes({
    id: anchors ? prefix + cell.anchor : undefined,
    headers: layout.linked ? headers.map((id) => prefix + id) : undefined,
    rowspan: spanned(cell.rowspan),
    colspan: spanned(cell.colspan),
    'data-label': label(to, column),
    class: [
      ...own,
      cell.state === 'derived' || cell.state === 'words' ? cell.state : '',
      cell.zero ? 'zero' : '',
      anchors && cell.marks.length > 0 ? 'marked' : '',
    ],
  });
  const derived = cell.state === 'derived' ? html`<span class="unseen">（推算）</span>` : undefined;
  const marks = anchors ? cell.marks.map((mark) => markOf(prefix, mark)) : undefined;
  return html`<td${named}>${cell.text}${derived}${marks}</td>`;
}

const markOf = (prefix: string, mark: number): Markup =>
  html`<a class="mark" href="#${prefix}n-${mark}"><span class="unseen">尾差注</span>${mark}</a>`;
