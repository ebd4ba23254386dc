import { entryAt } from '../../model/base/entry-at.ts';

/** Numbers from `start` up to but not with `end`. Lists of ranges ascend and do not touch. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What is in both lists. */
export function both(a: readonly Range[], b: readonly Range[]): readonly Range[] {
  const shared: Range[] = [];
  let [left, right] = [0, 0];
  for (;;) {
    const [one, other] = [a[left], b[right]];
    if (one === undefined || other === undefined) return shared;
    const range = { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
    if (range.start < range.end) shared.push(range);
    if (one.end < other.end) left += 1;
    else right += 1;
  }
}

/** What is in any of the lists. */
export function unionOf(ranges: readonly Range[]): readonly Range[] {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  return sorted.reduce<Range[]>((all, range) => {
    const last = all.at(-1);
    if (last === undefined || range.start > last.end) all.push(range);
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    return all;
  }, []);
}

/** Ascending single numbers as ranges. */
export function rangesOf(numbers: readonly number[]): readonly Range[] {
  const ranges: { start: number; end: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.end === number) last.end += 1;
    else ranges.push({ start: number, end: number + 1 });
  }
  return ranges;
}

/** Ranges as ascending numbers: start, end, start, end. */
export const flat = (ranges: readonly Range[]): readonly number[] =>
  ranges.flatMap(({ start, end }) => [start, end]);

/** Ranges from ascending numbers. */
export const unflat = (numbers: readonly number[]): readonly Range[] =>
  Array.from({ length: numbers.length / 2 }, (_, index) => ({
    start: entryAt(numbers, 2 * index),
    end: entryAt(numbers, 2 * index + 1),
  }));
