import { type CellObject, type Range, read, type WorkSheet } from '@e965/xlsx';
import { columnLetters } from '../../model/base/column-letters.ts';
import { holdsMacros } from '../../read/disclosure/attachment-types.ts';
import { brokenBook } from './broken-book.ts';
import { impossiblePlace } from './cell-places.ts';
import { partTitles } from './part-titles.ts';
import type { FileReading, Sheet, SheetCell } from './sheet.ts';
import { shownNumber } from './shown-number.ts';
import { damageRemark, isZip, openedZip } from './zip-limits.ts';

/** Rows and columns that are looked at in a sheet; what is exported from a budget system has a few thousand rows. */
const ROWS = 20_000;
const COLUMNS = 256;
const SHEETS = 120;

/** Formulas without a result that are asked about one by one, where no formula of the workbook has one. */
const FORMULAS = 20;

/** Places that merged cells of a sheet may cover together. */
const AREA = 2_000_000;

/**
 * Reads a workbook (.xlsx, .xls): the sheets with their cells as they are shown.
 * @param file its name, for messages
 */
export function readWorkbook(file: string, whole: Uint8Array): FileReading {
  let bytes = whole;
  const remarks: string[] = [];
  if (isZip(whole)) {
    const zip = openedZip(whole, { isNeeded: mayHoldCells, titleOf: (part) => partTitle(whole, part) });
    if ('reason' in zip) return refused(`${file} 读不出来：${zip.reason}`, zip.remedy);
    remarks.push(...damageRemark(file, zip));
    bytes = zip.bytes;
    const place = impossiblePlace(bytes);
    if (place !== undefined)
      return refused(`${file} 读不出来：${place}`, '在 Excel 或 WPS 里打开，另存为 .xlsx 再试。');
  } else if (!isCompound(bytes)) {
    return refused(
      `${file} 不是 Excel 工作簿（.xlsx 或 .xls）`,
      '在 Excel 或 WPS 里打开它，另存为“Excel 工作簿（.xlsx）”再试。',
    );
  }
  const book = (isZip(bytes) ? undefined : brokenBook(bytes)) ?? parsed(bytes);
  if (typeof book === 'string')
    return refused(
      `${file} 读不出来：${book}`,
      book === LOCKED
        ? '在 Excel 或 WPS 里打开，去掉密码，另存为 .xlsx 再试。'
        : '重新导出或重新下载；Excel 或 WPS 还打得开的，打开后另存为 .xlsx 再试。',
    );
  const names = book.SheetNames;
  if (names.length > SHEETS)
    return refused(
      `${file} 有 ${names.length} 个工作表，超过 ${SHEETS} 个`,
      '一个部门的套表没有这么多张：拆成每个单位一个工作簿再导入。',
    );
  const hidden = new Set((book.Workbook?.Sheets ?? []).flatMap(({ name, Hidden }) => (Hidden ? [name] : [])));
  remarks.push(
    ...(holdsMacros(whole) ? [`${file} 里有宏：没有运行，只读了各格存着的值`] : []),
    ...[...hidden].map((name) => `${file}!${name} 是隐藏的工作表，没有导入`),
  );
  const unsaved = unsavedFormulas(names.flatMap((name) => book.Sheets[name] ?? []));
  if (unsaved > FORMULAS)
    return refused(
      `${file} 里的 ${unsaved} 个公式都没有存下结果（由程序写出、没有在 Excel 里打开过的工作簿是这样的）`,
      '在 Excel 或 WPS 里打开、保存一次再导入。',
    );
  const sheets = names.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet === undefined || hidden.has(name) ? [] : [sheetOf(file, name, sheet, remarks)];
  });
  if (sheets.length === 0)
    return refused(
      `${file} 里没有可以看的工作表`,
      '在 Excel 或 WPS 里打开，看工作表在不在、是不是都隐藏了，再另存为 .xlsx。',
    );
  return { kind: 'sheets', sheets, remarks };
}

/** Parts that hold no cells, nor how cells are shown: pictures, drawings, what the printer is told, who wrote it. */
const NO_CELLS =
  /(?:^|\/)(?:docProps|customXml|media|drawings|charts|embeddings|printerSettings|theme|ctrlProps|activeX)\/|(?:calcChain\.xml|vbaProject\w*\.bin)$/i;

const mayHoldCells = (part: string): boolean => !NO_CELLS.test(part);

/** Formulas of a workbook none of which has a result; 0 where one has. */
function unsavedFormulas(sheets: readonly WorkSheet[]): number {
  const cells = sheets.flatMap((sheet) => sheet['!data'] ?? []).flat();
  const formulas = cells.filter((cell) => cell?.f !== undefined);
  return formulas.every(isUnsaved) ? formulas.length : 0;
}

const LOCKED = '文件加了密码';

/** Whether a cell holds a formula whose result nobody stored. */
const isUnsaved = ({ f, v, t }: CellObject): boolean => f !== undefined && (v === undefined || t === 'z');

/** What a person calls a part of a workbook. */
function partTitle(bytes: Uint8Array, part: string): string {
  const sheet = partTitles(bytes).get(part);
  return sheet === undefined ? `“${part}”` : `工作表“${sheet}”`;
}

