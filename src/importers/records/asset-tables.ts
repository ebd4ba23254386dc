import { plain } from '../../formats/wording/compared-title.ts';
import { ASSET } from '../../model/vocabulary/fact-names.ts';
import type { DraftAssetRow, DraftAssetTable, DraftContext, Taken } from '../draft/draft.ts';
import type { StrangeTable } from '../match/recognise.ts';
import { readAmount, statedUnit, tellDoubt } from '../match/sheet-money.ts';
import { ownCell, ownCells, type SheetCell, sheetCellName } from '../sheet/sheet.ts';
import { isTotal } from './listed-rows.ts';

/** What rows of assets are called by their titles; a row that is called nothing here is numbered. */
const IDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:固定)?资产(?:总额|合计|总值|总计)/, 'total'],
  [/办公用房/, ASSET.offices],
  [/房屋|建筑/, ASSET.buildings],
  [/车辆|用车/, ASSET.vehicles],
  [/设备/, 'equipment'],
  [/^其他/, 'other'],
];

/** Which columns of a table of assets hold what. */
interface AssetColumns {
  readonly title: number;
  readonly quantity: number;
  readonly value: number;
  readonly heading: string;
}

/**
 * The tables of assets (固定资产占用情况表) among those that are none of the format: how many there are of each kind, and what they are worth.
 * One that begins on a page and goes on under the same header is one table.
 */
export function assetTables(
  strange: readonly StrangeTable[],
  against: DraftContext,
): readonly DraftAssetTable[] {
  const tables: DraftAssetTable[] = [];
  for (const each of strange) {
    const columns = columnsOf(each);
    if (columns === undefined || !isAssetTable(each)) continue;
    const read = tableOf(each, columns, against);
    const last = tables.at(-1);
    const goesOn =
      last !== undefined &&
      last.owner === read.owner &&
      last.asOf === read.asOf &&
      !read.rows.some((row) => last.rows.some((other) => plain(other.title) === plain(row.title)));
    if (!goesOn) tables.push(read);
    else
      tables.splice(-1, 1, {
        ...last,
        rows: [...last.rows, ...read.rows],
        isUnsure: last.isUnsure || read.isUnsure,
      });
  }
  return tables.map((table) => ({ ...table, rows: withIds(table.rows) }));
}

/** Whether a table that is none of the format is one of assets: a title, a number and a worth in each row, and assets among what is named. */
export const isAssetTable = (table: StrangeTable): boolean =>
  columnsOf(table) !== undefined &&
  Array.from({ length: table.end - table.above }, (_, index) => ownCells(table.sheet, table.above + index))
    .flat()
    .some(({ text }) => text.includes('资产'));

function columnsOf({ header }: StrangeTable): AssetColumns | undefined {
  if (header.columns.length !== 3) return undefined;
  const columns = header.columns.map(({ column, titles, cell }) => ({
    column,
    title: titles.at(-1) ?? '',
    text: cell.text,
  }));
  const quantity = columns.find(({ title }) => title.startsWith('数量'));
  const value = columns.find(({ title }) => /^(?:价值|金额|原值|净值)/.test(title));
  const title = columns.find((each) => each !== quantity && each !== value);
  return quantity === undefined || value === undefined || title === undefined
    ? undefined
    : { title: title.column, quantity: quantity.column, value: value.column, heading: value.text };
}

function tableOf(
  { sheet, header, above, end }: StrangeTable,
  columns: AssetColumns,
  { format, words, ask, remark }: DraftContext,
): DraftAssetTable {
  const before = Array.from({ length: header.top - above }, (_, index) => ownCells(sheet, above + index))
    .flat()
    .map(({ text }) => text.trim());
  const { moneyUnit, decimals } = format;
  const stated = [columns.heading, ...before.toReversed()].flatMap((text) => statedUnit(text) ?? []);
  const money = { from: stated[0] ?? moneyUnit, to: moneyUnit, decimals };
  let isUnsure = false;
  const taken = (cell: SheetCell | undefined, how: typeof money): Taken | undefined => {
    const read = readAmount(cell, how);
    if (cell === undefined || read.kind === 'blank') return undefined;
    const from = sheetCellName(sheet, cell);
    tellDoubt(read, { at: from, text: cell.text }, remark);
    if (read.kind === 'amount') return { text: read.text, from };
    isUnsure = true;
    ask({ at: from, text: cell.text, about: `固定资产占用情况表里的这一格${read.about}`, guess: read.guess });
    return undefined;
  };
  const rows = Array.from({ length: end - header.bottom }, (_, index) => header.bottom + index).flatMap(
    (row): Omit<DraftAssetRow, 'id'>[] => {
      const cell = ownCell(sheet, row, columns.title);
      if (cell === undefined) return [];
      return [
        {
          title: cell.text.replace(/\s*\n\s*/g, ''),
          quantity: taken(ownCell(sheet, row, columns.quantity), { ...money, from: money.to }),
          value: taken(ownCell(sheet, row, columns.value), money),
          from: sheetCellName(sheet, cell),
        },
      ];
    },
  );
  const owner = ownerIn(before);
  return {
    ...(owner === undefined || plain(owner) === plain(words.name) ? {} : { owner }),
    asOf: before.flatMap((text) => dayIn(text) ?? []).at(-1),
    rows: withIds(rows),
    isUnsure,
    mayLack: sheet.mayLack === true || isUnsure,
  };
}

/** Whose assets they are: in brackets behind the title, or on a line of its own, with its code before it. */
function ownerIn(lines: readonly string[]): string | undefined {
  const named = lines.flatMap((text) => /情况表[（(](.+)[）)]$/.exec(text)?.[1] ?? []).at(-1);
  const coded = lines.flatMap((text) => /^\d{3,}[\s-]*(\p{Script=Han}\S*)$/u.exec(text)?.[1] ?? []).at(-1);
  const told = lines
    .flatMap((text) => /^(?:编制|填报)?(?:部门|单位)(?:名称)?[:：]\s*(\S+)$/.exec(text)?.[1] ?? [])
    .filter((text) => statedUnit(`单位：${text}`) === undefined);
  return named ?? coded ?? told.at(-1);
}

/** The day a line above the table tells, as YYYY-MM-DD. */
function dayIn(text: string): string | undefined {
  const [, year, month = '', day = ''] = /(\d{4})[-年.](\d{1,2})[-月.](\d{1,2})日?\s*$/.exec(text) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Rows with ids of their own; one of 其中 is a part of the row that is not. */
function withIds(rows: readonly Omit<DraftAssetRow, 'id'>[]): readonly DraftAssetRow[] {
  const named: DraftAssetRow[] = [];
  let whole: string | undefined;
  for (const [index, row] of rows.entries()) {
    const title = plain(row.title).replace(/^(?:[\d一二三四五六七八九十]+[、.])?(?:其中[:]?)?/, '');
    const meant = isTotal(row.title, undefined) ? 'total' : IDS.find(([words]) => words.test(title))?.[1];
    const isTaken = named.some(({ id }) => id === meant);
    const id = meant === undefined || isTaken ? `row-${index + 1}` : meant;
    const isPart = plain(row.title).startsWith('其中');
    named.push({ ...row, id, of: isPart ? whole : undefined });
    if (!isPart) whole = id;
  }
  return named;
}
