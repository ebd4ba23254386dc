import { strFromU8, unzipSync } from 'fflate';

/** Rows and columns that a sheet can have at all. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const PLACE =
  /<(?:\w+:)?(c|row|dimension|mergeCell|hyperlink)\s(?:[^<>]*?\s)?(?:r|ref)\s*=\s*["']([^"'<>]*)["']/g;

/** A column of which a sheet says how wide it is. */
const WIDTH = /<(?:\w+:)?col\s[^<>]*?\bmax\s*=\s*["']([^"'<>]*)["']/g;

/** Cells that one link may cover: each of them is made when it is read. */
const LINKED = 10_000;

/**
 * What a workbook (.xlsx) says of places that reading it never ends with: a place that no sheet has, a link over all of one.
 * @param bytes an archive that can be unpacked
 * @returns what is wrong, as a sentence without its end
 */
export function impossiblePlace(bytes: Uint8Array): string | undefined {
  const parts = unzipSync(bytes, { filter: ({ name }) => /(?:^|\/)worksheets\/[^/]+\.xml$/i.test(name) });
  for (const part of Object.values(parts)) {
    const text = strFromU8(part);
    for (const [, tag = '', place = ''] of text.matchAll(PLACE)) {
      const refusal = refusalOf(place, tag);
      if (refusal !== undefined) return refusal;
    }
    for (const [, column = ''] of text.matchAll(WIDTH))
      if (!(Number(column) <= LAST_COLUMN))
        return `列宽写到了第“${column.slice(0, 40)}”列，工作表最多 ${LAST_COLUMN} 列，文件已损坏`;
  }
  return undefined;
}

/** A cell and a row stand in one place; merged cells, links and the whole of a sheet tell two. */
function refusalOf(text: string, tag: string): string | undefined {
  const [first = '', last, ...others] = text.split(':');
  const from = placeOf(first);
  const to = last === undefined ? from : placeOf(last);
  const isOne = tag === 'c' || tag === 'row';
  if (from === undefined || to === undefined || others.length > 0 || (isOne && last !== undefined))
    return `有单元格写在工作表没有的位置“${text.slice(0, 40)}”，文件已损坏`;
  const linked = (to.row - from.row + 1) * (to.column - from.column + 1);
  return tag === 'hyperlink' && linked > LINKED
    ? `有一个超链接盖住了“${text}”的 ${linked} 个单元格，超过 ${LINKED} 个；把这个超链接去掉`
    : undefined;
}

/** A place of a sheet; undefined where no sheet has it. */
function placeOf(text: string): { readonly row: number; readonly column: number } | undefined {
  const [found, letters = '', digits = ''] = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/i.exec(text) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return found !== undefined && column <= LAST_COLUMN && row <= LAST_ROW ? { row, column } : undefined;
}
