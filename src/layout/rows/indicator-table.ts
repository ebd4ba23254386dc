import { leafColumns, tableSides } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import { printsEach } from '../../formats/record-tables.ts';
import type { FormFormat } from '../../formats/table-schema.ts';
import { entryAt } from '../../model/base/entry-at.ts';
import { INDICATOR_LEVELS, isIndicatorPrint } from '../../model/kinds/column-kinds.ts';
import type { IndicatorRecord, IndicatorSpan, ProjectRecord } from '../../model/records.ts';
import type { RowTexts } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { indicatorDetail } from '../../points/bind/record-rows.ts';
import type { BodyRow, HeaderCell, HeaderRow, LayoutColumn, TableLayout } from '../table/table-layout.ts';
import { merged } from './record-lines.ts';

type IndicatorColumn = FormFormat['indicators'][number];

/** A column of the indicators of a project; `span` where those of the term stand beside those of the year. */
interface SpanColumn extends IndicatorColumn {
  readonly span?: IndicatorSpan | undefined;
}

/**
 * The indicators of one project as a table, by the columns of the format's form or goals table.
 * @returns undefined where it has none
 */
export function indicatorTable(
  { format, disclosure }: Account,
  project: ProjectRecord,
): TableLayout | undefined {
  const { indicators = [] } = project;
  if (indicators.length === 0) return undefined;
  const spans = formOf(format)?.spans;
  const isPaired = spans !== undefined && indicators.some(({ span }) => span !== undefined);
  const own = indicatorColumns(format);
  const placed = isPaired ? pairedColumns(own) : own;
  const columns = placed.map((column, index) => layoutColumn(column, index, spans));
  const lines = isPaired ? pairs(indicators) : indicators.map((year) => ({ year }));
  const rows = lines.map((line, index) => bodyRow(placed, line, String(index + 1)));
  return {
    id: `indicators-${project.key}`,
    number: '',
    title: `${project.name}：绩效指标`,
    year: disclosure.year,
    byline: [],
    moneyUnit: '',
    columns,
    header: header(columns, isPaired),
    body: [...merged(rows, columns), ...scoreRow(placed, formOf(format)?.total, project.totalScore)],
    notes: [],
    linked: false,
    landscape: false,
    records: true,
  };
}

const formOf = (format: Format): FormFormat | undefined =>
  format.tables.find(({ form }) => form !== undefined)?.form;

/** The columns of indicators of the form, or of the table that prints a line for each. */
function indicatorColumns(format: Format): readonly IndicatorColumn[] {
  const form = formOf(format);
  if (form !== undefined) return form.indicators;
  const sides = format.tables.flatMap((table) => tableSides(table));
  const side = sides.find(({ rows }) => printsEach(rows));
  return leafColumns(side?.columns ?? []).flatMap(({ title, prints }) => {
    return prints !== undefined && isIndicatorPrint(prints) ? [{ title, prints }] : [];
  });
}

const isLevel = ({ prints }: IndicatorColumn): boolean => INDICATOR_LEVELS.includes(prints);

const pairedColumns = (columns: readonly IndicatorColumn[]): readonly SpanColumn[] => [
  ...columns.filter(isLevel),
  ...(['term', 'year'] as const).flatMap((span) =>
    columns.filter((column) => !isLevel(column)).map((column) => ({ ...column, span })),
  ),
];

function layoutColumn(
  { title, prints, span }: SpanColumn,
  index: number,
  spans: FormFormat['spans'],
): LayoutColumn {
  const isHeader = isLevel({ title, prints }) || (prints === 'indicator' && span !== 'year');
  return {
    index,
    side: 0,
    kind: prints,
    titles: span === undefined || spans === undefined ? [title] : [spans[span], title],
    rowHeader: isHeader ? 'further' : 'no',
    headers: [],
    merge: isLevel({ title, prints }),
  };
}

function header(columns: readonly LayoutColumn[], isPaired: boolean): readonly HeaderRow[] {
  const leaf = (column: LayoutColumn, rowspan: number): HeaderCell => ({
    id: `h-${column.index + 1}`,
    text: entryAt(column.titles, column.titles.length - 1),
    colspan: 1,
    rowspan,
    scope: 'col',
    kind: column.kind,
    rowHeader: column.rowHeader,
    column: column.index,
  });
  if (!isPaired) return [{ kind: 'titles', cells: columns.map((column) => leaf(column, 1)) }];
  const single = columns.filter(({ titles }) => titles.length === 1);
  const grouped = [...Map.groupBy(columns.slice(single.length), ({ titles }) => entryAt(titles, 0))];
  const groups = grouped.map(
    ([text, own], index): HeaderCell => ({
      id: `h-group-${index + 1}`,
      text,
      colspan: own.length,
      rowspan: 1,
      scope: 'colgroup',
      kind: 'over',
      rowHeader: 'no',
      column: entryAt(own, 0).index,
    }),
  );
  return [
    { kind: 'titles', cells: [...single.map((column) => leaf(column, 2)), ...groups] },
    { kind: 'titles', cells: columns.slice(single.length).map((column) => leaf(column, 1)) },
  ];
}

/** What stands on one line: an indicator of the term, one of the year, or both. */
type IndicatorLine = Readonly<Partial<Record<IndicatorSpan, IndicatorRecord>>>;

/** Indicators of the term beside those of the year, in order within each 二级指标. */
function pairs(indicators: readonly IndicatorRecord[]): readonly IndicatorLine[] {
  const kinds = Map.groupBy(indicators, ({ level1, level2 }) => `${level1} ${level2}`);
  return [...kinds.values()].flatMap((group) => {
    const terms = group.filter(({ span }) => span === 'term');
    const years = group.filter(({ span }) => span !== 'term');
    return Array.from({ length: Math.max(terms.length, years.length) }, (_, index): IndicatorLine => {
      const [term, year] = [terms[index], years[index]];
      return { ...(term && { term }), ...(year && { year }) };
    });
  });
}

function bodyRow(columns: readonly SpanColumn[], line: IndicatorLine, key: string): BodyRow {
  const texts = (span: IndicatorSpan): RowTexts => {
    const indicator = line[span];
    return indicator === undefined ? {} : indicatorDetail(indicator, 0).texts;
  };
  const both = { term: texts('term'), year: texts('year') };
  const levels = line.term === undefined ? both.year : both.term;
  return {
    parts: [{ key, anchor: '', kind: 'item', depth: 0 }],
    cells: columns.map(({ prints, span = 'year', ...column }) => ({
      kind: 'text',
      text: (isLevel({ ...column, prints }) ? levels : both[span])[prints] ?? '',
      depth: 0,
    })),
  };
}

/** The last line: what the project scored in all, where its form has such a line. */
function scoreRow(
  columns: readonly SpanColumn[],
  title: string | undefined,
  score: string | undefined,
): readonly BodyRow[] {
  if (title === undefined || score === undefined) return [];
  const textOf = (prints: string, index: number): string =>
    prints === 'score' ? score : index === 0 ? title : '';
  return [
    {
      parts: [{ key: 'total', anchor: '', kind: 'total', depth: 0 }],
      cells: columns.map(({ prints }, index) => ({ kind: 'text', text: textOf(prints, index), depth: 0 })),
    },
  ];
}
