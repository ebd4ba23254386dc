import type { Markup } from '../model/markup/html.ts';
import { type BarGroup, drawBars } from './bars.ts';
import { drawColumns, type Year } from './columns-svg.ts';
import { type Drawing, drawingSvg } from './drawing.ts';
import { type Ink, PAGE_INK } from './ink.ts';
import { drawPie, type NamedSlice } from './pie.ts';
import { drawSharesBar } from './shares-bar.ts';

/** What a chart draws, as data: pages and files draw it in their own ink. */
export type Picture =
  | { readonly kind: 'pie'; readonly slices: readonly NamedSlice[] }
  | { readonly kind: 'shares'; readonly slices: readonly NamedSlice[]; readonly restShare: string }
  | { readonly kind: 'bars'; readonly groups: readonly BarGroup[]; readonly fills: readonly number[] }
  | { readonly kind: 'columns'; readonly years: readonly Year[]; readonly fills: readonly [number, number] };

/** What each kind is called. */
const KINDS: Readonly<Record<Picture['kind'], string>> = {
  pie: '饼图',
  shares: '份额条形图',
  bars: '条形图',
  columns: '柱形图',
};

/** Draws a picture. */
export function draw(picture: Picture, ink: Ink): Drawing {
  switch (picture.kind) {
    case 'pie':
      return drawPie(picture.slices, ink);
    case 'shares':
      return drawSharesBar(picture.slices, picture.restShare, ink);
    case 'bars':
      return drawBars(picture.groups, picture.fills, ink);
    case 'columns':
      return drawColumns(picture.years, picture.fills, ink);
  }
}

/** A picture of a chart as the SVG of a page. */
export const pictureSvg = (
  chart: { readonly id: string; readonly title: string },
  picture: Picture,
): Markup =>
  drawingSvg(
    {
      id: `${chart.id}-${picture.kind}`,
      title: `${chart.title}${KINDS[picture.kind]}`,
      description: '金额见旁边的表。',
    },
    draw(picture, PAGE_INK),
  );
