/** A share as a table of results prints it: 97.3%, or — of nothing. */
export const rate = (part: number, whole: number, decimals = 1): string =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(decimals)}%`;
