/** Ways of writing a code wrong by one slip, as a message calls them. */
const SLIPS: readonly (readonly [string, (wrong: string, right: string) => boolean])[] = [
  ['相邻两位颠倒', isTransposed],
  ['一位不同', (wrong, right) => placesApart(wrong, right).length === 1],
  ['多了一位', (wrong, right) => isShortened(wrong, right)],
  ['少了一位', (wrong, right) => isShortened(right, wrong)],
];

/** The slip that makes one code of another; undefined where no single one does. */
export const codeSlip = (wrong: string, right: string): string | undefined =>
  SLIPS.find(([, leads]) => leads(wrong, right))?.[0];

function isTransposed(a: string, b: string): boolean {
  const [first = -1, second = -1, ...more] = placesApart(a, b);
  return more.length === 0 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

/** Where two codes of one length differ; of codes of other lengths nowhere. */
const placesApart = (a: string, b: string): readonly number[] =>
  a.length === b.length ? [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index])) : [];

/** Whether the second is the first without one of its digits. */
const isShortened = (long: string, short: string): boolean =>
  long.length === short.length + 1 &&
  [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);

/** Of some codes those that one slip leads to, the likeliest slip first. */
export const nearCodes = (wrong: string, codes: readonly string[]): readonly string[] =>
  SLIPS.flatMap(([slip]) => codes.filter((each) => codeSlip(wrong, each) === slip));

/** A name as it is compared: widths and kinds of brackets and spaces make no other name. */
export const spelt = (name: string): string => name.normalize('NFKC').replaceAll(/[\s()[\]【】〔〕]/gu, '');
