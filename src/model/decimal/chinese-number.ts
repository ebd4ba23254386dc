/** Characters of a number in words (三百零四), and those of cheques (叁佰零肆). */
export const NUMERAL = '〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟';

const DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'零一二三四五六七八九'].map((digit, value) => [digit, value])),
  ...Object.fromEntries([...'零壹贰叁肆伍陆柒捌玖'].map((digit, value) => [digit, value])),
  〇: 0,
  两: 2,
};

const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };

/**
 * A number below ten thousand in Chinese characters, as plain digits: 三百零四 is 304, 十五, 二〇二六, 三点一四.
 * @returns undefined where the characters are no number
 */
export function readChineseNumber(text: string): string | undefined {
  const [whole = '', fraction, ...more] = text.split('点');
  if (whole === '' || more.length > 0) return undefined;
  const value = /[十百千拾佰仟]/.test(whole) ? steps(whole) : row(whole);
  if (value === undefined || fraction === undefined) return value;
  const digits = row(fraction);
  return digits && `${value}.${digits}`;
}

/** Digits after each other: 二〇二六. */
function row(text: string): string | undefined {
  const digits = [...text].map((digit) => DIGITS[digit]);
  return text === '' || digits.includes(undefined) ? undefined : digits.join('');
}

function steps(text: string): string | undefined {
  let sum = 0;
  let digit: number | undefined;
  for (const character of text) {
    const step = STEPS[character];
    if (step !== undefined) {
      sum += (digit ?? 1) * step;
      digit = undefined;
    } else {
      digit = DIGITS[character];
      if (digit === undefined) return undefined;
    }
  }
  return String(sum + (digit ?? 0));
}
