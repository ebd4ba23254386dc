import { PURCHASE_AMOUNT } from '../../formats/record-tables.ts';
import type { Fixes } from '../../formats/scalars.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FLOW, ORIGIN, VERSION } from '../../model/vocabulary/members.ts';
import { headedUnit } from '../match/sheet-money.ts';
import { type HeaderNode, leavesOf } from './printed/header-tree.ts';
import type { TableKind } from './printed/table-kind.ts';
import type { ProposedColumn } from './proposed.ts';
import { meaningOf } from './titles/meaning.ts';
import { type TextColumn, textColumn } from './titles/text-columns.ts';
import { isBareSum, type TitleLexicon } from './titles/title-lexicon.ts';

/** What columns are read against. */
export interface ColumnContext {
  readonly words: TitleLexicon;
  readonly kind: TableKind;
  /** Columns beneath which texts stand. */
  readonly textual: ReadonlySet<number>;
  /** Titles with the year of the document as {year}. */
  readonly titled: (text: string) => string;
  /** The figures of the format are those of a final account (决算). */
  readonly isFinal: boolean;
  /** Money of other years or versions stands beside: 预算数 and 决算数. */
  readonly hasOthers: boolean;
  /** It is a statement with one column of figures. */
  readonly isSole: boolean;
  /** The lines of the statement say whether money goes in or out, not its columns. */
  readonly linesTellFlow: boolean;
  /** What a column of the whole stands for where others of the table are narrower: 收入合计 beside 上年结转. */
  readonly whole: string | undefined;
  /** What money is where a column does not say whether it is of this year. */
  readonly usual: string | undefined;
  /** Whether an id may be given to a column of this place. */
  readonly isFree: (id: string, place: string) => boolean;
  /** Looks at what stands in a column of texts: 401004-包头市技工学校 is code and name. */
  readonly looked: (column: TextColumn, node: HeaderNode) => TextColumn;
}

/** Proposes the columns of a header: what texts print, and which money figures stand for. */
export function proposedColumns(
  nodes: readonly HeaderNode[],
  within: Fixes,
  context: ColumnContext,
  groups: readonly string[] = [],
): readonly ProposedColumn[] {
  const near = dimensionsNear(nodes, within, context);
  const columns = nodes.map((node, index): ProposedColumn => {
    const title = context.titled(node.title);
    if (node.below.length > 0) return group(node, title, within, context, groups, near);
    const text = textColumn(context.words, node, context.kind, context.textual);
    if (text !== undefined) return textOf(text, title, node, context);
    const column = figure(node, title, within, context, groups, near);
    // 其中：财政资金 beside 其他资金: together they are all.
    return nodes[index + 1]?.title.startsWith('其他') ? { ...column, ofWhich: undefined } : column;
  });
  return withOrigins(columns, within);
}

function textOf(text: TextColumn, title: string, node: HeaderNode, context: ColumnContext): ProposedColumn {
  const { prints, of } = context.looked(text, node);
  return { id: prints === 'text' ? `text${node.first + 1}` : undefined, title, prints, of };
}

function group(
  node: HeaderNode,
  title: string,
  within: Fixes,
  context: ColumnContext,
  groups: readonly string[],
  near: ReadonlySet<string>,
): ProposedColumn {
  const isOfTexts = leavesOf(node.below).every(
    (leaf) => textColumn(context.words, leaf, context.kind, context.textual) !== undefined,
  );
  if (isOfTexts) return { title, columns: proposedColumns(node.below, within, context, groups) };
  const meaning = meaningOf(context.words, title, within, near);
  const fixes = withoutOrigin(
    { ...told(meaning.fixes, context), ...yearOf(title, context) },
    node,
    within,
    context,
  );
  const columns = proposedColumns(node.below, { ...within, ...fixes }, context, [
    ...groups,
    ...nameParts(fixes),
  ]);
  const ask =
    meaning.known === 'all' || NO_PLACE.test(title)
      ? undefined
      : `没有全认出“${title}”这一组栏是什么钱${saidOf(fixes)}`;
  return { title, fixes, columns, ask };
}

const told = ({ [DIMENSION.flow]: flow, ...rest }: Fixes, { linesTellFlow }: ColumnContext): Fixes =>
  linesTellFlow || flow === undefined ? rest : { [DIMENSION.flow]: flow, ...rest };

