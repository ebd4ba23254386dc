import type { Format } from '../../formats/format.ts';
import type { MoneyUnit } from '../../model/money.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { ORIGIN } from '../../model/vocabulary/members.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { ownCells } from '../sheet/sheet.ts';
import { growingLists } from './function-lists.ts';
import {
  type DocumentWords,
  decimalsOf,
  documentWords,
  thousandsOf,
  unitAbove,
} from './printed/document-words.ts';
import { IS_NUMBER, type SheetTable, sheetTables } from './printed/sheet-tables.ts';
import { type RecordWords, recordWords } from './project-words.ts';
import type { ListEntry, ProposedColumn, ProposedTable } from './proposed.ts';
import { type ProposedOutline, proposedOutline } from './proposed-outline.ts';
import { proposedTable, type UnnamedTable } from './proposed-table.ts';
import { tableIds } from './table-ids.ts';
import { usualFund } from './titles/table-title.ts';
import { titleLexicon } from './titles/title-lexicon.ts';

/** What a format is proposed from. */
export interface ProposalRequest {
  /** Its id: the folder's name. */
  readonly id: string;
  /** Names of the files. */
  readonly files: readonly string[];
  readonly sheets: readonly Sheet[];
  /** What the document says in words. */
  readonly lines: readonly string[];
  readonly taxonomy: Taxonomy;
  /** Formats that are there: what their titles mean is taken from them. */
  readonly formats: readonly Format[];
}

/** A format as it is proposed. */
export interface FormatProposal {
  readonly id: string;
  readonly source: string;
  readonly moneyUnit: MoneyUnit | undefined;
  readonly decimals: number | undefined;
  /** Whether tables print thousands separators; undefined where nothing shows it. */
  readonly thousands: boolean | undefined;
  readonly document: DocumentWords;
  readonly lists: ReadonlyMap<string, readonly ListEntry[]>;
  readonly records: RecordWords;
  readonly outline: ProposedOutline;
  readonly tables: readonly ProposedTable[];
  readonly printed: readonly SheetTable[];
}

/** Proposes a format from a document; undefined where no table is found in it. */
export function proposeFormat({
  id,
  files,
  sheets,
  lines,
  taxonomy,
  formats,
}: ProposalRequest): FormatProposal | undefined {
  const { tables: all, texts } = sheetTables(sheets);
  const words = titleLexicon(taxonomy, formats);
  const said = [...texts.flatMap(sheetTexts), ...lines];
  const document = documentWords(all, said);
  const lists = growingLists(taxonomy, document.year);
  const records = new Map<string, string>();
  const found = all.map((table) => ({
    source: table,
    table: proposedTable(table, {
      words,
      ...{ year: document.year, titled: document.titled, isFinal: document.isFinal, name: document.name },
      usualFund: usualFund(words, all),
      listed: lists.take,
      isFreeOfRecords: (kind, column, place) => {
        const key = `${kind === 'purchase' ? kind : 'project'} ${column}`;
        const before = records.get(key);
        if (before === undefined) records.set(key, place);
        return before === undefined || before === place;
      },
    }),
  }));
  // A list of names, as of the units of a department, is none of the tables of money.
  const kept = found.filter(({ table }) => WITHOUT_MONEY.has(table.kind) || holdsMoney(table));
  if (kept.length === 0) return undefined;
  const printed = kept.map(({ source }) => source);
  const unnamed = kept.map(({ table }) => table);
  const ids = tableIds(unnamed);
  const named = withOrigins(unnamed);
  const moneyUnit = document.moneyUnit;
  const thousands = thousandsOf(printed);
  const numbers = numbersOf(printed);
  const tables = named.map(({ kind: _, purpose: __, ...table }, index): ProposedTable => {
    const source = printed[index];
    const title = source?.heading ?? '';
    const own = source && unitAbove(source);
    const differs = own !== undefined && own !== moneyUnit;
    const grouped = source && thousandsOf([source]);
    const decimals = source && decimalsOf([source]);
    return {
      ...table,
      id: ids[index] ?? `table-${index + 1}`,
      number: numbers[index] ?? String(index + 1),
      title: title === '' ? `表${index + 1}` : document.titled(title),
      printedNumber: source?.above.find((text) => IS_NUMBER.test(text)),
      moneyUnit: differs ? own : undefined,
      thousands: grouped === thousands ? undefined : grouped,
      decimals: differs ? (decimals ?? 2) : undefined,
      ask:
        table.ask ??
        (differs && decimals === undefined
          ? `这张表的单位是${own}，表里没有数，看不出几位小数（decimals）`
          : undefined),
    };
  });
  const outline = proposedOutline(said, tables, document.titled, document.isFinal ? '决算' : '预算');
  return {
    ...{ id, document, moneyUnit, thousands, tables, printed, outline },
    source: files.join('、'),
    decimals: document.decimals,
    lists: lists.lists,
    records: recordWords(printed, words),
  };
}

const sheetTexts = (sheet: Sheet): readonly string[] =>
  sheet.rows.flatMap((_, row) => ownCells(sheet, row).flatMap(({ text }) => text.split('\n')));

/** Where projects of this year and those carried over stand in tables of their own, the forms are of this year: a person is asked. */
function withOrigins(tables: readonly UnnamedTable[]): readonly UnnamedTable[] {
  const { carried, current } = ORIGIN;
  const isSplit = tables.some(({ kind, fixes }) => kind === 'project' && fixes[DIMENSION.origin] === carried);
  if (!isSplit) return tables;
  return tables.map((table) =>
    !['project', 'goal'].includes(table.kind) || DIMENSION.origin in table.fixes
      ? table
      : {
          ...table,
          fixes: { ...table.fixes, [DIMENSION.origin]: current },
          ask: `本年和上年结转的项目各有一张表，这一张按本年的写（origin: ${current}）；两样都有的，删去 origin`,
        },
  );
}

/** The numbers of tables as printed; parts of one form go on under its number. */
function numbersOf(printed: readonly SheetTable[]): readonly string[] {
  const before = new Map<string, number>();
  return printed.map(({ number = '' }, index) => {
    if (number === '') return String(index + 1);
    const times = before.get(number) ?? 0;
    before.set(number, times + 1);
    return `${number}${['', '续', '续二', '续三'][times] ?? `续${times}`}`;
  });
}

/** Tables that need hold no money. */
const WITHOUT_MONEY: ReadonlySet<string> = new Set(['goal', 'indicator', 'texts']);

const holdsMoney = ({ sides }: UnnamedTable): boolean => sides.some(({ columns }) => columns.some(isOfMoney));

const isOfMoney = ({ prints, columns }: ProposedColumn): boolean =>
  columns === undefined ? prints === undefined : columns.some(isOfMoney);
