/** The side of a tile of a pattern, in units of the drawing. */
export const TILE = 6;

/**
 * Fills that are patterns, as strokes on a square tile: hatching, dots, a grid. The other fills are flat. A reader who sees no colour,
 * and a printer without any, tells neighbours apart by them and by their numbers.
 */
export const PATTERNS: Readonly<Record<number, string>> = {
  2: 'M-1,1L1,-1M0,6L6,0M5,7L7,5',
  4: 'M1.5,1.5h.01M4.5,4.5h.01',
  6: 'M0,3H6M3,0V6',
};

/** The attribute that fills a shape of a series with its pattern; "" where the fill is flat and the class says it. */
export const fillOf = (series: number): string => (series in PATTERNS ? ` fill="url(#fill-${series})"` : '');

/** The patterns as SVG, once for all charts of a page. */
export const fillsSvg = (): string =>
  `<svg class="chart-fills" width="0" height="0" aria-hidden="true"><defs>${Object.entries(PATTERNS)
    .map(
      ([series, strokes]) =>
        `<pattern id="fill-${series}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse"><path class="t${series}" d="${strokes}"/></pattern>`,
    )
    .join('')}</defs></svg>`;

/** A sample of a fill, for the table that explains the chart. */
export const sampleSvg = (series: number): string =>
  `<svg class="sample" viewBox="0 0 14 14" aria-hidden="true"><path class="s${series}"${fillOf(series)} d="M1,1H13V13H1Z"/></svg>`;