/** A group that holds money carried over as well is not of this year, whatever its title says. */
function withoutOrigin(fixes: Fixes, node: HeaderNode, within: Fixes, { words }: ColumnContext): Fixes {
  const { [DIMENSION.origin]: origin, ...rest } = fixes;
  const isMixed = node.below.some(({ title }) => {
    const own = meaningOf(words, title, within).fixes[DIMENSION.origin];
    return own !== undefined && own !== origin;
  });
  return origin !== undefined && isMixed ? rest : fixes;
}

/** Titles of groups that say what is beneath them is, not which money. */
const NO_PLACE =
  /^(?:项目|资金(?:性质|来源|构成)|收入来源|申报(?:情况|数)|.*科目|.*项目名称|支出用途|功能分类|经济分类|.*预算数|.*决算数|合计)$/;

function figure(
  node: HeaderNode,
  title: string,
  within: Fixes,
  context: ColumnContext,
  groups: readonly string[],
  near: ReadonlySet<string>,
): ProposedColumn {
  const meaning = meaningOf(context.words, title, within, near);
  const own = { ...told(meaning.fixes, context), ...yearOf(title, context) };
  // The only column of figures of a statement holds its amounts, whatever it is called.
  const isUnknown = !isBareSum(title) && meaning.known === 'none' && Object.keys(own).length === 0;
  const isWhole =
    isBareSum(title) ||
    (meaning.known === 'all' && Object.keys(own).length === 0) ||
    (isUnknown && context.isSole);
  const fixes = withFlow(own, isWhole, within, context);
  const place = placeKey({ ...within, ...fixes });
  const id = freeId(idsOf(own, isWhole, groups, context), place, context.isFree, node.first + 1);
  const stated = headedUnit(title);
  const column: ProposedColumn = { id, title, fixes, moneyUnit: stated };
  if (isUnknown && isWhole) return { ...column, ask: `不认识“${title}”，这一栏只有它是金额，按全部的钱写` };
  if (isUnknown)
    return {
      id: `column${node.first + 1}`,
      title,
      prints: 'text',
      ask: `不认识“${title}”这一栏：是金额的，删去 prints，写明 fixes（哪一种钱）`,
    };
  if (meaning.known === 'some')
    return { ...column, ask: `没有全认出“${title}”这一栏是什么钱${saidOf(fixes)}` };
  return title.startsWith('其中')
    ? {
        ...column,
        ofWhich: true,
        ask: `“${title}”是其中项（ofWhich: true），还是和旁边的栏合起来就是总数（不写 ofWhich）`,
      }
    : column;
}

/** Whether money is of this year or brought forward, where the column itself does not say it. */
function withFlow(own: Fixes, isWhole: boolean, within: Fixes, { whole, usual }: ColumnContext): Fixes {
  if (whole === undefined || DIMENSION.flow in own || DIMENSION.flow in within) return own;
  const flow = isWhole ? whole : usual;
  return flow === undefined ? own : { [DIMENSION.flow]: flow, ...own };
}

/** 2025年预算数, 上年执行数, 决算数 beside 预算数. */
function yearOf(title: string, { isFinal, hasOthers, kind }: ColumnContext): Fixes {
  // What a form of a project holds against each other: 年初预算数, 全年预算数, 全年执行数.
  if (kind === 'goal') {
    if (/^年初预算数$/.test(title)) return { [DIMENSION.version]: VERSION.budget };
    if (/^(?:全年|调整后?)预算数$/.test(title)) return { [DIMENSION.version]: VERSION.adjusted };
    if (/^(?:全年|实际)执行数$/.test(title)) return { [DIMENSION.version]: VERSION.executed };
  }
  const isLast = /^(?:\{lastYear\}|上年(?:度)?(?=预算数|执行数|决算数))/.test(title);
  const version = /预算数?$/.test(title)
    ? VERSION.budget
    : /执行数$/.test(title)
      ? VERSION.executed
      : /决算数$/.test(title)
        ? VERSION.final
        : undefined;
  if (isLast) return { [DIMENSION.year]: 'last', ...(version && { [DIMENSION.version]: version }) };
  if (!hasOthers) return {};
  if (isFinal) return version === undefined ? {} : { [DIMENSION.version]: version };
  return title.startsWith('{year}') ? { [DIMENSION.year]: 'this' } : {};
}

