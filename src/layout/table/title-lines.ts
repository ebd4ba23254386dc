import { wordEnds } from '../../model/base/word-ends.ts';
import { widthOfText } from './sheet-columns.ts';

/**
 * A title on paper as one line where it has room, otherwise as two that end between words: before what stands in brackets at its end,
 * before the year, or else where both are most alike. What no two lines hold breaks by itself.
 * @param room characters of a line
 */
export function titleLines(title: string, room: number): readonly string[] {
  if (widthOfText(title) <= room) return [title];
  const parted = (end: number): readonly [string, string] => [
    title.slice(0, end).trimEnd(),
    title.slice(end).trimStart(),
  ];
  const fits = (end: number): boolean => end > 0 && parted(end).every((line) => widthOfText(line) <= room);
  const told = [/（[^（]*）$/, /(?<=\p{Script=Han})\d{4}年/u].map((mark) => title.search(mark)).find(fits);
  if (told !== undefined) return parted(told);
  const unevenness = (end: number): number => {
    const [first, second] = parted(end);
    return Math.abs(widthOfText(first) - widthOfText(second));
  };
  const best = wordEnds(title)
    .filter(fits)
    .toSorted((a, b) => unevenness(a) - unevenness(b))[0];
  return best === undefined ? [title] : parted(best);
}

/** Before an opening bracket, and behind a closing one. */
const AT_BRACKETS = /(?=[（(“])|(?<=[）)”])/gu;

/**
 * The title of a column in lines that end between words, as few as its column has room for and then as even as can be: 事业单位|经营收入, not
 * 事业单位经营收|入. A title with a word that no line holds stays as it is.
 * @param room characters of a line
 */
export function columnTitleLines(title: string, room: number): readonly string[] {
  if (widthOfText(title) <= room || title.includes('\n')) return [title];
  const ends = new Set([...wordEnds(title), ...[...title.matchAll(AT_BRACKETS)].map(({ index }) => index)]);
  const places = [...ends, title.length].filter((end) => end > 0).toSorted((a, b) => a - b);
  /** By where it ends: the best way to part what stands before. */
  const best = new Map([[0, { lines: [] as readonly string[], slack: 0 }]]);
  for (const end of places)
    for (const [start, before] of [...best]) {
      const line = title.slice(start, end);
      const left = room - widthOfText(line);
      if (start >= end || left < 0) continue;
      const way = { lines: [...before.lines, line], slack: before.slack + left ** 2 };
      const known = best.get(end);
      const isBetter =
        known === undefined ||
        way.lines.length < known.lines.length ||
        (way.lines.length === known.lines.length && way.slack < known.slack);
      if (isBetter) best.set(end, way);
    }
  return best.get(title.length)?.lines ?? [title];
}
