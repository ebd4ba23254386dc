/**
 * A decimal number as a whole number of units of 10^-scale: 5.00 is 500 at scale 2. Never a float. The same arithmetic as `decimal.ts` in
 * a kilobyte, for what readers load: comparisons, the search, and tables told in another unit of money.
 */
export interface Exact {
  readonly digits: bigint;
  /** Digits after the point, not negative. */
  readonly scale: number;
}

/** No money. */
export const ZERO: Exact = { digits: 0n, scale: 0 };

/**
 * Reads a decimal.
 * @param text plain digits, perhaps with a sign and a point: "-5.00"
 * @throws Error where it is no decimal: what is compared was read and written by this program
 */
export function exact(text: string): Exact {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (found === null) throw new Error(`${text} is no decimal`);
  const [, sign = '', whole = '', fraction = ''] = found;
  return { digits: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

/** Writes a decimal with all its digits: 500 at scale 2 is "5.00". */
export function exactText({ digits, scale }: Exact): string {
  const plain = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const point = plain.length - scale;
  return `${digits < 0n ? '-' : ''}${plain.slice(0, point)}${scale === 0 ? '' : `.${plain.slice(point)}`}`;
}

const digitsAt = ({ digits, scale }: Exact, wanted: number): bigint => digits * 10n ** BigInt(wanted - scale);

/** The sum. */
export function plus(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  return { digits: digitsAt(a, scale) + digitsAt(b, scale), scale };
}

/** The first less the second. */
export const minus = (a: Exact, b: Exact): Exact => plus(a, { ...b, digits: -b.digits });

/** The product. */
export const times = (a: Exact, b: Exact): Exact => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});

/** Without its sign. */
export const abs = (a: Exact): Exact => (a.digits < 0n ? { ...a, digits: -a.digits } : a);

/** −1, 0 or 1: of what sign the number is. */
export const signOf = ({ digits }: Exact): -1 | 0 | 1 => (digits === 0n ? 0 : digits < 0n ? -1 : 1);

/** −1, 0 or 1: whether the first is the smaller one, equal, or the larger one. */
export const order = (a: Exact, b: Exact): -1 | 0 | 1 => signOf(minus(a, b));

/** Times ten to a power: what is 5.00 in 万元 is 50000 in 元 (places 4), and back (places −4). */
export const shifted = ({ digits, scale }: Exact, places: number): Exact =>
  scale >= places
    ? { digits, scale: scale - places }
    : { digits: digits * 10n ** BigInt(places - scale), scale: 0 };

/** Rounded to so many digits after the point, half a digit away from zero. */
export const rounded = (a: Exact, scale: number): Exact =>
  a.scale <= scale
    ? { digits: digitsAt(a, scale), scale }
    : { digits: divided(a.digits, 10n ** BigInt(a.scale - scale)), scale };

/** Without the zeros at its end, down to so many digits after the point. */
export function trimmed({ digits, scale }: Exact, least = 0): Exact {
  const spare = digits === 0n ? scale : (/0*$/.exec(digits.toString())?.[0].length ?? 0);
  const places = Math.max(0, Math.min(spare, scale - least));
  return { digits: digits / 10n ** BigInt(places), scale: scale - places };
}

/**
 * The quotient, rounded like `rounded`.
 * @throws RangeError where the second is zero
 */
export function quotient(a: Exact, b: Exact, scale: number): Exact {
  const top = a.digits * 10n ** BigInt(scale + b.scale);
  return { digits: divided(top, b.digits * 10n ** BigInt(a.scale)), scale };
}

/** A division of whole numbers, halves away from zero. */
function divided(top: bigint, bottom: bigint): bigint {
  const isNegative = top < 0n !== bottom < 0n;
  const [over, under] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const result = (2n * over + under) / (2n * under);
  return isNegative ? -result : result;
}