/** Dimensions that the titles of a row of the header speak of without doubt. */
function dimensionsNear(
  nodes: readonly HeaderNode[],
  within: Fixes,
  { words, titled }: ColumnContext,
): ReadonlySet<string> {
  const all = nodes.map(({ title }) => meaningOf(words, titled(title), within).fixes);
  const counts = new Map<string, number>();
  for (const dimension of all.flatMap((fixes) => Object.keys(fixes)))
    counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  return new Set([...counts].flatMap(([dimension, count]) => (count > 1 ? [dimension] : [])));
}

/** Beside money carried over, what names only its source is of this year: a person is asked. */
function withOrigins(columns: readonly ProposedColumn[], within: Fixes): readonly ProposedColumn[] {
  const { carried, current } = ORIGIN;
  const hasCarried = columns.some(
    ({ fixes, columns: below }) => below === undefined && fixes?.[DIMENSION.origin] === carried,
  );
  if (!hasCarried || DIMENSION.origin in within) return columns;
  const isOpen = ({ fixes, columns: below }: ProposedColumn): boolean =>
    below === undefined && Object.keys(fixes ?? {}).join() === DIMENSION.fund;
  const open = columns.filter(isOpen);
  return columns.map((column) => {
    if (!isOpen(column)) return column;
    const titles = open.map(({ title }) => title).join('、');
    const ask =
      column === open[0]
        ? `“${titles}”旁边另有上年结转一栏，按当年安排的写（origin: ${current}）；含上年结转的，删去 origin`
        : column.ask;
    return { ...column, fixes: { ...column.fixes, [DIMENSION.origin]: current }, ask };
  });
}

/** What the id of a column is made of, the narrowest last. */
const ORDER: readonly string[] = [
  DIMENSION.year,
  DIMENSION.version,
  DIMENSION.flow,
  DIMENSION.origin,
  DIMENSION.nature,
  DIMENSION.fund,
];

export const nameParts = (fixes: Fixes): readonly string[] =>
  Object.entries(fixes)
    .filter(([dimension, id]) => !(dimension === DIMENSION.year && id === 'this'))
    .sort(([a], [b]) => placeIn(a) - placeIn(b))
    .map(([, id]) => id);

const placeIn = (dimension: string): number => {
  const place = ORDER.indexOf(dimension);
  return place === -1 ? ORDER.length : place;
};

function idsOf(
  own: Fixes,
  isWhole: boolean,
  groups: readonly string[],
  { kind, isSole }: ColumnContext,
): readonly string[] {
  const parts = nameParts(own);
  const last = parts.at(-1);
  const whole = kind === 'purchase' || isSole ? [PURCHASE_AMOUNT, 'total'] : ['total'];
  const ids = !isWhole
    ? [last, joined(parts)]
    : kind === 'purchase' || isSole
      ? whole
      : [groups.at(-1), ...whole];
  return [...ids, joined([...groups, ...(isWhole ? [] : parts)]), joined([...groups, ...whole])].flatMap(
    (id) => (id === undefined || id === '' ? [] : id),
  );
}

/** Words of an id, put together: carried and general make carriedGeneral. */
export const joined = (parts: readonly string[]): string =>
  parts.map((part, index) => (index === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join('');

/** The first id that may be given; numbered where none may. */
export function freeId(
  ids: readonly string[],
  place: string,
  isFree: (id: string, place: string) => boolean,
  number: number,
): string {
  return ids.find((id) => isFree(id, place)) ?? `${ids.at(-1) ?? 'column'}${number}`;
}

/** One text for a place, however its members are ordered. */
export const placeKey = (fixes: Fixes): string =>
  Object.entries(fixes)
    .map(([dimension, id]) => `${dimension}=${id}`)
    .sort()
    .join(' ');

/** What was understood, for a person to judge. */
const saidOf = (fixes: Fixes): string =>
  Object.keys(fixes).length === 0 ? '：fixes 没有写' : `：按 ${fixesText(fixes)} 写`;

/** Members as a question names them: fund: general、nature: basic. */
export const fixesText = (fixes: Fixes): string =>
  Object.entries(fixes)
    .map(([dimension, id]) => `${dimension}: ${id}`)
    .join('、');

/** What flow all columns of a table have in common is the table's; where one is carried over, the whole is wider. */
export const FLOWS_OF = {
  in: { whole: FLOW.sources, usual: FLOW.revenue, carry: FLOW.broughtForward },
  out: { whole: FLOW.uses, usual: FLOW.expenditure, carry: FLOW.carriedForward },
} as const;
