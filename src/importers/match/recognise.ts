import { tableSides } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import { statementLines } from '../../formats/lines.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import { plain, plainRow } from '../../formats/wording/compared-title.ts';
import { ownCells, type Sheet, type SheetCell } from '../sheet/sheet.ts';
import { partsBeside } from './beside.ts';
import { type FoundForm, formsIn, goesOnWithForm } from './found-form.ts';
import { likeness, plainTable } from './likeness.ts';
import { type ColumnMatch, matchColumns } from './match-columns.ts';
import type { MoneyTerm } from './other-money.ts';
import { type Header, hasFigures, headersOf, preamble } from './sheet-header.ts';
import { rowsInPlace } from './shifted-rows.ts';
import { TEXT_TITLES, type WantedColumn, wantedColumns } from './table-columns.ts';
import { wholeFormParts } from './whole-form.ts';

/** A table of the format, found in a sheet. */
export interface FoundTable {
  readonly sheet: Sheet;
  readonly table: TableFormat;
  readonly header: Header;
  readonly columns: ColumnMatch;
  /** The first row above the header that is not part of what stands before it. */
  readonly above: number;
  /** The first row that is not part of it. */
  readonly end: number;
  readonly score: number;
  /** Its source had lost cells of some rows, so that it may have lost whole rows. */
  readonly hasLost?: boolean | undefined;
  /** The first cell of each row whose cells were moved to the columns they belong to. */
  readonly moved?: readonly SheetCell[] | undefined;
}

/** A header that fits no table of the format well enough. */
export interface StrangeTable {
  readonly sheet: Sheet;
  readonly header: Header;
  /** As of a found one. */
  readonly above: number;
  readonly end: number;
  readonly nearest?: Nearest | undefined;
}

/** The table of the format that a header is most like. */
export interface Nearest {
  readonly table: TableFormat;
  readonly score: number;
  /** Its title stands above the header, which is another: the table is laid out otherwise. */
  readonly isTitled: boolean;
}

/** What was found in the sheets of a workbook. */
export interface Recognised {
  readonly tables: readonly FoundTable[];
  /** Forms, one for each project. */
  readonly forms: readonly FoundForm[];
  readonly strange: readonly StrangeTable[];
  /** Sheets of text: cover, contents, explanations. */
  readonly texts: readonly Sheet[];
}

/** What a table of the format is recognised by. */
interface Wanted extends MoneyTerm {
  readonly table: TableFormat;
  readonly columns: readonly WantedColumn[];
  readonly titles: readonly string[];
}

/** Below this a table is not taken for one of the format. */
const ENOUGH = 0.55;

/** Finds the tables of a format in sheets: by their titles and the trees of their headers, wherever they stand. */
export function recognise(given: readonly Sheet[], format: Format, words: TitleWords): Recognised {
  const wanted = format.tables
    .filter(({ pending }) => pending === undefined)
    .map((table): Wanted => {
      const titles = [table.title, ...(table.also ?? [])].map((title) =>
        plainTable(filledTitle(title, words)),
      );
      const { year } = words;
      return { table, columns: wantedColumns(format, table, words), titles, year, version: format.version };
    });
  const titles = new Set(wanted.flatMap((each) => each.titles));
  const sheets = given
    .flatMap((sheet) => partsBeside(sheet, (text) => titles.has(plainTable(text))))
    .flatMap(wholeFormParts);
  const known = knownTitles(wanted);
  const lines = lineTitles(format, words);
  const tables: FoundTable[] = [];
  const strange: StrangeTable[] = [];
  const forms: FoundForm[] = [];
  const texts: Sheet[] = [];
  let last: FoundForm | undefined;
  for (const whole of sheets) {
    const own = formsIn(whole, format);
    if (last !== undefined && own.length === 0 && goesOnWithForm(whole, last)) {
      last = { ...last, more: [...(last.more ?? []), whole] };
      forms[forms.length - 1] = last;
      continue;
    }
    forms.push(...own);
    last = own.at(-1);
    // What stands above forms may be a table.
    const sheet = own[0] === undefined ? whole : { ...whole, rows: whole.rows.slice(0, own[0].top) };
    const headers = headersOf(sheet, known).filter(
      (header, index) => index === 0 || !isOfLines(sheet, header, lines),
    );
    if (headers.length === 0 && own.length === 0) {
      const more = continuationOf(tables.at(-1), sheet, sheets);
      if (more === undefined) texts.push(sheet);
      else tables.push(more);
    }
    for (const [index, header] of headers.entries()) {
      const next = headers[index + 1];
      const end = next === undefined ? sheet.rows.length : preamble(sheet, header.bottom, next.top);
      const before = headers[index - 1];
      const above = before === undefined ? 0 : preamble(sheet, before.bottom, header.top);
      const found = inHeader({ sheet, header, above, end }, wanted, tables);
      tables.push(...found.tables.map((table) => withRowsInPlace(table, format)));
      if (found.strange === undefined) continue;
      const more = isTitled(found.strange, wanted)
        ? undefined
        : goingOnIn(tables.at(-1), found.strange, format);
      if (more === undefined) strange.push(found.strange);
      else tables.push(more);
    }
  }
  return { tables, forms, strange, texts };
}

