import { LONGEST_STRETCH } from './inline.ts';
import { SIGN } from './signs.ts';
import type { Line } from './text-lines.ts';

/** A cell of a pipe table: its place in the signs. */
export interface CellPlace {
  readonly start: number;
  readonly end: number;
}

const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Whether a line divides the head of a table from its rows: |---|---|. */
export const isDelimiter = ({ signs }: Line): boolean =>
  signs.length <= LONGEST_STRETCH && signs.includes('|') && DELIMITER.test(signs);

/** Whether a line is a row of a table, or would be. */
export const isRow = ({ signs }: Line): boolean => signs.length <= LONGEST_STRETCH && signs.includes('|');

/** Whether a line looks like a row although no table is around: a bar at both ends. */
export const isLoneRow = ({ signs }: Line): boolean => /^\|.*\|[ \t]*$/.test(signs);

const BLANK = new RegExp(`^[ \\t\\u3000${SIGN.nothing}]+|[ \\t\\u3000${SIGN.nothing}]+$`, 'g');

/** The cells of a row, without the space around their words. */
export function cellPlaces({ signs, start }: Line): readonly CellPlace[] {
  const row = signs.trimEnd();
  const first = row.startsWith('|') ? 1 : 0;
  const last = row.endsWith('|') && row.length > first ? row.length - 1 : row.length;
  const cells: CellPlace[] = [];
  for (let from = first; from <= last; ) {
    const bar = row.indexOf('|', from);
    const end = bar === -1 || bar > last ? last : bar;
    cells.push(trimmedCell(row, start, from, end));
    from = end + 1;
  }
  return cells;
}

function trimmedCell(row: string, offset: number, from: number, to: number): CellPlace {
  const cell = row.slice(from, to);
  const words = cell.replace(BLANK, '');
  const lead = words === '' ? 0 : cell.indexOf(words);
  return { start: offset + from + lead, end: offset + from + lead + words.length };
}
