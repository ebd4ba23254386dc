import type { PageText, RuledLine } from './page-content.ts';

/** How wide letters are, in sizes of the font. */
const WIDE = 1;
const NARROW = 0.52;

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 256 ? NARROW : WIDE), 0);

/**
 * A text that a line down runs through, as texts on both its sides: what stands close together in two cells is told as one text with a blank in it.
 * Texts without a blank stay whole.
 */
export function partedTexts(text: PageText, down: readonly RuledLine[]): readonly PageText[] {
  const y = text.base - text.size * 0.35;
  const line = down
    .filter(({ at, from, to }) => at > text.left && at < text.right && from <= y && to >= y)
    .toSorted((a, b) => a.at - b.at)[0];
  if (line === undefined) return [text];
  const gaps = [...text.text.matchAll(/(?<=\S)\s+(?=\S)/g)].map(({ index, 0: blank }) => {
    const [before, after] = [text.text.slice(0, index), text.text.slice(index + blank.length)];
    const [end, start] = [text.left + widthOf(before) * text.size, text.right - widthOf(after) * text.size];
    return { before, after, end, start, off: Math.abs((end + start) / 2 - line.at) };
  });
  const gap = gaps.toSorted((a, b) => a.off - b.off)[0];
  if (gap === undefined || gap.off > text.size * 3) return [text];
  const first = { ...text, text: gap.before, right: Math.min(gap.end, line.at) };
  const rest = { ...text, text: gap.after, left: Math.max(gap.start, line.at) };
  return [first, ...partedTexts(rest, down)];
}
