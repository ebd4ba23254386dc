import { arc, type PieArcDatum, pie } from 'd3-shape';
import { attributes, html } from '../model/markup/html.ts';
import { coordinate, type Drawing } from './drawing.ts';
import type { Ink } from './ink.ts';
import { pieLabels } from './pie-labels.ts';
import type { Slice } from './slices.ts';

/** The radius of a pie, half the width of the box around it and its names, and how far small slices are lifted out. */
export const PIE = { radius: 80, half: 180, lift: 4 } as const;

/** Slices up to this part of a turn are small: they are lifted out of the pie, unless all of them are. */
export const SMALL_SLICE = 0.06;

/** A slice with the name and the share that are printed beside it. */
export interface NamedSlice extends Slice {
  readonly share: string;
}

/**
 * A pie of slices, clockwise from the top, each with its name and share beside it; small ones are lifted out.
 * @throws Error where there are fewer than two slices: one part, or none, is said in words
 */
export function drawPie(slices: readonly NamedSlice[], ink: Ink): Drawing {
  if (slices.length < 2) throw new Error('a pie needs two slices');
  const angles = pie<NamedSlice>()
    .sort(null)
    .value(({ value }) => value.toNumber())([...slices]);
  const shapes = angles.map((angle) => {
    const lift = liftOf(angle);
    const outline = arc<PieArcDatum<NamedSlice>>()
      .innerRadius(0)
      .outerRadius(PIE.radius + lift.more)
      .digits(2);
    const moved = lift.by === 0 ? undefined : `translate(${coordinate(lift.x)} ${coordinate(lift.y)})`;
    return html`<path${ink.shape(angle.data.series)}${attributes({ transform: moved })} d="${outline(angle) ?? ''}"/>`;
  });
  const labels = pieLabels(
    angles.map((angle) => ({
      middle: middleOf(angle),
      reach: PIE.radius + liftOf(angle).by + liftOf(angle).more,
      name: angle.data.name,
      share: angle.data.share,
    })),
    ink,
  );
  const half = Math.max(PIE.radius + 3 * PIE.lift, labels.half);
  return {
    box: { x: -PIE.half, y: -half, width: 2 * PIE.half, height: 2 * half },
    shapes: html`${shapes}${labels.shapes}`,
  };
}

const middleOf = ({ startAngle, endAngle }: Pick<PieArcDatum<unknown>, 'startAngle' | 'endAngle'>): number =>
  (startAngle + endAngle) / 2;

/** How far a slice is moved out, and how much longer it is then: as Chart.js moves it, which lays its own over it (client/chart-drawing.ts). */
function liftOf(angle: PieArcDatum<NamedSlice>) {
  const turn = angle.endAngle - angle.startAngle;
  const by = turn / (2 * Math.PI) <= SMALL_SLICE ? PIE.lift : 0;
  const middle = middleOf(angle);
  return {
    by,
    more: by * (1 - Math.sin(Math.min(Math.PI, turn))),
    x: Math.sin(middle) * by,
    y: -Math.cos(middle) * by,
  };
}
