import { entryAt } from '../../model/base/entry-at.ts';

/** A line of a difference: taken out, put in, or as it was. */
export interface DiffLine {
  readonly kind: 'out' | 'in' | 'same';
  readonly text: string;
}

/** The difference of two texts, line by line, with up to `around` lines that are the same about each change; none where they are equal. */
export function lineDiff(before: string, after: string, around = 1): readonly DiffLine[] {
  if (before === after) return [];
  const [a, b] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const middle = changed(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const same = (text: string): DiffLine => ({ kind: 'same', text });
  const all = [
    ...a.slice(Math.max(0, start - around), start).map(same),
    ...middle,
    ...a.slice(a.length - end, a.length - end + around).map(same),
  ];
  return all.filter((line, index) => line.kind !== 'same' || isNear(all, index, around));
}

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

const isNear = (lines: readonly DiffLine[], index: number, around: number): boolean =>
  lines.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same');

/** The longest common lines stay; beyond a few thousand lines everything is exchanged, which is as true and soon found. */
function changed(a: readonly string[], b: readonly string[]): readonly DiffLine[] {
  const out = (text: string): DiffLine => ({ kind: 'out', text });
  const into = (text: string): DiffLine => ({ kind: 'in', text });
  if (a.length * b.length > 4_000_000) return [...a.map(out), ...b.map(into)];
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => entryAt(best, i * width + j);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      lines.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push(out(left));
      i += 1;
    } else if (right !== undefined) {
      lines.push(into(right));
      j += 1;
    }
  }
  return lines;
}
