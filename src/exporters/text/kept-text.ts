import { safeText } from './safe-text.ts';

/** What a spreadsheet makes of a text in a file of plain text: something else, which is printed otherwise or counted with. */
const READ_OTHERWISE: readonly RegExp[] = [
  // A number that loses its zeros or its last digits: 007, 150200222000000037134.
  /^0\d+$|^\d{12,}$/,
  // A date or a fraction: 3-5, 1/2, 2026-3-5, 1 1/2.
  /^(?:\d+ )?\d{1,4}(?:[-/]\d{1,4}){1,2}$/,
  // A time or a ratio: 10:30, 1:2.
  /^\d{1,4}(?::\d{1,2}){1,2}(?:\.\d+)?(?: ?[ap]m)?$/i,
  // A power of ten: 1E5.
  /^\d+(?:\.\d*)?e[+-]?\d+$/i,
  // A negative number: (1).
  /^\(\d[\d.,]*\)$/,
  // Digits in groups: 1,2,3.
  /^\d+(?:,\d+)+$/,
  // A day or a time in words: 3月5日, 2026年3月, 上午10时30分, 5-May.
  /^(?:\d{2,4}年)?\d{1,2}月(?:\d{1,2}日)?$/,
  /^(?:[上下]午)?\d{1,2}时\d{1,2}分(?:\d{1,2}秒)?$/,
  /^(?:\d{1,2}[ -])?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*(?:[ -]?\d{1,4})?$/i,
  /^(?:true|false)$/i,
];

/**
 * A text of a CSV for people that stays this text when Excel, WPS or LibreOffice opens the file: none runs as a formula, and one
 * that would become a date, a time or a number ends in a tab, which is not seen and makes it a text. Files for programs take {@link safeText}.
 */
export function keptText(text: string): string {
  const typed = text.normalize('NFKC').trim();
  return READ_OTHERWISE.some((form) => form.test(typed)) ? `${text}\t` : safeText(text);
}

/** The same of what may be a figure by itself: that stays as it is, so that one can reckon with it. */
export const keptFigure = (text: string): string => (FIGURE.test(text) ? text : keptText(text));

const FIGURE = /^-?\d+(?:\.\d+)?$/;
