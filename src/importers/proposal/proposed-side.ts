import type { Fixes } from '../../formats/scalars.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FLOW } from '../../model/vocabulary/members.ts';
import { type ColumnContext, FLOWS_OF, proposedColumns } from './figure-columns.ts';
import type { ClassRun } from './function-lines.ts';
import { type HeaderNode, leavesOf } from './printed/header-tree.ts';
import type { SheetTable } from './printed/sheet-tables.ts';
import type { TableKind } from './printed/table-kind.ts';
import { cellsBeneath } from './printed/table-kind.ts';
import type { ProposedColumn, ProposedLine, ProposedRows } from './proposed.ts';
import { proposedRows } from './proposed-rows.ts';
import { type PrintedLine, statementLinesOf } from './statement-lines.ts';
import { meaningOf } from './titles/meaning.ts';
import type { TableMeaning } from './titles/table-title.ts';
import { type TextColumn, textColumn } from './titles/text-columns.ts';
import type { TitleLexicon } from './titles/title-lexicon.ts';

/** What a side is read against. */
export interface SideContext {
  readonly words: TitleLexicon;
  readonly year: number;
  readonly titled: (text: string) => string;
  readonly isFinal: boolean;
  /** Who discloses, where the document says it. */
  readonly name: string | undefined;
  readonly kind: TableKind;
  readonly meaning: TableMeaning;
  /** Money in or out; undefined where the columns tell it. */
  readonly way: 'in' | 'out' | undefined;
  /** The columns of the table hold money that is carried over. */
  readonly isCarried: boolean;
  /** Columns beneath which texts stand. */
  readonly textual: ReadonlySet<number>;
  readonly isFirst: boolean;
  /** Ids of sums and carry-overs of the first side, by row. */
  readonly sums: Map<number, string>;
  readonly lineIds: Set<string>;
  /** Whether an id of a column of figures may stand for a place; one that may is taken. */
  readonly isFree: (id: string, place: string) => boolean;
  readonly listed: (run: ClassRun) => { readonly list: string; readonly withMoney: boolean };
}

/** Proposes the rows and columns of a statement. */
export function proposedSide(
  table: SheetTable,
  nodes: readonly HeaderNode[],
  context: SideContext,
): { readonly rows: ProposedRows; readonly columns: readonly ProposedColumn[] } {
  const { words, kind, meaning, way, textual, titled, isFinal } = context;
  const isFigure = (leaf: HeaderNode): boolean => textColumn(words, leaf, kind, textual) === undefined;
  const names = leavesOf(nodes).filter((leaf) => textColumn(words, leaf, kind, textual)?.prints === 'name');
  const linesTellFlow = kind === 'lines' && names.length > 0 && way !== undefined && meaning.way !== 'out';
  const flows = way && FLOWS_OF[way];
  const rows: ProposedRows =
    kind === 'lines'
      ? { lines: linesOf(table, names, context) }
      : proposedRows(table, nodes, kind, context.name);
  const totalled = ownOfTotal(rows, context);
  const within: Fixes = {
    ...(context.isCarried || flows === undefined ? {} : { [DIMENSION.flow]: flows.usual }),
    ...meaning.fixes,
    ...totalled,
  };
  const columns = proposedColumns(nodes, context.isCarried ? withoutFlow(within) : within, {
    ...{ words, kind, textual, titled, isFinal, linesTellFlow },
    isSole: kind === 'lines' && leavesOf(nodes).filter(isFigure).length === 1,
    hasOthers: hasOthers(table.tree, titled, isFinal),
    whole: linesTellFlow ? undefined : flows?.whole,
    usual: flows?.usual,
    isFree: context.isFree,
    looked: (column, node) =>
      kind === 'lines' && names.length > 1 && node === names[0]
        ? { prints: 'group' }
        : looked(table, column, node, kind),
  } satisfies ColumnContext);
  const own: Fixes = {
    ...(meaning.way === 'both' && kind !== 'lines' && flows !== undefined
      ? { [DIMENSION.flow]: flows.usual }
      : {}),
    ...(way === 'out' ? meaning.spent : {}),
    ...totalled,
  };
  return { rows, columns: merged(columns.map((column) => withFixes(column, own))) };
}

