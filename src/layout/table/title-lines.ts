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
