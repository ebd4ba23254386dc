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
 * A place that no sheet has, where a workbook (.xlsx) says a cell to stand: with one, reading never ends.
 * @param bytes an archive that can be unpacked
 */
export function impossiblePlace(bytes: Uint8Array): string | undefined {
  const parts = unzipSync(bytes, { filter: ({ name }) => /(?:^|\/)worksheets\/[^/]+\.xml$/i.test(name) });
  for (const part of Object.values(parts)) {
    const text = strFromU8(part);
    for (const [, tag = '', place = ''] of text.matchAll(PLACE))
      if (!isRange(place, tag)) return place.slice(0, 40);
    for (const [, column = ''] of text.matchAll(WIDTH))
      if (!(Number(column) <= LAST_COLUMN)) return column.slice(0, 40);
  }
  return undefined;
}

/** A cell and a row stand in one place; merged cells, links and the whole of a sheet tell two. */
function isRange(text: string, tag: string): boolean {
  const [first = '', last, ...others] = text.split(':');
  const from = placeOf(first);
  const to = last === undefined ? from : placeOf(last);
  if (from === undefined || to === undefined || others.length > 0) return false;
  if (tag === 'c' || tag === 'row') return last === undefined;
  return tag !== 'hyperlink' || (to.row - from.row + 1) * (to.column - from.column + 1) <= LINKED;
}

/** A place of a sheet; undefined where no sheet has it. */
function placeOf(text: string): { readonly row: number; readonly column: number } | undefined {
  const [found, letters = '', digits = ''] = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/i.exec(text) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return found !== undefined && column <= LAST_COLUMN && row <= LAST_ROW ? { row, column } : undefined;
}
