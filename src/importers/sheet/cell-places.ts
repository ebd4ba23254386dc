import { strFromU8, unzipSync } from 'fflate';

/** Rows and columns that a sheet can have at all. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const PLACE = /<(?:\w+:)?(c|row|dimension|mergeCell)\s(?:[^<>]*?\s)?(?:r|ref)\s*=\s*["']([^"'<>]*)["']/g;

/**
 * A place that no sheet has, where a workbook (.xlsx) says a cell to stand: with one, reading never ends.
 * @param bytes an archive that can be unpacked
 */
export function impossiblePlace(bytes: Uint8Array): string | undefined {
  const parts = unzipSync(bytes, { filter: ({ name }) => /(?:^|\/)worksheets\/[^/]+\.xml$/i.test(name) });
  for (const part of Object.values(parts))
    for (const [, tag = '', place = ''] of strFromU8(part).matchAll(PLACE))
      if (!isRange(place, tag)) return place.slice(0, 40);
  return undefined;
}

/** A cell and a row stand in one place; only merged cells and the whole of a sheet tell two. */
function isRange(text: string, tag: string): boolean {
  const places = text.split(':');
  return places.length <= (tag === 'c' || tag === 'row' ? 1 : 2) && places.every(isPlace);
}

function isPlace(text: string): boolean {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/i.exec(text) ?? [
    undefined,
    'XXXX',
    '',
  ];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return column <= LAST_COLUMN && Number(digits) <= LAST_ROW;
}
