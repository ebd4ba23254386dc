/** Digits of 10 that a unit of money is worth in 元. */
const POWERS: Readonly<Record<string, number>> = {
  元: 0,
  百元: 2,
  千元: 3,
  万: 4,
  万元: 4,
  百万: 6,
  百万元: 6,
  亿: 8,
  亿元: 8,
};

/** A decimal number in lowest digits: "011835.50" → "11835.5". Exact, whatever its length. */
export function lowestDigits(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  const digits = `${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
  return digits === '0' ? '0' : sign + digits;
}

/** Moves the decimal point to the right: ("11835.5", 4) → "118355000". */
export function shifted(text: string, places: number): string {
  const [whole = '', fraction = ''] = text.split('.');
  const padded = fraction.padEnd(places, '0');
  return lowestDigits(`${whole}${padded.slice(0, places)}.${padded.slice(places)}`);
}

/**
 * The amounts in 元 that a typed number may mean.
 * @param text normalised: "11835.5", "11835.5万元", "1.2亿"
 * @param moneyUnits the units of money the tables print, where none is typed
 * @returns none where it is no number
 */
export function amountsOf(text: string, moneyUnits: readonly string[]): readonly string[] {
  const [, number, unit] = /^(\d{1,15}(?:\.\d{1,8})?)([百千万亿元]*)$/.exec(text) ?? [];
  if (number === undefined || unit === undefined) return [];
  const units = unit === '' ? moneyUnits : [unit];
  const amounts = units.flatMap((each) => {
    const places = POWERS[each];
    return places === undefined ? [] : [shifted(number, places)];
  });
  return [...new Set(amounts)].filter((amount) => amount !== '0');
}