/** A sheet without header right after a table, with as many columns and with figures in them: the table goes on there. */
function continuationOf(
  last: FoundTable | undefined,
  sheet: Sheet,
  sheets: readonly Sheet[],
): FoundTable | undefined {
  if (last === undefined || sheets.indexOf(last.sheet) !== sheets.indexOf(sheet) - 1) return undefined;
  const columns = last.columns.matched.map(({ at }) => at.column);
  const figures = last.columns.matched.flatMap(({ at, wanted }) =>
    wanted.id === undefined ? [] : at.column,
  );
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const filled = sheet.rows.filter((row) => figures.some((column) => FIGURE.test(row[column]?.text ?? '')));
  if (width < Math.max(...columns) || width > Math.max(...columns) + 2 || filled.length === 0)
    return undefined;
  const top = sheet.rows.findIndex((_, row) => hasFigures(sheet, row));
  return { ...last, sheet, header: { ...last.header, top, bottom: top }, above: 0, end: sheet.rows.length };
}

/** A table of indicators with the cells of its rows back where they belong. */
function withRowsInPlace(found: FoundTable, { indicators }: Format): FoundTable {
  if (indicators === undefined || !hasIndicators(found)) return found;
  const { sheet, header, end, columns } = found;
  const read = rowsInPlace(columns.matched, indicators, { sheet, top: header.bottom, end, isHeaded: true });
  const { moved } = read;
  return moved.length === 0 ? found : { ...found, sheet: read.sheet, moved, hasLost: true };
}

const hasIndicators = ({ columns }: FoundTable): boolean =>
  columns.matched.some(({ wanted }) => wanted.prints === 'indicator');

/** What stands beneath a header that means nothing, right after a table of indicators: the table goes on, if each row tells by its words where it belongs. */
function goingOnIn(
  last: FoundTable | undefined,
  { sheet, header, above, end }: StrangeTable,
  { indicators }: Format,
): FoundTable | undefined {
  if (last === undefined || indicators === undefined || !hasIndicators(last)) return undefined;
  if (last.sheet.file !== sheet.file || last.sheet.name !== sheet.name || last.end !== above)
    return undefined;
  let top = header.bottom;
  while (top < end && !hasFigures(sheet, top)) top += 1;
  const read = rowsInPlace(last.columns.matched, indicators, { sheet, top, end, isHeaded: false });
  if (top === end || !read.isSure) return undefined;
  const { moved } = read;
  return { ...last, sheet: read.sheet, header: { ...header, bottom: top }, above, end, moved, hasLost: true };
}

/** The titles of all lines that tables of a format name, as compared. */
export const lineTitles = (format: Format, words: TitleWords): ReadonlySet<string> =>
  new Set(
    format.tables.flatMap((table) =>
      tableSides(table).flatMap(({ rows }) =>
        statementLines(format, rows).map(({ title }) => plainRow(filledTitle(title, words))),
      ),
    ),
  );

/** Whether what looks like a header is a row of a statement in which no figure stands: 本年收入合计 is a column as well. */
function isOfLines(sheet: Sheet, { top, bottom }: Header, lines: ReadonlySet<string>): boolean {
  const texts = Array.from({ length: bottom - top }, (_, index) => ownCells(sheet, top + index)).flat();
  return texts.every(({ text }) => lines.has(plainRow(text)));
}

const FIGURE = /^-?[\d,]+\.\d+$/;

type TablePlace = Pick<FoundTable, 'sheet' | 'header' | 'above' | 'end'>;