const refused = (reason: string, remedy: string): FileReading => ({ kind: 'refused', reason, remedy });

/** Whether bytes begin like a compound file, which .xls is, and an encrypted .xlsx. */
const isCompound = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

function parsed(bytes: Uint8Array) {
  try {
    return quietly(() =>
      read(bytes, {
        type: 'array',
        dense: true,
        cellNF: true,
        cellHTML: false,
        cellDates: false,
        bookVBA: false,
        // Formulas without a result are left out otherwise, as if nothing stood there.
        sheetStubs: true,
        // Whether rows and columns are hidden is read with how they look.
        cellStyles: true,
        sheetRows: ROWS + 1,
      }),
    );
  } catch (error) {
    // The library throws all kinds of errors for files that are broken.
    const message = error instanceof Error ? error.message : '';
    if (/^File is password-protected/.test(message)) return LOCKED;
    return '文件已损坏';
  }
}

/** Runs what prints remarks of its own, in English, about files that are broken: they are told in our words. */
function quietly<Result>(run: () => Result): Result {
  const { error } = console;
  console.error = () => undefined;
  try {
    return run();
  } finally {
    console.error = error;
  }
}

function sheetOf(file: string, name: string, sheet: WorkSheet, remarks: string[]): Sheet {
  const data = sheet['!data'] ?? [];
  if (data.length > ROWS) remarks.push(`${file}!${name} 超过 ${ROWS} 行，后面的没有看`);
  const rows: (SheetCell | undefined)[][] = [];
  for (let row = 0; row < Math.min(data.length, ROWS); row += 1) {
    const cells = data[row] ?? [];
    const own: (SheetCell | undefined)[] = [];
    rows[row] = own;
    for (let column = 0; column < Math.min(cells.length, COLUMNS); column += 1) {
      const cell = cells[column];
      const found = cell && cellOf(cell, row, column);
      if (found !== undefined) own[column] = found;
    }
  }
  let area = 0;
  for (const merge of sheet['!merges'] ?? []) {
    area += spread(rows, merge, AREA - area);
    if (area >= AREA) {
      remarks.push(`${file}!${name} 合并的单元格多得不像一张表，后面的没有合并`);
      break;
    }
  }
  const hidden = hiddenIn(sheet, rows);
  if (hidden !== '') remarks.push(`${file}!${name} 的${hidden}是隐藏的，照样读了；不该公开的，删去再导入`);
  return { file, name, rows: Array.from(rows, (row) => row ?? []) };
}

/** Hidden rows and columns that hold something, as a person calls them; "" where there are none. */
function hiddenIn(sheet: WorkSheet, rows: readonly (readonly (SheetCell | undefined)[])[]): string {
  const lines = (sheet['!rows'] ?? []).flatMap((row, index) =>
    row?.hidden === true && (rows[index] ?? []).some((cell) => cell !== undefined) ? [`${index + 1}`] : [],
  );
  const columns = (sheet['!cols'] ?? []).flatMap((column, index) =>
    column?.hidden === true && rows.some((row) => row[index] !== undefined) ? [columnLetters(index)] : [],
  );
  return [listed(lines, '行'), listed(columns, '列')].filter((text) => text !== '').join('、');
}

/** 第 3、5、6 行; of many the first and how many there are. */
const listed = (places: readonly string[], what: string): string =>
  places.length === 0
    ? ''
    : `第 ${places.slice(0, 5).join('、')} ${what}${places.length > 5 ? `等 ${places.length} ${what}` : ''}`;

function cellOf(cell: CellObject, row: number, column: number): SheetCell | undefined {
  const base = { at: `${columnLetters(column)}${row + 1}`, row, column, height: 1, width: 1 };
  if (isUnsaved(cell)) return { ...base, text: '', refusal: `公式 =${cell.f?.slice(0, 40)} 没有存下结果` };
  if (cell.t === 'e') return { ...base, text: '', refusal: `公式出错（${cell.w ?? '#'}）` };
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const number = { ...base, text: shownNumber(cell.v, cell.w ?? '', String(cell.z ?? '')), isNumber: true };
    return /\d,\d{3}/.test(cell.w ?? '') ? { ...number, isGrouped: true } : number;
  }
  const text = String(cell.v ?? '').trim();
  return text === '' ? undefined : { ...base, text };
}

/** Lets a merged cell stand at every place it covers, where these are not more than may be; tells how many. */
function spread(rows: (SheetCell | undefined)[][], { s, e }: Range, most: number): number {
  const cell = rows[s.r]?.[s.c];
  if (cell === undefined) return 0;
  const bottom = Math.min(e.r, rows.length - 1);
  const right = Math.min(e.c, COLUMNS - 1);
  const area = Math.max(0, bottom - s.r + 1) * Math.max(0, right - s.c + 1);
  if (area > most) return most;
  const wide: SheetCell = { ...cell, height: bottom - s.r + 1, width: right - s.c + 1 };
  for (let row = s.r; row <= bottom; row += 1) {
    const cells = rows[row] ?? [];
    rows[row] = cells;
    for (let column = s.c; column <= right; column += 1) cells[column] = wide;
  }
  return area;
}
