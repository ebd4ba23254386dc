const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number from 1 to 99 as 一, 十二, 三十一. */
export function inChinese(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`;
}

/** A number in a pattern: "（{一}）" and 12 give （十二）, "{1}、" gives 12、. */
export const numbered = (pattern: string, number: number): string =>
  pattern.replace('{一}', inChinese(number)).replace('{1}', String(number));

/** What titles of a format are filled with. */
export interface TitleWords {
  readonly year: number;
  /** The discloser's name. */
  readonly name: string;
  readonly kind: 'department' | 'unit';
}

/** A title of a format with {year}, {lastYear}, {nextYear}, {name} and {level} filled in. */
export const filledTitle = (title: string, words: TitleWords): string =>
  title.includes('{')
    ? title
        .replaceAll('{year}', String(words.year))
        .replaceAll('{lastYear}', String(words.year - 1))
        .replaceAll('{nextYear}', String(words.year + 1))
        .replaceAll('{name}', words.name)
        .replaceAll('{level}', words.kind === 'department' ? '部门' : '单位')
    : title;
