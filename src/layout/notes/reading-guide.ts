import { listedBy } from '../../formats/columns.ts';
import type { Fixes } from '../../formats/scalars.ts';
import { isItemRow } from '../../model/kinds/row-kinds.ts';
import { withThousands } from '../../model/money.ts';
import type { Cell, Row } from '../../model/table.ts';
import {
  asCodes,
  asTree,
  type Dimension,
  type Member,
  memberInVersion,
  memberTitle,
} from '../../model/taxonomy.ts';
import { unitName } from '../../model/unit.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import type { TableLayout } from '../table/table-layout.ts';

/** How to read a table, for readers who are no accountants. Made from what the format and the taxonomy say of it. */
export interface ReadingGuide {
  readonly lines: readonly string[];
  /** Words of its titles with what they mean. */
  readonly words: readonly { readonly title: string; readonly about: string }[];
  /** One of its figures, told at length. */
  readonly example?: { readonly anchor: string; readonly text: string } | undefined;
}

/** The guide to a table; undefined where there is nothing to read. */
export function readingGuide(
  account: Account,
  table: BoundTable,
  layout: TableLayout,
): ReadingGuide | undefined {
  const silent = layout.absent !== undefined || layout.records === true || table.state === 'empty';
  const printsMoney = layout.columns.some(({ kind }) => kind === 'figure');
  if (silent || layout.body.length === 0 || !printsMoney) return undefined;
  return {
    lines: [
      ...scope(account, table),
      ...versionLines(account),
      ...rowLines(account, table),
      ...columnLines(account, table),
      ...markLines(layout),
    ],
    words: words(account, table),
    example: example(account, table),
  };
}

/** Dimensions that say where a figure stands, not what it is. */
const PLACES: readonly string[] = [DIMENSION.year, DIMENSION.version, DIMENSION.unit];

function scope(account: Account, { definition }: BoundTable): readonly string[] {
  const titles = membersOf(account, definition.fixes ?? {}).map(({ title }) => title);
  return [
    titles.length === 0 ? '本表说的是本单位的全部收支。' : `本表只说其中一部分钱：${titles.join('、')}。`,
  ];
}

/** Says of figures that are no budget what they are; of a budget nobody has to be told. */
function versionLines({ taxonomy, own: { version = 'budget' } }: Account): readonly string[] {
  const member = asTree(taxonomy.dimensions.get(DIMENSION.version))?.members.get(version);
  if (version === VERSION.budget || member?.about === undefined) return [];
  return [`没有另外写明的数都是${member.title}：${member.about}。`];
}

function rowLines(account: Account, { sides }: BoundTable): readonly string[] {
  if (sides.length > 1) return ['几张表并排印在一起：同一行左右两边的项目各说各的，只有总计一行左右相等。'];
  const [dimension] = sides.flatMap(({ definition }) => listedBy(definition.rows) ?? []);
  const found = dimension === undefined ? undefined : account.taxonomy.dimensions.get(dimension);
  if (found === undefined) return [];
  const about = found.about === undefined ? '' : `，说的是${found.about}`;
  return [`每一行是一个${found.title}${about}。${codeLevels(found)}`];
}

const LEVELS = ['类', '款', '项'];

function codeLevels(dimension: Dimension): string {
  const codes = asCodes(dimension);
  if (codes === undefined) return '';
  const told = codes.levels.flatMap((digits, level) =>
    LEVELS[level] === undefined ? [] : [`${digits}位编码是${LEVELS[level]}`],
  );
  return `${told.join('，')}；编码越长分得越细，缩进的行已经包含在它上面的行里。`;
}

function columnLines(account: Account, table: BoundTable): readonly string[] {
  return [...splitBy(table)].flatMap((dimension) => {
    const found = account.taxonomy.dimensions.get(dimension);
    return found?.about === undefined ? [] : [`各列按${found.title}分开：${found.about}。`];
  });
}

/** The dimensions along which columns differ. */
function splitBy({ sides }: BoundTable): ReadonlySet<string> {
  const members = sides.flatMap(({ columns }) => columns.flatMap(({ fixes }) => Object.entries(fixes)));
  const counts = Map.groupBy(members, ([dimension]) => dimension);
  return new Set(
    [...counts].flatMap(([dimension, all]) =>
      new Set(all.map(([, member]) => member)).size > 1 && !PLACES.includes(dimension) ? [dimension] : [],
    ),
  );
}