/** Fixes that hold for a side but not for its table are those of its columns of figures. */
function withFixes(column: ProposedColumn, own: Fixes): ProposedColumn {
  const holdsFigures = (each: ProposedColumn): boolean =>
    each.columns === undefined ? each.prints === undefined : each.columns.some(holdsFigures);
  return Object.keys(own).length > 0 && holdsFigures(column)
    ? { ...column, fixes: { ...own, ...column.fixes } }
    : column;
}

/** What the title of the total says of the whole side: 人员经费合计. */
function ownOfTotal({ total }: ProposedRows, { words, meaning, way }: SideContext): Fixes {
  if (total === undefined) return {};
  const flow = way === 'out' ? { [DIMENSION.flow]: FLOW.expenditure } : {};
  return withoutFlow(meaningOf(words, total.title, { ...flow, ...meaning.fixes }).fixes);
}

const withoutFlow = (fixes: Fixes): Fixes =>
  Object.fromEntries(Object.entries(fixes).filter(([dimension]) => dimension !== DIMENSION.flow));

/** Whether amounts of several years or versions stand beside each other. */
function hasOthers(tree: readonly HeaderNode[], titled: (text: string) => string, isFinal: boolean): boolean {
  const titles = titlesIn(tree).map(titled);
  const has = (pattern: RegExp): boolean => titles.some((title) => pattern.test(title));
  return isFinal ? has(/预算数$/) && has(/决算数$/) : has(/\{lastYear\}|上年(?:度)?(?:预算数|执行数|决算数)/);
}

const titlesIn = (nodes: readonly HeaderNode[]): readonly string[] =>
  nodes.flatMap(({ title, below }) => [title, ...titlesIn(below)]);

/** What stands in a column of texts tells more than its title: code and name joined. */
function looked(table: SheetTable, column: TextColumn, node: HeaderNode, kind: TableKind): TextColumn {
  const texts = cellsBeneath(table, node.first).flatMap((cell) => cell?.text ?? []);
  const joined = texts.filter((text) => /^\d{2,}\s*[-－—]\s*\S/.test(text)).length;
  const isJoined = joined > 0 && joined * 2 >= texts.length;
  if (isJoined && column.prints === 'category') return { prints: 'categoryCode' };
  return isJoined && column.prints === 'name' && kind !== 'lines'
    ? { ...column, prints: 'codeName' }
    : column;
}

/** Titles of groups and levels that stand over several rows are printed once. */
const merged = (columns: readonly ProposedColumn[]): readonly ProposedColumn[] =>
  columns.map((column) => ({
    ...column,
    columns: column.columns && merged(column.columns),
    merge: MERGED.has(column.prints ?? '') ? true : undefined,
  }));

const MERGED: ReadonlySet<string> = new Set(['group', 'level1', 'level2']);

function linesOf(
  { sheet, rows }: SheetTable,
  names: readonly HeaderNode[],
  context: SideContext,
): readonly ProposedLine[] {
  const name = names.at(-1);
  // Of two columns of names the first groups the lines.
  const group = names.length > 1 ? names[0] : undefined;
  if (name === undefined) return [{ id: 'year', title: '{year}年' }];
  const printed = rows.flatMap((row): PrintedLine[] => {
    const cell = sheet.rows[row]?.[name.first];
    if (cell === undefined || cell.row !== row || /^[…．.\s]*$/.test(cell.text)) return [];
    // A sum of the whole table may stand across both columns of names.
    const over = group && sheet.rows[row]?.[group.first];
    const told = over === undefined || over === cell ? undefined : over.text.replace(/\s/g, '');
    return [{ row, title: cell.text, group: told }];
  });
  const { meaning, way, lineIds, sums, isFirst } = context;
  const lines = statementLinesOf(printed, {
    ...{ words: context.words, year: context.year, titled: context.titled, listed: context.listed },
    // Lines of a table of spending only say what it is spent on.
    way: meaning.way === 'out' ? undefined : way,
    within: meaning.fixes,
    isFree: (id) => !lineIds.has(id) && lineIds.add(id).has(id),
    beside: (row) => (isFirst ? undefined : sums.get(row)),
  });
  for (const { line, row } of lines)
    if (
      isFirst &&
      row !== undefined &&
      line.id !== undefined &&
      (line.role !== undefined || isCarryLine(line))
    )
      sums.set(row, line.id);
  return lines.map(({ line }) => line);
}

const isCarryLine = ({ fixes }: ProposedLine): boolean =>
  fixes?.[DIMENSION.flow] === FLOW.broughtForward || fixes?.[DIMENSION.flow] === FLOW.carriedForward;
