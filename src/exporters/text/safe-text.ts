/** What is not seen before the first sign of a text: blanks, controls, zero widths, marks without a letter. */
const UNSEEN = /^[\s\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]+/u;

/** How a formula begins once its first sign is written plainly (＝, ﹦ and ⁼ are "="). */
const FORMULA = /^[=+\-@−]/;

/** Whether Excel, WPS or LibreOffice may take a text for a formula: by its first sign that is seen, in whatever width. */
const mayRun = (text: string): boolean =>
  /^[\t\r\n]/.test(text) || FORMULA.test(text.replace(UNSEEN, '').slice(0, 2).normalize('NFKC'));

/** A text that no spreadsheet runs as a formula when it opens it from a file of plain text: an apostrophe stands before it. */
export const safeText = (text: string): string => (mayRun(text) ? `'${text}` : text);
