import { plain } from '../../../formats/wording/compared-title.ts';
import { type Header, headersOf, isColumnNumbers, preamble } from '../../match/sheet-header.ts';
import { toTextsHeader, wholeFormParts } from '../../match/whole-form.ts';
import { ownCells, type Sheet } from '../../sheet/sheet.ts';
import { type HeaderNode, headerTree, leavesOf } from './header-tree.ts';
import { type PrintedForm, printedForm } from './printed-form.ts';

/** A table as it stands in a sheet, of a format nobody knows yet. */
export interface SheetTable {
  readonly sheet: Sheet;
  readonly header: Header;
  readonly tree: readonly HeaderNode[];
  /** The number in front of its title; undefined where none is printed. */
  readonly number?: string | undefined;
  /** Its title, without the number. */
  readonly heading: string;
  /** What else stands above it, piece by piece. */
  readonly above: readonly string[];
  /** Rows beneath the header that are no notes. */
  readonly rows: readonly number[];
  readonly notes: readonly string[];
  /** A row that numbers the columns. */
  readonly columnNumbers?: { readonly title?: string | undefined; readonly start: number } | undefined;
  /** Where it is a form of each project: its labels. Its tree is then that of the name and the money. */
  readonly form?: SheetForm | undefined;
}

/** A form with the titles above its indicators. */
export interface SheetForm extends PrintedForm {
  readonly indicators: readonly HeaderNode[];
}

/** Finds the tables of sheets by how they look: a title, a header of short titles, rows beneath. */
export function sheetTables(sheets: readonly Sheet[]): {
  readonly tables: readonly SheetTable[];
  /** Sheets without any. */
  readonly texts: readonly Sheet[];
} {
  const tables: SheetTable[] = [];
  const texts: Sheet[] = [];
  for (const sheet of sheets.flatMap(wholeFormParts)) {
    const form = sheetForm(sheet);
    if (form !== undefined) {
      if (!isContinued(tables, form)) tables.push(form);
      continue;
    }
    const headers = headersOf(toTextsHeader(sheet), isColumnTitle).filter(
      (header, index, all) =>
        isHeader(header, sheet) && (index === 0 || isTitled(sheet, all[index - 1], header)),
    );
    if (headers.length === 0) texts.push(sheet);
    for (const [index, header] of headers.entries()) {
      const from = index === 0 ? 0 : preamble(sheet, headers[index - 1]?.bottom ?? 0, header.top);
      const next = headers[index + 1];
      const end = next === undefined ? sheet.rows.length : preamble(sheet, header.bottom, next.top);
      const table = sheetTable(sheet, header, from, end);
      if (!isContinued(tables, table)) tables.push(table);
    }
  }
  return { tables, texts };
}

/** Whether a text may be the title of a column: short, no amount, no row of a statement, no title of a table. */
const isColumnTitle = (text: string): boolean =>
  text.length <= 24 &&
  /\p{Script=Han}/u.test(text) &&
  !/[:：。；]/.test(text) &&
  !/^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\d]+[)）]|\d+[、.．]|其中)/.test(text) &&
  !/(?:表|总表)(?:[(（].*[)）])?$/.test(text) &&
  !/^[≥≤＞＜><=]|^(?:产出|成本|数量|质量|时效|(?:社会|经济|生态)?效益|可持续影响|(?:服务对象)?满意度)指标$/.test(
    text,
  ) &&
  !/^(?:编制|填报|公开)(?:部门|单位|日期)|^(?:.*表\d+|公开\d*表|附[件表]\d*|目录)$/.test(text);

/** A list of contents has one column. */
const isHeader = (header: Header, sheet: Sheet): boolean => leavesOf(headerTree(sheet, header)).length >= 2;

const TITLE = /表(?:[(（].*[)）])?$/;

/** Whether the title of another table stands between two headers. */
function isTitled(sheet: Sheet, before: Header | undefined, { top }: Header): boolean {
  const from = Math.max(before?.bottom ?? 0, top - 4);
  return Array.from({ length: top - from }, (_, index) => ownCells(sheet, from + index))
    .flat()
    .some(({ text }) => TITLE.test(text.replace(/\s/g, '')));
}

/** Whether a table is printed on from one before it, on another page: the same header, and no title of its own. */
const isContinued = (before: readonly SheetTable[], table: SheetTable): boolean =>
  before.some(
    (each) =>
      (each.heading === table.heading || table.heading === '') &&
      each.header.columns.length === table.header.columns.length &&
      each.header.columns.every(
        ({ titles }, index) => titles.join() === table.header.columns[index]?.titles.join(),
      ),
  );

