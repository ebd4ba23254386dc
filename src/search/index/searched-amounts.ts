import { exact, exactText, shifted, trimmed } from '../../model/decimal/exact.ts';

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

/**
 * The amounts in 元 that a typed number may mean.
 * @param text normalised: "11835.5", "11835.5万元", "1.2亿"
 * @param moneyUnits the units of money the tables print, where none is typed
 * @returns none where it is no number
 */
export function amountsOf(text: string, moneyUnits: readonly string[]): readonly string[] {
  const [, number, unit] = /^(\d{1,24}(?:\.\d{1,10})?)([百千万亿元]*)$/.exec(text) ?? [];
  if (number === undefined || unit === undefined) return [];
  const units = unit === '' ? moneyUnits : [unit];
  const amounts = units.flatMap((each) => {
    const places = POWERS[each];
    return places === undefined ? [] : [exactText(trimmed(shifted(exact(number), places)))];
  });
  return [...new Set(amounts)].filter((amount) => amount !== '0');
}
