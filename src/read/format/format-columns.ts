import { listedBy } from '../../formats/columns.ts';
import { recordsOf } from '../../formats/record-tables.ts';
import { RESERVED_COLUMNS, RESERVED_SIDES } from '../../formats/reserved-ids.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import type { Finding } from '../../model/finding.ts';
import { at, type Source } from '../../model/source.ts';
import { duplicateIds, type GivenId } from '../findings/duplicates.ts';
import { finding } from '../findings/read-finding.ts';
import { type PlacedColumn, type PlacedSide, placedColumns, placedSides } from './format-sides.ts';

/** Levels of a header at most. */
const LEVELS = 5;

/** Dimensions that records name besides the one their rows are by. */
const TOLD_BY_RECORDS: Readonly<Record<string, readonly string[]>> = {
  project: ['unit'],
  purchase: ['project', 'unit'],
};

/** What is wrong with the sides and columns of a table. */
export function columnChecks(table: TableFormat, source: Source): readonly Finding[] {
  const sides = placedSides(table, source);
  const sideIds =
    table.sides?.map(({ id }, index) => ({ id, source: at(source, 'sides', index, 'id') })) ?? [];
  return [
    ...duplicateIds('分表', sideIds),
    ...sideIds.flatMap((given) => reservedId(given, RESERVED_SIDES)),
    ...sides.flatMap((side) => placedColumns(side).flatMap((column) => columnFinding(column, side))),
    ...sides.flatMap((side) => duplicateIds('栏', figureIds(side))),
    ...totalsOverSides(sides),
  ];
}

const figureIds = (side: PlacedSide): readonly GivenId[] =>
  placedColumns(side).flatMap(({ column, source }) =>
    column.id === undefined || column.columns !== undefined
      ? []
      : [{ id: column.id, source: at(source, 'id') }],
  );

/** Sides whose rows the disclosure lists share one row of the total, so their columns must differ. */
function totalsOverSides(sides: readonly PlacedSide[]): readonly Finding[] {
  const listed = sides.filter(({ side }) => listedBy(side.rows) !== undefined);
  const firstOfEach = listed.flatMap((side) => [
    ...new Map(figureIds(side).map((given) => [given.id, given])).values(),
  ]);
  return duplicateIds('栏', firstOfEach);
}

function reservedId({ id, source }: GivenId, reserved: readonly string[]): readonly Finding[] {
  if (!reserved.includes(id)) return [];
  const message = `编号“${id}”在数据文件里另有用处`;
  return [finding('format/reserved-id', source, message, `换一个编号；不能用 ${reserved.join('、')}。`)];
}

function columnFinding({ column, source, level }: PlacedColumn, { side }: PlacedSide): readonly Finding[] {
  const { id, title, prints, columns } = column;
  const found: Finding[] = [];
  const say = (message: string, remedy: string) =>
    found.push(finding('format/column', source, message, remedy));
  const isFigure = prints === undefined && columns === undefined;
  if (prints === 'text' && id === undefined)
    say(`文字栏“${title}”没有编号`, '写上 id；各行的文字在数据文件里写在这个编号下。');
  if (isFigure && recordsOf(side.rows) === 'indicator')
    say(`列绩效指标的表里，“${title}”是金额栏`, '指标没有金额：写 prints 印指标的一项，或者去掉这一栏。');
  else if (isFigure && id === undefined) say(`金额栏“${title}”没有编号`, '写上 id；不放金额的栏写 prints。');
  if (prints !== undefined && columns !== undefined) say(`“${title}”既有 prints 又有下级栏`, '只留一个。');
  const rows = listedBy(side.rows) ?? [];
  const named = [...rows, ...rows.flatMap((dimension) => TOLD_BY_RECORDS[dimension] ?? [])];
  if (column.of !== undefined && !named.includes(column.of)) {
    const allowed = named.length === 0 ? '这张表的行是固定的，删去 of。' : `of 只能是 ${named.join('、')}。`;
    say(`“${title}”的 of: ${column.of} 不是本表行的维度`, allowed);
  }
  if ((isFigure || prints === 'text') && id !== undefined) {
    found.push(...reservedId({ id, source: at(source, 'id') }, [...RESERVED_COLUMNS, ...rows.slice(1)]));
  }
  if (level === LEVELS + 1) {
    const message = `“${title}”在表头的第 ${level} 级，最多 ${LEVELS} 级`;
    found.push(finding('format/group-depth', source, message, '合并上级的标题。'));
  }
  return found;
}