/** The form that stands in a sheet, its money as a header would have it. */
function sheetForm(sheet: Sheet): SheetTable | undefined {
  const form = printedForm(sheet);
  if (form === undefined) return undefined;
  const own = new Set(ownCells(sheet, form.header).map(({ text }) => plain(text)));
  const header = headersOf(sheet, (title) => own.has(title), form.header)[0];
  if (header === undefined) return undefined;
  const indicators = headerTree(sheet, header);
  const above = sheetTable(sheet, { ...header, top: form.top }, 0, form.top);
  const { rows } = sheetTable(sheet, header, form.top, form.end);
  const named = form.labels.filter(({ text }) => /^项目(?:名称|编码)[:：]?$/.test(text.replace(/\s+/g, '')));
  const names = named.map(
    (cell): HeaderNode => ({ title: cell.text, cell, first: cell.column, last: cell.column, below: [] }),
  );
  const tree = numbered([...names, ...form.money.tree]);
  return { ...above, header, rows, tree, form: { ...form, indicators } };
}

/** Titles that stand beneath each other in a form, each in a column of its own. */
function numbered(nodes: readonly HeaderNode[], from = 0): readonly HeaderNode[] {
  let next = from;
  return nodes.map((node) => {
    const below = numbered(node.below, next);
    const first = next;
    next += Math.max(1, leavesOf(node.below).length);
    return { ...node, first, last: next - 1, below };
  });
}

function sheetTable(sheet: Sheet, header: Header, from: number, end: number): SheetTable {
  const lines = Array.from({ length: header.top - from }, (_, index) => ownCells(sheet, from + index)).flat();
  const titles = lines.map(({ text }) => text.replace(/\s+/g, ' ').trim());
  const named = titles.filter((text) => TITLE.test(plainTitle(text)) && !IS_NUMBER.test(plainTitle(text)));
  const heading =
    named.find((text) => !IS_DOCUMENT.test(plainTitle(text)) && !IS_PART.test(text)) ??
    named[0] ??
    (TITLE.test(sheet.name) && !COUNTED.test(sheet.name)
      ? sheet.name
      : titles.find((text) => !/[:：]|^\d|[。；]$/.test(text))) ??
    '';
  const rows: number[] = [];
  const notes: string[] = [];
  for (let row = header.bottom; row < end; row += 1) {
    const cells = ownCells(sheet, row);
    const [only] = cells;
    if (only === undefined) continue;
    if (isColumnNumbers(sheet, row)) continue;
    if (cells.length === 1 && (/^(?:备?注|说明)\s*\d*\s*[:：]/.test(only.text) || /[。；]$/.test(only.text)))
      notes.push(only.text);
    else rows.push(row);
  }
  const numbers = Array.from({ length: header.bottom - header.top }, (_, index) => header.top + index).find(
    (row) => isColumnNumbers(sheet, row),
  );
  return {
    sheet,
    header,
    tree: headerTree(sheet, header),
    ...numberOf(heading),
    above: lines
      .flatMap(({ text }) => text.split(/\u3000+|\s{2,}|\n/))
      .map((text) => text.trim())
      .filter((text) => text !== '' && plain(text) !== plain(heading) && !text.startsWith('空白单元格')),
    rows,
    notes,
    columnNumbers: numbers === undefined ? undefined : numbersOf(sheet, numbers),
  };
}

/** The heading of a part of a document. */
const IS_PART = /^第[一二三四五六七八九十]+部分/;

/** What a table of a document is called that has no name of its own. */
const COUNTED = /^第\d+张表$/;

const plainTitle = (text: string): string => text.replace(/\s/g, '');

/** The heading of all tables, which stands above the first: 某某局2024年度部门决算表. */
const IS_DOCUMENT = /(?:19|20)\d\d年度?(?:部门|单位)?(?:预算|决算)(?:公开)?(?:报?表|表格)$/;

const NUMBERED =
  /^(?:(附?表\s*[\d一二三四五六七八九十]+(?:-\d+)?)[、.．:：\s]*|(\d{1,2})[、.．\s]\s*|([一二三四五六七八九十]+)、)(?=\D|\d{4}年)/;

function numberOf(heading: string): Pick<SheetTable, 'number' | 'heading'> {
  const found = NUMBERED.exec(heading);
  const number = found?.[1] ?? found?.[2] ?? found?.[3];
  return {
    number: number?.replace(/\s/g, ''),
    heading: heading.slice(found?.[0].length ?? 0).replace(/\s+/g, ''),
  };
}

/** 公开01表, 附表3: the number of a table, not its title. */
export const IS_NUMBER = /^(?:预算|部门|单位)?公开\d*表\d*$|^附?表[\d一二三四五六七八九十-]+$/;

function numbersOf(
  sheet: Sheet,
  row: number,
): { readonly title?: string | undefined; readonly start: number } {
  const cells = ownCells(sheet, row);
  const title = cells.find(({ text }) => !/\d/.test(text))?.text;
  const start = Number.parseInt(cells.find(({ text }) => /^\d/.test(text))?.text ?? '1', 10);
  return { title, start };
}