function markLines({ body, notes }: TableLayout): readonly string[] {
  const figures = body.flatMap(({ cells }) => cells.filter((cell) => cell.kind === 'figure'));
  const has = (state: string): boolean => figures.some((cell) => cell.state === state);
  return [
    ...(has('blank') ? ['空白的格子表示没有这笔钱。'] : []),
    ...(has('derived') ? ['前面有圆点的数，原表没有印，是由别的数推算出来的。'] : []),
    ...(notes.some(({ kind }) => kind === 'rounding')
      ? ['数字右上角的小号码指表下的尾差注：各数分别四舍五入后，相加与合计差一点，不是错误。']
      : []),
  ];
}

/** The members that table, columns and lines name and that are explained, each once. */
function words(account: Account, { definition, sides }: BoundTable): ReadingGuide['words'] {
  const fixes = [
    definition.fixes ?? {},
    ...sides.flatMap((side) => [
      ...side.columns.map((column) => column.fixes),
      ...('lines' in side.definition.rows
        ? side.definition.rows.lines.flatMap((line) => ('fixes' in line && line.fixes ? [line.fixes] : []))
        : []),
    ]),
  ];
  const members = new Map(
    fixes.flatMap((each) =>
      [...membersOf(account, each), ...versionsOf(account, each)].map(
        (member) => [member.title, member] as const,
      ),
    ),
  );
  return [...members.values()].flatMap(({ title, about }) => (about === undefined ? [] : [{ title, about }]));
}

/** The members that are fixed, in the words of the version that is fixed with them, otherwise of the disclosure's. */
const membersOf = ({ taxonomy, own }: Account, fixes: Fixes): readonly Member[] =>
  Object.entries(fixes).flatMap(([id, written]) => {
    const member = PLACES.includes(id)
      ? undefined
      : asTree(taxonomy.dimensions.get(id))?.members.get(written);
    return member === undefined ? [] : [memberInVersion(member, fixes.version ?? own.version ?? '')];
  });

/** The version that is fixed. */
function versionsOf({ taxonomy }: Account, { version = '' }: Fixes): readonly Member[] {
  const member = asTree(taxonomy.dimensions.get(DIMENSION.version))?.members.get(version);
  return member === undefined ? [] : [member];
}

/** The figure that says most: of the first rows' amounts the one at the most closely told point. */
function example(account: Account, { sides }: BoundTable): ReadingGuide['example'] {
  const rows = sides.flatMap((side) => side.rows.filter(isItemRow)).slice(0, 12);
  const told = rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const figure = account.figure(cell);
      if (figure?.state !== 'given' || figure.prints === 0) return [];
      return [{ row, cell, text: figure.text, titles: pointTitles(account, cell) }];
    }),
  );
  const best = told.toSorted((a, b) => b.titles.length - a.titles.length)[0];
  if (best === undefined || best.titles.length === 0) return undefined;
  const { row, cell, text, titles } = best;
  const amount = `${withThousands(text)}\u00a0${cell.moneyUnit}`;
  return {
    anchor: `c-${cell.row}-${cell.column}`,
    text: `“${nameOf(row)}”一行的 ${amount}，说的是${account.disclosure.year}年：${titles.join(' · ')}。`,
  };
}

const nameOf = (row: Row): string => Object.values(row.names)[0]?.name ?? row.key;

/** What the members of a cell's point are called, in the order of the taxonomy. */
function pointTitles({ taxonomy, disclosure }: Account, { point }: Cell): readonly string[] {
  const { department } = disclosure.discloser;
  const dimensions = [...taxonomy.dimensions.keys()].filter(
    (id) => point[id] !== undefined && id !== DIMENSION.version,
  );
  return dimensions.flatMap((id) => {
    const member = point[id]?.split('/').at(-1) ?? '';
    if (id === DIMENSION.unit) return point[id]?.includes('/') ? (unitName(department, member) ?? []) : [];
    if (id === DIMENSION.project) return disclosure.projects.find(({ key }) => key === member)?.name ?? [];
    const dimension = taxonomy.dimensions.get(id);
    const named = asTree(dimension)?.members.get(member);
    if (named !== undefined) return memberInVersion(named, point.version ?? '').title;
    return memberTitle(taxonomy, id, member, disclosure.year) ?? [];
  });
}
