import { type Content, html } from '../model/markup/html.ts';
import { coordinate, label, nameLines } from './drawing.ts';
import type { Ink } from './ink.ts';

/** What is printed beside a slice. */
export interface PieLabel {
  /** The middle of the slice, clockwise from the top in radians. */
  readonly middle: number;
  /** How far the slice reaches from the middle of the pie. */
  readonly reach: number;
  readonly name: string;
  readonly share: string;
}

/** Names stand in two columns beside the pie, so far from its middle. */
const COLUMN = 101;
const SIZE = 12.5;
const LINE = 15;
const GAP = 6;
/** Characters a column has room for. */
const ROOM = 6;

interface PlacedLabel extends PieLabel {
  readonly lines: readonly string[];
  readonly y: number;
}

/** The names and shares of slices with lines that lead to them; none covers another. @returns half the height they need, too */
export function pieLabels(
  labels: readonly PieLabel[],
  ink: Ink,
): { readonly half: number; readonly shapes: Content } {
  const right = labels.filter(({ middle }) => Math.sin(middle) >= 0);
  const left = labels.filter(({ middle }) => Math.sin(middle) < 0);
  const columns = [placed(right), placed(left)];
  const half = Math.max(0, ...columns.flat().map((each) => Math.abs(each.y) + heightOf(each) / 2));
  return {
    half,
    shapes: columns.map((column, index) => column.map((each) => drawn(each, index === 0 ? 1 : -1, ink))),
  };
}

const heightOf = ({ lines }: Pick<PlacedLabel, 'lines'>): number => lines.length * LINE;

/** Labels of a column moved apart, down first and then back up, around the height of the pie. */
function placed(labels: readonly PieLabel[]): readonly PlacedLabel[] {
  const wanted = labels
    .map((each) => ({
      ...each,
      lines: [...nameLines(each.name, ROOM), each.share],
      y: -Math.cos(each.middle) * (each.reach + LINE),
    }))
    .toSorted((one, other) => one.y - other.y);
  const needed = wanted.reduce((sum, each) => sum + heightOf(each) + GAP, -GAP);
  const half = Math.max(needed / 2, ...wanted.map(({ reach }) => reach));
  return pushed(pushed(wanted, -half, 1), half, -1);
}

/** Moves labels from one end to the other out of each other's way. @param way down (1) or up (-1) */
function pushed(labels: readonly PlacedLabel[], end: number, way: 1 | -1): readonly PlacedLabel[] {
  let free = end;
  const moved = (way === 1 ? labels : labels.toReversed()).map((each) => {
    const height = heightOf(each);
    const nearest = free + (way * height) / 2;
    const y = way === 1 ? Math.max(each.y, nearest) : Math.min(each.y, nearest);
    free = y + way * (height / 2 + GAP);
    return { ...each, y };
  });
  return way === 1 ? moved : moved.toReversed();
}

function drawn(each: PlacedLabel, side: 1 | -1, ink: Ink): Content {
  const { middle, reach, lines, y } = each;
  const [fromX, fromY] = [Math.sin(middle) * reach, -Math.cos(middle) * reach];
  const leader = html`<path${ink.line} d="M${coordinate(fromX)},${coordinate(fromY)}L${coordinate(side * (COLUMN - 8))},${coordinate(y)}H${coordinate(side * (COLUMN - 3))}"/>`;
  const top = y - heightOf(each) / 2 + SIZE - 1;
  const texts = lines.map((line, index) =>
    label(side * COLUMN, top + index * LINE, line, {
      size: SIZE,
      ...(side === 1 ? {} : { anchor: 'end' as const }),
      ink: ink.words(index === lines.length - 1 ? 'figure' : 'name'),
    }),
  );
  return [leader, texts];
}
