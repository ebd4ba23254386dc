/** What Excel, WPS or LibreOffice may take for the beginning of a formula, in half and full width, spaces before it ignored. */
const FORMULA = /^[\s\u00a0\u3000\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A text that no spreadsheet runs as a formula when it opens it from a file of plain text: an apostrophe stands before it. */
export const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
