import { fullWidthHint } from './yaml-syntax.ts';

/** What a key that is no word at all tells of a slip in the writing. */
export function keyHint(key: string): string | undefined {
  const split = /^([\w-]+)[ \t]+\S/.exec(key);
  if (split !== null) return `“${split[1]}”后面要有半角冒号和一个空格。`;
  if (/^[\w-]+:\S/.test(key)) return '冒号后面要有一个空格。';
  return fullWidthHint(key);
}

/** Two digits without a value among keys: what came after the point of an amount that was written with a comma. */
export function decimalComma(key: string, input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !/^\d{1,2}$/.test(key)) return undefined;
  const entries = Object.entries(input);
  if (entries.find(([name]) => name === key)?.[1] !== null) return undefined;
  // A key of digits comes before all others, wherever it is written.
  const [whole, ...others] = entries.filter(([, value]) => /^-?\d+$/.test(String(value)));
  if (whole === undefined) return undefined;
  const written = others.length === 0 ? `：写作 ${whole[0]}: ${whole[1]}.${key}` : '，小数点是“.”';
  return `金额里的小数点写成了逗号，被读成了两项${written}。`;
}

/** A word without a value among keys: the rest of a text that a comma parted. */
export function commaHint(key: string, input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !/[^\w.-]/.test(key)) return undefined;
  const entries = Object.entries(input);
  const at = entries.findIndex(([name]) => name === key);
  const before = entries[at - 1];
  if (entries[at]?.[1] !== null || typeof before?.[1] !== 'string') return undefined;
  return `“${before[0]}”的文字里有半角逗号，被读成了两项：给整个值加上引号，写作 ${before[0]}: "${before[1]},${key}"。`;
}
