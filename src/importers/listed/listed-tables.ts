import type { Format } from '../../formats/format.ts';
import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { unitKey } from '../../model/unit.ts';
import type { DocumentReading } from '../document/document-reading.ts';
import type { Draft } from '../draft/draft.ts';
import { type Recognised, recognise } from '../match/recognise.ts';
import { draftOf } from '../records/draft-of.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { DraftOwner } from './draft-record.ts';
import { listedRowsOf } from './listed-rows-of.ts';
import { listedSheet, nowhere, type PlacedRow, unreadSheet } from './listed-sheet.ts';
import { type ListedSpan, listedSpans } from './listed-spans.ts';
import { placeTables, type TableInText, type ToldOf } from './place-tables.ts';

/** A table that stands in a document without its columns. */
export interface FoundList extends TableInText {
  readonly span: ListedSpan;
  /** Lines that are no row of it, though they look like one. */
  readonly strange: readonly string[];
  /** Its rows under the header of the format, with their figures in the first columns. */
  readonly sheet: Sheet;
}

/** The tables of a format that stand in a document as running text, where they do not stand there as tables. */
export function listedTables(
  { file, lines }: DocumentReading,
  format: Format,
  words: TitleWords,
  { tables }: Pick<Recognised, 'tables'>,
): readonly FoundList[] {
  const ruled = new Set(tables.map(({ table }) => table.id));
  return listedSpans(lines, format, words)
    .filter(({ table }) => !ruled.has(table.id))
    .flatMap((span): readonly FoundList[] => {
      const { rows, strange } = listedRowsOf(span, format, words);
      if (rows.length === 0) return [];
      const sheet = listedSheet(file, span, rows.map(inFirstColumns), words);
      return [{ span, table: span.table, rows, strange: strange.map(({ at }) => at), sheet }];
    });
}

const inFirstColumns = (row: FoundList['rows'][number]): PlacedRow => ({
  ...row,
  columns: row.figures.map((_, index) => index),
});

/**
 * The document with such tables among its tables, as far as it is certain where their figures stood.
 * @param toldOf what its text tells of money besides
 */
export function placedDocument(
  document: DocumentReading,
  lists: readonly FoundList[],
  owner: DraftOwner,
  taxonomy: Taxonomy,
  words: TitleWords,
  toldOf: ToldOf,
): DocumentReading {
  if (lists.length === 0) return document;
  const { file, sheets } = document;
  const { format, discloser } = owner;
  const sheetsOf = (placed: ReadonlyMap<string, readonly PlacedRow[]>): readonly Sheet[] => {
    const own = lists.map(({ span, table, sheet }) => {
      const rows = placed.get(table.id);
      if (rows === undefined) return { sheet, isRead: true };
      const isRead = rows.some(({ columns }) => columns.some((column) => column !== undefined));
      return { sheet: isRead ? listedSheet(file, span, rows, words) : unreadSheet(file, rows), isRead };
    });
    // What is not read stands first: it goes on with nothing.
    return [
      ...own.filter(({ isRead }) => !isRead).map(({ sheet }) => sheet),
      ...sheets,
      ...own.filter(({ isRead }) => isRead).map(({ sheet }) => sheet),
    ];
  };
  const read = (placed: ReadonlyMap<string, readonly PlacedRow[]>): Draft => {
    const against = { format, taxonomy, department: discloser.department, code: unitKey(discloser), words };
    const silent = { ask: () => undefined, remark: () => undefined };
    return draftOf(recognise(sheetsOf(placed), format, words), { ...against, ...silent, leavesOut: true });
  };
  const whole = lists.filter(({ strange }) => strange.length === 0);
  const found = placeTables(whole, owner, taxonomy, read, toldOf);
  const placed = new Map(
    lists.map(({ table, rows }) => [table.id, found.get(table.id) ?? rows.map(nowhere)] as const),
  );
  return {
    ...document,
    sheets: sheetsOf(placed),
    remarks: [
      ...document.remarks,
      ...lists.flatMap((list) => remarksOf(list, placed.get(list.table.id) ?? [], words)),
    ],
  };
}

/** Rows that are told of a table at most. */
const MOST = 8;

/** What of a table is not read, and why. */
function remarksOf(
  { table, strange }: FoundList,
  rows: readonly PlacedRow[],
  words: TitleWords,
): readonly string[] {
  const title = `“${filledTitle(table.title, words)}”`;
  if (strange.length > 0)
    return [
      `${title}没有栏位，${strange.slice(0, MOST).join('、')}${strange.length > MOST ? '等' : ''}认不出是哪一行，这张表的数没有读`,
    ];
  const open = rows.flatMap(({ at, figures, columns, isWrong }) => {
    const texts = figures.filter((_, index) => columns[index] === undefined).map(({ text }) => text);
    const told = isWrong === true ? '（放在哪一栏，这一行都加不平）' : '';
    return texts.length === 0 ? [] : [`${at}的 ${texts.join('、')}${told}`];
  });
  if (open.length === 0) return [];
  // What does not add up comes first.
  const first = open.filter((text) => text.endsWith('）'));
  const told = [...first, ...open.filter((text) => !first.includes(text))].slice(0, MOST).join('；');
  return [
    `${title}没有栏位，照勾稽关系放回各栏；${told}${open.length > MOST ? `等 ${open.length} 行` : ''}放在哪一栏不能肯定，没有读`,
  ];
}
