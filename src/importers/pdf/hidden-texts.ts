import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type DrawnOperators, type Matrix, matrixAfter, placeThrough, subpaths } from './drawn-paths.ts';

/** A rectangle of a page, from the top left. */
interface PageFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const EVERYWHERE: PageFrame = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };

const common = (a: PageFrame, b: PageFrame): PageFrame => ({
  left: Math.max(a.left, b.left),
  right: Math.min(a.right, b.right),
  top: Math.max(a.top, b.top),
  bottom: Math.min(a.bottom, b.bottom),
});

const boxOf = (paths: readonly PageFrame[]): PageFrame => ({
  left: Math.min(...paths.map(({ left }) => left)),
  right: Math.max(...paths.map(({ right }) => right)),
  top: Math.min(...paths.map(({ top }) => top)),
  bottom: Math.max(...paths.map(({ bottom }) => bottom)),
});

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Where a text was drawn, and whether it is within sight. */
interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly isSeen: boolean;
}

/** Places nearer than this are one. */
const SAME = 0.3;

/** How far outside of what is shown a text's first letter must be to be out of sight. */
const OUTSIDE = 0.5;

/**
 * Where texts begin that nobody sees: they are drawn, but cut off by the frame they are drawn in, as the name in a merged cell that a page before
 * shows already. A text drawn in the same place within sight is seen.
 */
export function hiddenTexts(
  { fnArray, argsArray }: DrawnOperators,
  view: Matrix,
): (left: number, base: number) => boolean {
  const drawn = new Map<number, DrawnText[]>();
  let matrix = view;
  let frame = EVERYWHERE;
  const saved: { readonly matrix: Matrix; readonly frame: PageFrame }[] = [];
  let isFraming = false;
  let line: Matrix = IDENTITY;
  let size = 0;
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    switch (operator) {
      case OPS.save:
        saved.push({ matrix, frame });
        break;
      case OPS.restore:
        ({ matrix, frame } = saved.pop() ?? { matrix: view, frame: EVERYWHERE });
        break;
      case OPS.transform:
        matrix = matrixAfter(matrix, args as Matrix);
        break;
      case OPS.clip:
      case OPS.eoClip:
        isFraming = true;
        break;
      case OPS.constructPath: {
        const [, [data] = []] = args as [number, ArrayLike<number>[]];
        if (isFraming && data !== undefined) frame = common(frame, boxOf(subpaths(data, matrix)));
        isFraming = false;
        break;
      }
      case OPS.beginText:
        line = IDENTITY;
        break;
      case OPS.setTextMatrix: {
        const given = args as readonly unknown[];
        line = (given.length === 6 ? given : given[0]) as Matrix;
        break;
      }
      case OPS.moveText:
      case OPS.setLeadingMoveText: {
        const [x = 0, y = 0] = args as readonly number[];
        line = matrixAfter(line, [1, 0, 0, 1, x, y]);
        break;
      }
      case OPS.setFont:
        size = Math.abs((args as readonly [string, number])[1]);
        break;
      case OPS.showText: {
        const place = matrixAfter(matrix, line);
        const [x, y] = placeThrough(place, 0, 0);
        const letter = size * Math.hypot(place[2], place[3]);
        const middle = y - letter * 0.35;
        const isSeen =
          // A bracket at the beginning of a line is drawn in its right half only.
          x + letter >= frame.left - OUTSIDE &&
          x <= frame.right + OUTSIDE &&
          middle >= frame.top - OUTSIDE &&
          middle <= frame.bottom + OUTSIDE;
        const row = drawn.get(Math.round(y)) ?? [];
        row.push({ x, y, isSeen });
        drawn.set(Math.round(y), row);
        break;
      }
      default:
    }
  }
  return (left, base) => {
    const line = Math.round(base);
    const there = [line - 1, line, line + 1]
      .flatMap((each) => drawn.get(each) ?? [])
      .filter(({ x, y }) => Math.abs(x - left) < SAME && Math.abs(y - base) < SAME);
    return there.length > 0 && !there.some(({ isSeen }) => isSeen);
  };
}
