import { attributes, html, type Markup, onLines } from '../../model/markup/html.ts';
import type { BodyRow, TableLayout } from '../table/table-layout.ts';
import { layoutTitle } from '../table/table-name.ts';
import { bodyRow } from './body-row.ts';
import { briefPairs } from './brief-columns.ts';
import { headerRow } from './header-row.ts';
import { columnClass, type Printing } from './printing.ts';
import { codeParts, figureRoom } from './table-room.ts';

/** How a table is printed on a page. */
export interface RenderOptions {
  /** Put before every id, where several tables share a page. */
  readonly prefix?: string;
  /** Printed as the document would be filed: without addresses of rows and cells, and without our marks on 尾差. */
  readonly plain?: boolean;
  /** The link to a project's page, by its key; names of projects are plain text without it. */
  readonly projectHref?: ((key: string) => string) | undefined;
  /** Stands over the titles of its columns on each sheet of paper it takes, in place of the line above it. */
  readonly running?: RunningLine | undefined;
}

/** What a table is, and the unit of its money: at the left and at the right of a sheet. */
export interface RunningLine {
  readonly left: string;
  readonly right: string;
}

/** The table's id on its page, to label its region with. */
export const captionId = (layout: Pick<TableLayout, 'id'>, prefix = ''): string => `${prefix}t-${layout.id}`;

/** Prints a laid-out table as an HTML table. */
export function renderTable(layout: TableLayout, options: RenderOptions = {}): Markup {
  const { prefix = '', plain, projectHref } = options;
  const anchors = plain !== true;
  const to: Printing = {
    layout,
    prefix,
    anchors,
    folds: anchors && layout.levels !== undefined,
    brief: briefPairs(layout),
    projectHref,
  };
  const inUnit = layout.moneyUnit === '' ? '' : `（单位：${layout.moneyUnit}）`;
  const caption = layoutTitle(layout) + inUnit;
  const own = attributes({
    class: [
      'ledger',
      layout.records === true ? 'records' : '',
      'measured',
      figureRoom(layout),
      ...contained(layout, anchors),
    ],
  });
  return html`<table${own}>
<caption id="${captionId(layout, prefix)}">${caption}</caption>
<thead>
${options.running && runningRow(options.running, layout.columns.length)}${onLines(layout.header.map((row) => headerRow(to, row)))}
</thead>
${onLines(bodies(to).map((rows) => html`<tbody>\n${onLines(rows)}\n</tbody>`))}
</table>`;
}

const runningRow = ({ left, right }: RunningLine, columns: number): Markup =>
  html`<tr class="running"><td colspan="${columns}"><span>${left}</span><span>${right}</span></td></tr>\n`;

/** What a style sheet would have to look for in every table while its page is read: on long tables that takes seconds. */
function contained(layout: TableLayout, anchors: boolean): readonly string[] {
  const { header, columns, body } = layout;
  const isMarked = body.some(({ cells }) =>
    cells.some((cell) => cell.kind === 'figure' && cell.marks.length > 0),
  );
  const kinds = new Set(columns.map(columnClass));
  return [
    anchors && isMarked ? 'with-marks' : '',
    header.some(({ cells }) => cells.some(({ scope }) => scope === 'colgroup')) ? 'with-groups' : '',
    kinds.has('name') ? '' : 'without-names',
    kinds.has('sequence') && kinds.has('code') ? 'with-both-numbers' : '',
    codeParts(layout),
  ];
}

/** The rows in groups: one for each group of records, and for each outermost row with what it can fold away. */
function bodies(to: Printing): readonly (readonly Markup[])[] {
  const { body, columns } = to.layout;
  if (body.length === 0) return [[html`<tr class="none"><td colspan="${columns.length}"></td></tr>`]];
  const groups: Markup[][] = [];
  for (const row of body) {
    const group = groups.at(-1);
    if (group === undefined || begins(to, row)) groups.push([bodyRow(to, row)]);
    else group.push(bodyRow(to, row));
  }
  return groups;
}

const begins = ({ folds }: Printing, row: BodyRow): boolean =>
  row.group === true || (folds && row.level === undefined);
