/** Characters a cell of a workbook holds; a program that opens a longer one calls the file broken. */
const CELL_LIMIT = 32_767;

const REST = '……（单元格放不下，全文见网页）';

/** A text as a cell holds it: one that is too long is cut, and says so. */
export function sheetText(text: string): string {
  if (text.length <= CELL_LIMIT) return text;
  const cut = text.slice(0, CELL_LIMIT - REST.length);
  // No half of a character at the end.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}${REST}`;
}
