/** Where the lines of the last text that was asked about begin: whoever asks for one place in a text asks for many. */
let known: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

/** Offsets of the beginnings of all lines of a text, the first at 0. */
export function lineStarts(text: string): readonly number[] {
  if (known.text !== text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    known = { text, starts };
  }
  return known.starts;
}

/** Offset of a place told by line and column, both from 1; within the text in any case. */
export function offsetOf(text: string, line: number, column: number): number {
  const starts = lineStarts(text);
  const start = starts[Math.min(line, starts.length) - 1] ?? 0;
  return Math.min(start + column - 1, Math.max(0, text.length - 1));
}
