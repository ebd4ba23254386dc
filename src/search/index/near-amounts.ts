/** How many leading digits amounts of about the same size share, the closest first. */
const LEADING = [4, 3, 2] as const;

/** The digits of an amount before its point, without a sign. @param yuan the value in 元 */
const wholeDigits = (yuan: string): string => /^-?0*(\d*)/.exec(yuan)?.[1] ?? '';

const token = (digits: string, length: number): string => `≈${digits}e${length}`;

/** The tokens of an amount by its leading digits: what lies near it shares one. @param yuan the value in 元 */
export function sizeTokens(yuan: string): readonly string[] {
  const digits = wholeDigits(yuan);
  return LEADING.flatMap((count) =>
    digits.length < count ? [] : [token(digits.slice(0, count), digits.length)],
  );
}

/**
 * The tokens of the amounts about as large as one, from close to far: each step holds its own size and the ones beside it.
 * @param yuan the value in 元
 */
export function tokensNear(yuan: string): readonly (readonly string[])[] {
  const digits = wholeDigits(yuan);
  return LEADING.flatMap((count) => {
    if (digits.length < count) return [];
    const own = Number(digits.slice(0, count));
    const [least, most] = [10 ** (count - 1), 10 ** count - 1];
    const below =
      own === least ? token(String(most), digits.length - 1) : token(String(own - 1), digits.length);
    const above =
      own === most ? token(String(least), digits.length + 1) : token(String(own + 1), digits.length);
    return [[token(String(own), digits.length), below, above]];
  });
}
