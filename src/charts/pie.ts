import { arc, pie } from 'd3-shape';
import { drawing, label, type Words } from './drawing.ts';
import { fillOf } from './fills.ts';
import type { Slice } from './slices.ts';

/** The radius of a pie, and half the side of the square around it and its numbers. */
export const PIE = { radius: 100, half: 124 } as const;

/** How far from the middle the numbers stand. */
const BESIDE = 113;
/** Numbers nearer than this, in radians, would touch. */
const APART = 0.15;

/**
 * A pie of slices as SVG, clockwise from the top, each with its number beside it; one slice is a full disc.
 * @throws Error where there is no slice: what has no parts is said in words
 */
export function pieSvg(words: Words, slices: readonly Slice[]): string {
  if (slices.length === 0) throw new Error('a pie needs a slice');
  const angles = pie<Slice>()
    .sort(null)
    .value(({ value }) => value.toNumber())([...slices]);
  const outline = arc<(typeof angles)[number]>().innerRadius(0).outerRadius(PIE.radius).digits(2);
  const shapes = angles.map(
    (angle) =>
      `<path class="s${angle.data.series}"${fillOf(angle.data.series)} d="${outline(angle) ?? ''}"/>`,
  );
  const numbers = numberAngles(angles).map((angle, index) =>
    label(Math.sin(angle) * BESIDE, -Math.cos(angle) * BESIDE, String(slices[index]?.number)),
  );
  const box = `-${PIE.half} -${PIE.half} ${2 * PIE.half} ${2 * PIE.half}`;
  return drawing(words, box, [...shapes, ...(slices.length > 1 ? numbers : [])].join(''));
}

/** Before the middles of the slices; the thin ones stand last, and their numbers are moved apart, back from the end. */
function numberAngles(
  slices: readonly { readonly startAngle: number; readonly endAngle: number }[],
): readonly number[] {
  let next = Number.POSITIVE_INFINITY;
  return slices
    .toReversed()
    .map(({ startAngle, endAngle }) => {
      next = Math.min((startAngle + endAngle) / 2, next - APART);
      return next;
    })
    .toReversed();
}
