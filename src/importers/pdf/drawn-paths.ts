import { entryAt } from '../../model/base/entry-at.ts';

/** How places of one space stand in another: six numbers, as PDF writes them. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What a page draws: operators, each with what it is given. */
export interface DrawnOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A place through a matrix. */
export const placeThrough = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** A matrix after another. */
export const matrixAfter = (m: Matrix, [a, b, c, d, e, f]: Matrix): Matrix => [
  m[0] * a + m[2] * b,
  m[1] * a + m[3] * b,
  m[0] * c + m[2] * d,
  m[1] * c + m[3] * d,
  m[0] * e + m[2] * f + m[4],
  m[1] * e + m[3] * f + m[5],
];

type PagePoint = readonly [number, number];

/** A stretch of a path, and the box it fills. */
export interface Subpath {
  readonly steps: readonly (readonly [PagePoint, PagePoint])[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Numbers that follow each drawing operator: move, line, cubic curve, quadratic curve, close. */
const OPERANDS = [2, 2, 6, 4, 0];

/** The stretches of a path, each from where it is begun anew. */
export function subpaths(data: ArrayLike<number>, matrix: Matrix): readonly Subpath[] {
  const paths: { steps: (readonly [PagePoint, PagePoint])[]; spots: PagePoint[] }[] = [];
  for (let place = 0; place < data.length; ) {
    const operator = entryAt(data, place);
    const count = OPERANDS[operator];
    if (count === undefined || place + count >= data.length) break;
    const spot =
      count === 0
        ? undefined
        : placeThrough(matrix, entryAt(data, place + count - 1), entryAt(data, place + count));
    const current = paths.at(-1);
    if (operator === 0 && spot !== undefined) paths.push({ steps: [], spots: [spot] });
    else if (current !== undefined) {
      const [last, first] = [current.spots.at(-1), current.spots[0]];
      const next = spot ?? first;
      if (last !== undefined && next !== undefined && operator !== 2 && operator !== 3)
        current.steps.push([last, next]);
      if (spot !== undefined) current.spots.push(spot);
    }
    place += count + 1;
  }
  return paths.map(({ steps, spots }) => {
    const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
    return {
      steps,
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
  });
}
