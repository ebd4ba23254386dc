/**
 * Titles are compared by what they say, not by how they are typed: without blanks, quotes, brackets of either width and the
 * unit of money behind them.
 */

const BLANKS = /[\s\u200b-\u200f\u2060\ufeff]+/g;
const QUOTES = /["'“”‘’「」『』《》]/g;
const MONEY = /[(（]\s*(?:单\s*位\s*[:：])?\s*(?:[百千万亿]\s*)?元\s*[)）]$/;

/** A title as it is compared. */
export function plain(text: string): string {
  return text
    .trim()
    .replace(MONEY, '')
    .normalize('NFKC')
    .replace(BLANKS, '')
    .replace(QUOTES, '')
    .replace(/[:：。.、,]+$/, '')
    .toLowerCase();
}

const NUMBERS =
  /^(?:其中[:：]?)?(?:[一二三四五六七八九十]+[、.．,，]|[(（][一二三四五六七八九十\d]+[)）][、.．]?|\d+[、.．](?!\d)|[①-⑳])?(?:其中[:：]?)?/;

/** The title of a row as it is compared, its number (一、（一）①) taken off as well. */
export const plainRow = (text: string): string => plain(text.trim().replace(/\s+/g, '').replace(NUMBERS, ''));
