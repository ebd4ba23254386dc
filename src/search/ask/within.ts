import { entryAt } from '../../model/base/entry-at.ts';
import type { Range } from '../index/ranges.ts';
import type { WordList } from './open-index.ts';

/** The numbers of a list within ranges, ascending; blocks are got only where a range reaches into them. */
export async function* numbersWithin(list: WordList, ranges: readonly Range[]): AsyncGenerator<number> {
  yield* within(list.inline, ranges);
  for (const [index, { first }] of list.blocks.entries()) {
    const next = list.blocks[index + 1]?.first ?? Number.POSITIVE_INFINITY;
    if (!ranges.some(({ start, end }) => start < next && end > first)) continue;
    yield* within(await list.block(index), ranges);
  }
}

function* within(numbers: readonly number[], ranges: readonly Range[]): Generator<number> {
  let at = 0;
  for (const number of numbers) {
    while ((ranges[at]?.end ?? Number.POSITIVE_INFINITY) <= number) at += 1;
    const range = ranges[at];
    if (range === undefined) return;
    if (number >= range.start) yield number;
  }
}

/** Whether a list has a number. */
export async function has(list: WordList, number: number): Promise<boolean> {
  const block = list.blocks.findLastIndex(({ first }) => first <= number);
  return includes(block < 0 ? list.inline : await list.block(block), number);
}

/** Whether an ascending list has a number. */
function includes(numbers: readonly number[], number: number): boolean {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entryAt(numbers, middle) < number) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === number;
}
