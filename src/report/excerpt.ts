import type { Location } from '../model/source.ts';
import { displayWidth, printable } from './width.ts';

/** Columns of a line to show around what is marked. */
const SHOWN = 110;

/** A place with its line, and a marker beneath what is meant. */
export interface Excerpt {
  /** "content/site.yaml:3:7"; only the file where no line is meant. */
  readonly address: string;
  /** "3 | name: …"; absent where there is no such line. */
  readonly code?: string;
  /** "  |       ^^^ label" */
  readonly marker?: string;
}

/**
 * Draws a place.
 * @param sign what the marker is made of: "^" for the place itself, "-" for a second one
 * @param label what stands there
 */
export function excerpt(location: Location, sign: '^' | '-', label = ''): Excerpt {
  const { file, line, column, length, text } = location;
  if (text === undefined) return { address: printable(file) };
  const address = `${printable(file)}:${line}:${column}`;
  const shown = clipped(text, column - 1, length);
  const [before, marked, after] = [printable(shown.before), printable(shown.marked), printable(shown.after)];
  const gutter = String(line);
  const marks = sign.repeat(Math.max(1, displayWidth(marked)));
  const end = label === '' ? '' : ` ${printable(label)}`;
  return {
    address,
    code: `${gutter} | ${before}${marked}${after}`,
    marker: `${' '.repeat(gutter.length)} | ${' '.repeat(displayWidth(before))}${marks}${end}`,
  };
}

/** A line around its marked part; what is left out at either end becomes "…". */
function clipped(text: string, start: number, length: number) {
  const marked = text.slice(start, start + Math.min(length, SHOWN));
  const from = text.length <= SHOWN ? 0 : Math.max(0, start - Math.floor((SHOWN - marked.length) / 2));
  const to = Math.max(start + marked.length, from + SHOWN);
  const before = `${from > 0 ? '…' : ''}${text.slice(from, start)}`;
  const after = `${text.slice(start + marked.length, to)}${to < text.length ? '…' : ''}`;
  return { before, marked, after };
}
