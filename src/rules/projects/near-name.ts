import { entryAt } from '../../model/base/entry-at.ts';
import { spelt } from '../codes/near.ts';

/** What sets projects of a series apart: numbers, years, letters, and what is one of several. */
const SERIES = /[\dA-Za-z一二三四五六七八九十甲乙丙丁上下东西南北中大小新旧老男女省市县区级年月季]/gu;

/**
 * Whether two names are nearly one: but for widths and brackets they differ in one or two characters that are written otherwise, left out
 * or added, in names of five characters or more. What sets the members of a series apart (一期、二期; 2025年、2026年) makes two names.
 */
export function isNearName(first: string, second: string): boolean {
  const [a, b] = [spelt(first), spelt(second)];
  if (a === b || Math.min(a.length, b.length) < FEWEST) return false;
  if ((a.match(SERIES) ?? []).join('') !== (b.match(SERIES) ?? []).join('')) return false;
  return editsBetween(a, b) <= (Math.min(a.length, b.length) >= LONG ? 2 : 1);
}

const FEWEST = 5;
const LONG = 8;

/** How many characters have to be written otherwise, left out or added to make one text of another. */
export function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...a].entries()) {
    let left = at + 1;
    const next = [left];
    for (const [index, other] of [...b].entries()) {
      const over = entryAt(row, index);
      left = Math.min(entryAt(row, index + 1) + 1, left + 1, over + Number(letter !== other));
      next.push(left);
    }
    row = next;
  }
  return entryAt(row, row.length - 1);
}
