import { attributes, html, type Markup } from '../model/markup/html.ts';

/** The side of a tile of a pattern, in units of the drawing. */
export const TILE = 8;

/**
 * Fills that are patterns, as strokes on a square tile: hatching, dots, a grid. The other fills are flat. A reader who sees no colour,
 * and a printer without any, tells neighbours apart by them and by their numbers.
 */
export const PATTERNS: Readonly<Record<number, string>> = {
  2: 'M-1,1L1,-1M0,8L8,0M7,9L9,7',
  4: 'M2,2h.01M6,6h.01',
  6: 'M0,4H8M4,0V8',
};

/** What fills a shape of a series with its pattern; undefined where the fill is flat and the class says it. */
export const fillOf = (series: number): string | undefined =>
  series in PATTERNS ? `url(#fill-${series})` : undefined;

/** The patterns as SVG, once for all charts of a page. */
export const fillsSvg = (): Markup =>
  html`<svg class="chart-fills" width="0" height="0" aria-hidden="true"><defs>${patternsSvg()}</defs></svg>`;

/** How thick the strokes of each pattern are, in units of the drawing (styles/tokens.css has them for pages). */
const STROKES: Readonly<Record<string, number>> = { 2: 1.4, 4: 2.8, 6: 1.1 };

/** The patterns alone. @param colourOf the colour of the strokes of a series; without it classes say it */
export const patternsSvg = (colourOf?: (series: number) => string): readonly Markup[] =>
  Object.entries(PATTERNS).map(([series, strokes]) => {
    const ink = attributes(
      colourOf === undefined
        ? { class: `t${series}` }
        : {
            fill: 'none',
            stroke: colourOf(Number(series)),
            'stroke-width': STROKES[series],
            'stroke-linecap': 'round',
          },
    );
    return html`<pattern id="fill-${series}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse"><path${ink} d="${strokes}"/></pattern>`;
  });

/** A sample of a fill, for the table that explains the chart. */
export const sampleSvg = (series: number): Markup =>
  html`<svg class="sample" viewBox="0 0 18 18" aria-hidden="true"><path${attributes({ class: `s${series}`, fill: fillOf(series) })} d="M1,1H17V17H1Z"/></svg>`;
