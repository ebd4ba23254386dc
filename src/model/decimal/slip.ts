import { Decimal } from './decimal.ts';

/** What the slip of a sign is called. */
export const OTHER_SIGN = '正负号相反';

/** Ways of writing an amount wrong, each with what it is called: the first that leads from the one to the other is meant. */
const SLIPS: readonly ((wrong: string, right: string) => string | undefined)[] = [
  (wrong, right) => scale(new Decimal(wrong).div(right)),
  (wrong, right) => (new Decimal(wrong).equals(new Decimal(right).negated()) ? OTHER_SIGN : undefined),
  (wrong, right) => (isTransposed(wrong, right) ? '相邻两位数颠倒' : undefined),
  (wrong, right) => (digitsApart(wrong, right) === 1 ? '一位数不同' : undefined),
  (wrong, right) => (isShortened(right, wrong) ? '漏了一位数' : undefined),
  (wrong, right) => (isShortened(wrong, right) ? '多了一位数' : undefined),
];

/**
 * Names the slip that makes one amount of another: a transposed pair of digits, a moved point, 元 for 万元.
 * @param wrong as printed, digits and a point
 * @param right as it would be printed in the same column
 * @returns undefined where no single slip leads from the one to the other
 */
export function slipBetween(wrong: string, right: string): string | undefined {
  if (/^-?[0.]*$/.test(wrong) || /^-?[0.]*$/.test(right)) return undefined;
  for (const slip of SLIPS) {
    const name = slip(wrong, right);
    if (name !== undefined) return name;
  }
  return undefined;
}

function scale(times: Decimal): string | undefined {
  if (times.equals(10_000)) return '正好是 10000 倍，像是把元当作了万元';
  if (times.equals('0.0001')) return '正好是万分之一，像是把万元当作了元';
  const moved = ['10', '100', '1000'].findIndex((by) => times.equals(by) || times.times(by).equals(1));
  return moved < 0 ? undefined : `小数点移了 ${moved + 1} 位`;
}

const isTransposed = (a: string, b: string): boolean => {
  const places = placesApart(a, b);
  const [first, second] = places;
  return (
    places.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    /^\d\.?\d$/.test(a.slice(first, second + 1)) &&
    a[first] === b[second] &&
    a[second] === b[first]
  );
};

const digitsApart = (a: string, b: string): number => placesApart(a, b).length;

/** Where two texts of one length differ; of texts of other lengths nowhere. */
const placesApart = (a: string, b: string): readonly number[] =>
  a.length === b.length ? [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index])) : [];

/** Whether the second is the first without one of its digits. */
const isShortened = (long: string, short: string): boolean =>
  long.length === short.length + 1 &&
  [...long].some((digit, at) => digit !== '.' && long.slice(0, at) + long.slice(at + 1) === short);
