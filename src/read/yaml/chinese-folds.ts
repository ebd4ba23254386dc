/** Stands at a line's end where Chinese goes on in the next line, while the text is parsed. No content file may hold it. */
const MARK = '\uE000';

/** Letters and punctuation of a script that is written without spaces. */
const LETTERS = String.raw`[\p{Script=Han}\u3001-\u303F\uFF00-\uFF65“”‘’…—·]`;
const CHINESE = new RegExp(LETTERS, 'u');
const BESIDE_SPACE = new RegExp(`${LETTERS} | ${LETTERS}`, 'u');

/** What ends a line that goes on in none: a quote, a bracket, a colon, the sign of a block. */
const ENDS_VALUE = /["'}\]:,|>+-]/u;

/**
 * Marks every end of a line after or before which there is Chinese: YAML makes a space of it where a text is written on several lines.
 * @returns undefined where there is none
 */
export function withMarkedFolds(text: string): string | undefined {
  let found = false;
  const marked = text.replace(
    /(\S)([ \t]*)(?=\r?\n[ \t]*(\S))/gu,
    (whole, last: string, spaces: string, next: string) => {
      if (/[-#]/u.test(next) || !isFold(last, next)) return whole;
      found = true;
      return `${last}${MARK}${spaces}`;
    },
  );
  return found ? marked : undefined;
}

const isFold = (last: string, next: string): boolean =>
  CHINESE.test(last) || (CHINESE.test(next) && !ENDS_VALUE.test(last));

/** Whether any text of a value has a space beside Chinese: where none has, no line's end became one. */
export function hasSpacedChinese(value: unknown): boolean {
  if (typeof value === 'string') return BESIDE_SPACE.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, each]) => BESIDE_SPACE.test(key) || hasSpacedChinese(each));
}

/** A value that was read from a marked text: its Chinese joined as it was written, and no mark left. */
export function joinedChinese(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(`${MARK} `, '').replaceAll(MARK, '');
  if (Array.isArray(value)) return value.map(joinedChinese);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [String(joinedChinese(key)), joinedChinese(each)]),
  );
}
