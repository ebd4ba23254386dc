import { LOOKS } from '../../model/kinds/column-kinds.ts';
import type { Look } from '../../model/kinds/record-field.ts';
import { rowLook } from '../../model/kinds/row-kinds.ts';
import type {
  BodyCell,
  BodyRow,
  FigureCell,
  HeaderCell,
  HeaderRow,
  LayoutColumn,
  RowPart,
  TableLayout,
  TextCell,
} from '../table/table-layout.ts';
import { numberedTitle } from '../table/table-name.ts';
import { escapeHtml } from './escape-html.ts';

/** How a table is printed on a page. */
export interface RenderOptions {
  /** Put before every id, where several tables share a page. */
  readonly prefix?: string;
  /** Printed as the document would be filed: without addresses of rows and cells, and without our marks on 尾差. */
  readonly plain?: boolean;
  /** The link to a project's page, by its key; names of projects are plain text without it. */
  readonly projectHref?: ((key: string) => string) | undefined;
}

/** The table's id on its page, to label its region with. */
export const captionId = (layout: Pick<TableLayout, 'id'>, prefix = ''): string => `${prefix}t-${layout.id}`;

/** Prints a laid-out table as an HTML table, escaped. */
export function renderTable(layout: TableLayout, options: RenderOptions = {}): string {
  const { prefix = '', plain, projectHref } = options;
  const anchors = plain !== true;
  const to: Printing = {
    layout,
    prefix,
    anchors,
    folds: anchors && layout.levels !== undefined,
    projectHref,
  };
  const inUnit = layout.moneyUnit === '' ? '' : `（单位：${layout.moneyUnit}）`;
  const caption = numberedTitle(layout.number, layout.title) + inUnit;
  return [
    `<table${classes('ledger', layout.records === true ? 'records' : '', ...measured(to))}>`,
    `<caption id="${captionId(layout, to.prefix)}">${escapeHtml(caption)}</caption>`,
    `<thead>`,
    ...layout.header.map((row) => headerRow(to, row)),
    `</thead>`,
    `<tbody>`,
    ...(layout.body.length === 0
      ? [`<tr class="none"><td colspan="${layout.columns.length}"></td></tr>`]
      : layout.body.map(
          (row, index) => `${begins(to, row) && index > 0 ? '</tbody>\n<tbody>\n' : ''}${bodyRow(to, row)}`,
        )),
    `</tbody>`,
    `</table>`,
  ].join('\n');
}

/** How much room a figure needs, in steps: a style sheet gives every column as much, so that none is cut at the edge of its box. */
function measured({ layout }: Printing): readonly string[] {
  const texts = layout.body.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'figure' && cell.state !== 'words' ? [cell.text] : [])),
  );
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  return ['measured', `figures-${FIGURE_ROOM.find(({ most }) => longest <= most)?.name ?? 'long'}`];
}

const FIGURE_ROOM = [
  { name: 'short', most: 9 },
  { name: 'middle', most: 13 },
] as const;

interface Printing {
  readonly layout: TableLayout;
  readonly prefix: string;
  readonly anchors: boolean;
  /** Outermost rows of its tree can fold away what stands below them. */
  readonly folds: boolean;
  readonly projectHref: RenderOptions['projectHref'];
}

function headerRow(to: Printing, row: HeaderRow): string {
  const cells = row.cells.map((cell) => (row.kind === 'numbers' ? numberCell(cell) : headerCell(to, cell)));
  return `<tr${attribute('class', row.kind === 'numbers' ? 'numbers' : '')}>${cells.join('')}</tr>`;
}

const numberCell = (cell: HeaderCell): string =>
  `<td${classes(columnClass(cell))}>${escapeHtml(cell.text)}</td>`;

function headerCell({ layout, prefix }: Printing, cell: HeaderCell): string {
  const group = cell.kind === 'over';
  const attributes = [
    layout.linked ? attribute('id', prefix + cell.id) : '',
    attribute('scope', cell.scope),
    attribute('colspan', cell.colspan > 1 ? String(cell.colspan) : ''),
    attribute('rowspan', cell.rowspan > 1 ? String(cell.rowspan) : ''),
    classes(
      columnClass(cell),
      sideStart(layout.columns[cell.column], layout),
      group ? overNames(layout, cell) : '',
    ),
  ];
  const text = escapeHtml(cell.text);
  return `<th${attributes.join('')}>${group ? `<span>${text}</span>` : text}</th>`;
}

/** A group of records, or an outermost row of a tree with what it can fold away. */
const begins = ({ folds }: Printing, row: BodyRow): boolean =>
  row.group === true || (folds && row.level === undefined);

function bodyRow(to: Printing, row: BodyRow): string {
  const kinds = new Set(row.parts.flatMap((part) => (part === undefined ? [] : [part.kind])));
  const shared =
    kinds.size === 1 && row.parts.every((part) => part !== undefined) ? [...kinds][0] : undefined;
  const cells = row.cells.map((cell, index) => {
    const column = to.layout.columns[index];
    if (cell.covered === true) return '';
    const part = column && row.parts[column.side];
    return column === undefined
      ? ''
      : bodyCell(
          { ...to, folds: to.folds && row.heads === true },
          column,
          cell,
          part,
          shared === undefined ? part?.kind : undefined,
        );
  });
  const own = [
    shared === undefined ? '' : rowLook(shared),
    ...(to.folds ? standing(row) : []),
    nilClass(to, row),
  ];
  return `<tr${classes(...own)}>${cells.join('')}</tr>`;
}

