import { tableSides } from '../../formats/columns.ts';
import { recordsOf } from '../../formats/record-tables.ts';
import { givenFigure, isLeftOut } from '../../model/figure/figure.ts';
import { cellTitle, titleInTable } from '../../model/place.ts';
import { isInside } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import type { LackingColumns } from '../disagreements/lacking.ts';
import { explainedIn } from '../explained/explained.ts';
import type { UnexplainedDisagreement } from '../explained/told-once.ts';
import type { RuleFinding } from '../rule/rule.ts';
import { cellName, figureAfter, inUnitOf } from '../rule/wording.ts';

/** Columns that divide an amount, and in which no row of their table says anything. */
interface NotGiven {
  readonly table: BoundTable;
  readonly columns: readonly Cell[];
  readonly whole: Cell;
}

/** Sums that lack whole columns, told once for the columns; and the others. */
export interface ColumnsNotGiven {
  readonly findings: readonly RuleFinding[];
  readonly others: readonly UnexplainedDisagreement[];
}

/** Tells columns that nobody filled in apart from sums that lack a figure: one message for the columns, not one for each row. */
export function columnsNotGiven(
  account: Account,
  found: readonly UnexplainedDisagreement[],
): ColumnsNotGiven {
  const lacking = found.map((each) => ({ each, lacks: notGiven(account, each) }));
  const groups = Map.groupBy(
    lacking.flatMap(({ lacks }) => lacks ?? []),
    ({ table, columns }) => [table.id, ...columns.map(({ column }) => column)].join('/'),
  );
  return {
    findings: [...groups.values()].flatMap((group) => findingOf(account, group)),
    others: lacking.flatMap(({ each, lacks }) => (lacks === undefined ? each : [])),
  };
}

/** Columns of nothing but zeros, told once for each table, with the money that belongs there. */
export const columnsLacking = (account: Account): readonly RuleFinding[] =>
  explainedIn(account).lacking.map(columnsFinding);

/** The finding for columns that nobody filled in, or only with zeros, with the money that all else shows there. */
export function columnsFinding({
  table,
  zeros,
  columns,
  isOneOf,
}: Omit<LackingColumns, 'explains'>): RuleFinding {
  const [{ cell, figure }] = columns;
  const titles = [...new Set(columns.map(({ cell: { titles } }) => `“${titles.column}”`))].join(
    isOneOf ? '或' : '、',
  );
  const keys = [...new Set(columns.map(({ cell: { column } }) => column))];
  const isOfZeros = zeros.length > 0;
  const none = isTotalled(table, columns) ? '除合计外一个数也没有填' : '一个数也没有填';
  const isElsewhere = figure.cell.table !== table.id;
  const amount = `${figure.text} ${figure.moneyUnit}`;
  return {
    source: isOfZeros ? cell.source : table.source,
    label: `${titles}${isOfZeros ? '全是零' : '一个数也没有'}`,
    table: table.id,
    place: cell.place,
    difference: inUnitOf(cell, figure.value),
    related: columns.flatMap(({ figure: known }) =>
      known.cells
        .filter((each) => !isLeftOut(each))
        .map(({ source }) => ({
          source,
          label: `${cellTitle(known.cell)}：${known.text} ${known.moneyUnit}`,
        })),
    ),
    message: isOfZeros
      ? `${table.title}的${titles}全是零，按别的栏和行却有钱：“${titleInTable(cell)}”应有 ${amount}`
      : isElsewhere
        ? `${table.title}的${titles}${none}，别的表里却有：${cellName(figure.cell)}是 ${amount}`
        : `${table.title}的${titles}${none}，按别的栏和表却有钱：“${titleInTable(cell)}”应有 ${amount}`,
    remedy: `在 ${fileOf(table, columns)} 里逐行${isOfZeros ? '改填' : '补填'}${isOneOf ? '其中一栏' : keys.length === 1 ? '这一栏' : '这几栏'}（${keys.join('、')}）；公开的原件就${isOfZeros ? '是零' : '空着'}的，在 acknowledged 里说明。`,
  };
}

/** Whether the totals of columns were filled in, and nothing else of them. */
const isTotalled = ({ sides }: BoundTable, columns: LackingColumns['columns']): boolean =>
  sides.some(({ rows }) =>
    rows.some(({ cells }) =>
      cells.some(
        (cell) =>
          cell.row === 'total' &&
          (givenFigure(cell)?.prints ?? 0) > 0 &&
          columns.some(({ cell: { column } }) => column === cell.column),
      ),
    ),
  );

/** The file that a table's figures are written in, within its disclosure: that of its records where it lists some. */
const fileOf = ({ id, definition }: BoundTable, columns: LackingColumns['columns']): string =>
  tableSides(definition).some(({ rows }) => recordsOf(rows) !== undefined) &&
  columns.some(({ cell }) => cell.row !== 'total')
    ? (columns[0].cell.source.file.split('/').at(-1) ?? '')
    : `tables/${id}.yaml`;

/** The columns that a sum of a row lacks altogether; undefined where it lacks anything else. */
function notGiven(account: Account, { relations }: UnexplainedDisagreement): NotGiven | undefined {
  const [{ subject, parts }] = relations;
  if (parts.length > 0) return undefined;
  const table = account.tables.find(({ id }) => id === subject.table);
  const side = table?.sides.find(({ rows }) => rows.some(({ cells }) => cells.includes(subject)));
  const row = side?.rows.find(({ cells }) => cells.includes(subject));
  if (table === undefined || side === undefined || row === undefined) return undefined;
  const isWithin = (cell: Cell): boolean => cell !== subject && isInside(cell.point, subject.point);
  // Rows beneath it that have no money either: then it is they that are lacking.
  const beneath = side.rows
    .flatMap(({ cells }) => cells.slice(row.cells.indexOf(subject)).slice(0, 1))
    .filter(isWithin);
  if (beneath.length > 0 && beneath.every((cell) => (account.figure(cell)?.prints ?? 0) === 0))
    return undefined;
  const columns = row.cells.filter(
    (cell, index) =>
      isWithin(cell) && side.rows.every(({ cells }) => cells.slice(index, index + 1).every(isLeftOut)),
  );
  return columns.length === 0 ? undefined : { table, columns, whole: subject };
}

function findingOf(account: Account, group: readonly NotGiven[]): readonly RuleFinding[] {
  const [first] = group;
  if (first === undefined) return [];
  const { table, columns } = first;
  const { whole } = group.find(({ whole: { row } }) => row === 'total') ?? first;
  const titles = columns.map(({ titles: { column } }) => `“${column}”`).join('、');
  return [
    {
      source: whole.source,
      label: `${whole.titles.column}：有金额的一栏`,
      table: table.id,
      place: table.id,
      message: `${table.title}的${titles}没有一行填了金额，要由${columns.length === 1 ? '它' : '它们'}合成的“${whole.titles.column}”却${isTotalOf(whole)}${figureAfter(whole, account.derived)}`,
      remedy: `逐行补填这${columns.length === 1 ? '一' : ` ${columns.length} `}栏；只留一栏不填的，由“${whole.titles.column}”减去其余推算。`,
    },
  ];
}

const isTotalOf = ({ row }: Cell): string => (row === 'total' ? '合计有' : '有');
