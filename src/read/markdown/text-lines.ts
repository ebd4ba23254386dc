import { type Level, SIGN, UNSEEN } from './signs.ts';

/** A line of a level: its place in the signs, without what indents it and without its end. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly signs: string;
  /** Begins with two full-width spaces, as Chinese paragraphs do. */
  readonly isIndented: boolean;
  /** Ends with two spaces or a backslash: what follows begins a line of its own (硬换行). */
  readonly isBroken: boolean;
}

const INDENT = new RegExp(`^${UNSEEN}*`);
const ENDING = new RegExp(`[ \\t\\u3000${SIGN.nothing}${SIGN.break}]`);
/** The lines of a level. */
export function linesOf({ signs }: Level): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= signs.length; ) {
    const next = signs.indexOf('\n', from);
    const end = next === -1 ? signs.length : next;
    lines.push(lineOf(signs.slice(from, end), from));
    from = end + 1;
  }
  return lines;
}

function lineOf(whole: string, from: number): Line {
  const indent = INDENT.exec(whole)?.[0] ?? '';
  const last = trimmedEnd(whole, indent.length);
  return {
    start: from + indent.length,
    end: from + last,
    signs: whole.slice(indent.length, last),
    isIndented: indent.startsWith('\u3000\u3000'),
    isBroken: last > indent.length && /^(?:\uE003|\uE000? {2})/.test(whole.slice(last, last + 3)),
  };
}

/** Behind the last sign of a line that prints something. */
function trimmedEnd(whole: string, from: number): number {
  let end = whole.length;
  while (end > from && ENDING.test(whole[end - 1] ?? '')) end -= 1;
  // What prints nothing at the end of a line may be the rest of a component.
  while (end < whole.length && whole[end] === SIGN.nothing) end += 1;
  return end;
}