const standing = ({ level, heads }: BodyRow): readonly string[] => [
  level === undefined ? '' : `level-${level}`,
  heads === true ? 'heads' : '',
];

const nilClass = ({ anchors }: Printing, { nil }: BodyRow): string => (anchors && nil === true ? 'nil' : '');

function bodyCell(
  to: Printing,
  column: LayoutColumn,
  cell: BodyCell,
  part: RowPart | undefined,
  kind: RowPart['kind'] | undefined,
): string {
  const own = [sideStart(column, to.layout), kind === undefined ? '' : rowLook(kind)];
  if (cell.kind === 'padding') return `<td${classes(...own)}></td>`;
  const reach = [span('rowspan', cell.rowspan), span('colspan', cell.colspan), label(to, column)];
  if (cell.kind === 'figure') return figureCell(to, column, cell, part, own, reach);
  const header = column.rowHeader !== 'no' && cell.text !== '';
  const isSum = (cell.colspan ?? 1) > 1;
  const named = header && (column.rowHeader === 'first' || isSum) && part !== undefined;
  const line = column.kind === 'indicator' && to.anchors ? (part?.lineAnchor ?? '') : '';
  const anchor = named && (to.anchors || to.layout.linked) ? part.anchor : line;
  const attributes = [
    anchor === '' ? '' : attribute('id', to.prefix + anchor),
    header ? attribute('scope', named && part.lineAnchor !== undefined ? 'rowgroup' : 'row') : '',
    ...reach,
    classes(...own, isSum ? 'name' : columnClass(column), cell.depth > 0 ? `depth-${cell.depth}` : ''),
  ];
  const tag = header ? 'th' : 'td';
  return `<${tag}${attributes.join('')}>${named ? folding(to, textOf(to, cell)) : textOf(to, cell)}</${tag}>`;
}

/** A name that folds away the rows below it; a style sheet does that, no script. */
const folding = ({ folds }: Printing, name: string): string =>
  folds ? `<details class="fold" open><summary>${name}</summary></details>` : name;

function textOf({ projectHref }: Printing, { text, project, rowspan }: TextCell): string {
  const escaped = escapeHtml(text);
  const href = project === undefined ? undefined : projectHref?.(project);
  const linked = href === undefined ? escaped : `<a href="${escapeHtml(href)}">${escaped}</a>`;
  return rowspan === undefined ? linked : `<span class="stays">${linked}</span>`;
}

const span = (name: string, cells: number | undefined): string =>
  cells === undefined || cells < 2 ? '' : attribute(name, String(cells));

/** The title of its column, for a narrow screen that prints the cells of a record beneath each other. */
const label = ({ layout }: Printing, { titles }: LayoutColumn): string =>
  layout.records === true ? attribute('data-label', titles.join(' · ')) : '';

function figureCell(
  to: Printing,
  column: LayoutColumn,
  cell: FigureCell,
  part: RowPart | undefined,
  own: readonly string[],
  reach: readonly string[],
): string {
  const { layout, prefix, anchors } = to;
  const headers = [...column.headers, ...(part === undefined ? [] : [part.anchor])].map((id) => prefix + id);
  const state = cell.state === 'derived' || cell.state === 'words' ? cell.state : '';
  const attributes = [
    anchors ? attribute('id', prefix + cell.anchor) : '',
    layout.linked ? attribute('headers', headers.join(' ')) : '',
    ...reach,
    classes(...own, state, cell.zero ? 'zero' : ''),
  ];
  const derived = cell.state === 'derived' ? '<span class="unseen">（推算）</span>' : '';
  return `<td${attributes.join('')}>${escapeHtml(cell.text)}${derived}${cell.marks.map((mark) => markOf(to, mark)).join('')}</td>`;
}

const markOf = ({ prefix, anchors }: Printing, mark: number): string =>
  anchors ? `<a class="mark" href="#${prefix}n-${mark}"><span class="unseen">尾差注</span>${mark}</a>` : '';

const attribute = (name: string, value: string): string =>
  value === '' ? '' : ` ${name}="${escapeHtml(value)}"`;

const classes = (...names: readonly string[]): string =>
  attribute('class', names.filter((name) => name !== '').join(' '));

/** How texts of a column are set: names stay in view, texts wrap, codes do not. */
const LOOK_CLASSES: Readonly<Record<Look, string>> = {
  text: 'text',
  long: 'text long',
  target: 'text target',
  code: 'code',
  number: 'number',
  sequence: 'sequence',
};

/** The classes of a column's cells; figures need no word. */
function columnClass({ kind, rowHeader }: Pick<HeaderCell, 'kind' | 'rowHeader'>): string {
  if (rowHeader === 'first') return 'name';
  if (kind === 'figure' || kind === 'blank' || kind === 'over') return '';
  return LOOK_CLASSES[LOOKS[kind]];
}

/** A group that stands over the names of rows scrolls away with them. */
const overNames = (layout: TableLayout, { column, colspan }: HeaderCell): string =>
  layout.columns.slice(column, column + colspan).some(({ rowHeader }) => rowHeader !== 'no')
    ? 'over-names'
    : '';

/** A rule divides a statement from the one before it. */
const sideStart = (column: LayoutColumn | undefined, layout: TableLayout): string =>
  column !== undefined && column.side > 0 && layout.columns[column.index - 1]?.side !== column.side
    ? 'side'
    : '';
