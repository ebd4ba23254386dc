import { NUMERAL, readChineseNumber } from '../../model/decimal/chinese-number.ts';
import { type Exact, exact, exactText, plus, shifted, trimmed, ZERO } from '../../model/decimal/exact.ts';

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
 * @param text normalised: "11835.5", "11835.5万元", "1.2亿", "两千五百一十七万"
 * @param moneyUnits the units of money the tables print, where none is typed
 * @returns none where it is no number
 */
export function amountsOf(text: string, moneyUnits: readonly string[]): readonly string[] {
  const spoken = spokenAmount(text);
  if (spoken !== undefined) return [spoken];
  const [, number, unit] = /^(\d{1,24}(?:\.\d{1,10})?)([百千万亿元]*)$/.exec(text) ?? [];
  if (number === undefined || unit === undefined) return [];
  const units = unit === '' ? moneyUnits : [unit];
  const amounts = units.flatMap((each) => {
    const places = POWERS[each];
    return places === undefined ? [] : [exactText(trimmed(shifted(exact(number), places)))];
  });
  return [...new Set(amounts)].filter((amount) => amount !== '0');
}

const SPOKEN = new RegExp(`^(?=.{3,24}$)(?=.*[万亿元])[${NUMERAL}点万亿]+[多余来]?[万亿]?元?$`);

/** A sum of money in words, in 元: 两千五百一十七万, 一亿两千万元, 三十多万. */
function spokenAmount(text: string): string | undefined {
  if (!SPOKEN.test(text)) return undefined;
  const parts = text.replace(/[多余来元]/g, '').split(/(?<=[万亿])/);
  const values = parts.map((part): Exact | undefined => {
    const number = readChineseNumber(part.replace(/[万亿]$/, ''));
    return number === undefined ? undefined : shifted(exact(number), POWERS[part.slice(-1)] ?? 0);
  });
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length ? undefined : exactText(trimmed(known.reduce(plus, ZERO)));
}
