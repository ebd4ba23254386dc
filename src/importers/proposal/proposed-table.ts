import type { Fixes } from '../../formats/scalars.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { PURPOSE } from '../../model/vocabulary/members.ts';
import { sheetName } from '../sheet/sheet.ts';
import { FLOWS_OF } from './figure-columns.ts';
import type { ClassRun } from './function-lines.ts';
import { type HeaderNode, leavesOf } from './printed/header-tree.ts';
import type { SheetTable } from './printed/sheet-tables.ts';
import type { TableKind } from './printed/table-kind.ts';
import { tableKind, textualColumns } from './printed/table-kind.ts';
import type { ProposedSide, ProposedTable } from './proposed.ts';
import { proposedForm } from './proposed-form.ts';
import { printedEmpty } from './proposed-rows.ts';
import { proposedSide } from './proposed-side.ts';
import { type PrintedSide, printedSides, sideIds } from './table-sides.ts';
import { meaningOf } from './titles/meaning.ts';
import { type TableMeaning, tableMeaning } from './titles/table-title.ts';
import { textColumn } from './titles/text-columns.ts';
import type { TitleLexicon } from './titles/title-lexicon.ts';

/** What a table is read against. */
export interface TableContext {
  readonly words: TitleLexicon;
  readonly year: number;
  readonly titled: (text: string) => string;
  readonly isFinal: boolean;
  /** Who discloses, where the document says it. */
  readonly name: string | undefined;
  /** Where “三公”经费 comes from if a title does not say it. */
  readonly usualFund: string;
  /** Takes a run of 类 into the lists of the format. */
  readonly listed: (run: ClassRun) => { readonly list: string; readonly withMoney: boolean };
  /** Whether an id of a column of projects or purchases may stand for a place: tables of one record share them. */
  readonly isFreeOfRecords: (kind: TableKind, id: string, place: string) => boolean;
}

/** A table as proposed, without its id and number. */
export type UnnamedTable = Omit<ProposedTable, 'id' | 'number' | 'title'> & {
  readonly kind: TableKind;
  /** The purpose that its title speaks of. */
  readonly purpose: string | undefined;
};

/** Proposes a table: what its rows are, which statements stand side by side, which money each column and line is. */
export function proposedTable(table: SheetTable, context: TableContext): UnnamedTable {
  const { words } = context;
  const kind = tableKind(table);
  const textual = textualColumns(table);
  const meaning = tableMeaning(words, table, kind, context.usualFund);
  const printed = printedSides(table.tree, words, kind, textual);
  const ids = sideIds(
    printed,
    printed.map(({ nodes }) => ownMember(nodes, words, meaning)),
  );
  const columnIds = new Set<string>();
  const shared = { ...context, kind, meaning, textual, sums: new Map(), lineIds: new Set<string>() };
  const sides = printed.map(({ under, nodes }, index): ProposedSide => {
    const id = ids[index] ?? 'rows';
    const way = wayOfSide(id, { under, nodes }, meaning);
    const taken = kind === 'lines' ? new Set<string>() : columnIds;
    const side = proposedSide(table, nodes, {
      ...{ ...shared, way, isFirst: index === 0 },
      isCarried: way !== undefined && hasCarry(nodes, words, FLOWS_OF[way].carry),
      isFree: (column, place) => {
        if (taken.has(column) || RESERVED.has(column)) return false;
        if (isRecords(kind) && !context.isFreeOfRecords(kind, column, place)) return false;
        taken.add(column);
        return true;
      },
    });
    const own = table.form === undefined ? side : { ...side, rows: { by: [DIMENSION.project] } };
    return { id: printed.length === 1 ? 'rows' : id, under, ...own };
  });
  const form = table.form && proposedForm(table.form, words);
  const hasLines =
    kind === 'lines' &&
    leavesOf(table.tree).some((leaf) => textColumn(words, leaf, kind, textual)?.prints === 'name');
  return {
    kind,
    sides,
    fixes: kind === 'texts' || kind === 'indicator' ? {} : fixesOf(table, words, meaning, hasLines),
    purpose:
      meaning.fixes[DIMENSION.purpose] ?? (/三公/.test(table.heading) ? PURPOSE.threePublic : undefined),
    form,
    ask: meaning.ask,
    columnNumbers: table.columnNumbers,
    empty: form === undefined && kind !== 'texts' ? printedEmpty(table) : undefined,
    landscape: leavesOf(table.tree).length >= 9 ? true : undefined,
    from: sheetName(table.sheet),
  };
}

/** Keys of rows that no column may have (see docs/format-language.md). */
const RESERVED: ReadonlySet<string> = new Set(['code', 'unit', 'line', 'name', 'printedCode']);

const isRecords = (kind: TableKind): boolean => kind === 'project' || kind === 'goal' || kind === 'purchase';

/** What all figures of a table share: the flow where all of it goes one way, the purpose where no line tells its own. */
function fixesOf({ tree }: SheetTable, words: TitleLexicon, meaning: TableMeaning, hasLines: boolean): Fixes {
  const { [DIMENSION.flow]: flow, [DIMENSION.purpose]: purpose, ...rest } = meaning.fixes;
  const { way } = meaning;
  const isOneWay =
    way === 'in' || way === 'out'
      ? !hasCarry(tree, words, FLOWS_OF[way].carry) && !(way === 'in' && hasLines)
      : false;
  const usual = way === 'in' || way === 'out' ? FLOWS_OF[way].usual : flow;
  return {
    ...(isOneWay && usual !== undefined ? { [DIMENSION.flow]: usual } : {}),
    ...rest,
    ...(purpose === undefined || hasLines ? {} : { [DIMENSION.purpose]: purpose }),
  };
}

/** Whether a column holds money that is carried over. */
const hasCarry = (tree: readonly HeaderNode[], words: TitleLexicon, carry: string): boolean =>
  tree.some(
    ({ title, below }) =>
      meaningOf(words, title, {}).fixes[DIMENSION.flow] === carry || hasCarry(below, words, carry),
  );

/** What the columns of a side are of besides what the table is: 人员经费 beside 公用经费. */
function ownMember(
  nodes: readonly HeaderNode[],
  words: TitleLexicon,
  { fixes }: TableMeaning,
): string | undefined {
  return nodes.flatMap(({ title }) => Object.values(meaningOf(words, title, fixes).fixes))[0];
}

const wayOfSide = (
  id: string,
  { under = '' }: PrintedSide,
  { way }: TableMeaning,
): 'in' | 'out' | undefined =>
  way === 'both' ? (id === 'revenue' && !/支出/.test(under) ? 'in' : 'out') : way;