/** The table of a header; the columns that are left over may be another one's, printed beside it. */
function inHeader(
  place: TablePlace,
  wanted: readonly Wanted[],
  before: readonly FoundTable[],
): { readonly tables: readonly FoundTable[]; readonly strange?: StrangeTable | undefined } {
  const last = before.at(-1);
  const again = last && wanted.find(({ table }) => table === last.table);
  if (last !== undefined && again !== undefined && !isTitled(place, wanted)) {
    const match = matchColumns(place.header.columns, again.columns, again);
    // The same header without a title: the table goes on.
    if (match.score >= 0.9 * last.columns.score && match.matched.length >= last.columns.matched.length)
      return { tables: [{ ...place, table: last.table, columns: match, score: last.score }] };
  }
  const ranked = wanted
    .map((each) => ({ ...each, ...scoreOf(place, each, before) }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (
    best === undefined ||
    best.score < ENOUGH ||
    (best.match.matched.every(isText) &&
      !(best.columns.every((column) => column.id === undefined) && isTitled(place, [best])))
  ) {
    const titled = ranked.find((each) => names(wordsAbove(place), [each]));
    const nearest = titled ?? best;
    if (nearest === undefined) return { tables: [], strange: place };
    const { table, score } = nearest;
    return { tables: [], strange: { ...place, nearest: { table, score, isTitled: titled !== undefined } } };
  }
  const found: FoundTable = { ...place, table: best.table, columns: best.match, score: best.score };
  const rest = best.match.unknown;
  if (rest.length < 3) return { tables: [found] };
  const others = wanted.filter(({ table }) => table !== best.table);
  const beside = inHeader({ ...place, header: { ...place.header, columns: rest } }, others, before);
  if (beside.tables.length === 0) return { tables: [found] };
  const alone: FoundTable = { ...found, columns: { ...best.match, unknown: [] } };
  return { tables: [alone, ...beside.tables] };
}

/** Whether a matched column is one of texts. A table of nothing else (a form) is taken by its title only. */
const isText = ({ wanted: { id } }: ColumnMatch['matched'][number]): boolean => id === undefined;

/** Whether a title of one of the tables stands above a header, or is the name of its sheet. */
const isTitled = (place: TablePlace, wanted: readonly Wanted[]): boolean => names(titlesAbove(place), wanted);

const names = (texts: readonly string[], wanted: readonly Wanted[]): boolean =>
  texts.some((text) => wanted.some(({ titles }) => titles.some((title) => titleScore(text, title) > 0.7)));

const titlesAbove = (place: TablePlace): readonly string[] =>
  [plainTable(place.sheet.name), ...wordsAbove(place)].filter((text) => text !== '');

const wordsAbove = ({ sheet, header, above }: TablePlace): readonly string[] =>
  Array.from({ length: header.top - above }, (_, index) => ownCells(sheet, above + index))
    .flat()
    .map(({ text }) => plainTable(text))
    .filter((text) => text !== '');

function scoreOf(place: TablePlace, wanted: Wanted, before: readonly FoundTable[]) {
  const match = matchColumns(place.header.columns, wanted.columns, wanted);
  const texts = titlesAbove(place);
  const titled = Math.max(
    0,
    ...texts.map((text) => Math.max(...wanted.titles.map((title) => titleScore(text, title)))),
  );
  // A sheet without any title that goes on where another ended is that one's continuation.
  const isTaken =
    before.some(({ table, sheet: other }) => table === wanted.table && other !== place.sheet) && titled < 1;
  return { match, score: 0.55 * match.score + 0.45 * titled - (isTaken ? 0.1 : 0) };
}

function titleScore(text: string, title: string): number {
  if (text === title) return 1;
  if (text.length >= 4 && title.length >= 4 && (text.includes(title) || title.includes(text)))
    return 0.7 + (0.25 * Math.min(text.length, title.length)) / Math.max(text.length, title.length);
  return likeness(text, title) * 0.8;
}

/** Whether a text is a title of a column or group of any of the tables. */
function knownTitles(wanted: readonly Wanted[]): (title: string) => boolean {
  const titles = new Set(
    wanted.flatMap(({ columns }) => columns.flatMap((column) => [...column.titles, ...column.groups.flat()])),
  );
  const kinds = Object.values(TEXT_TITLES);
  const usual = new Set(['小计', '合计', '金额', '预算数', '项目', '收入', '支出', '备注'].map(plain));
  return (title) =>
    titles.has(title) || usual.has(title) || (title.length < 16 && kinds.some((kind) => kind.test(title)));
}
