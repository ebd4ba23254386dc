import type { Sheet } from '../sheet/sheet.ts';

/**
 * Tables that stand side by side on a sheet, as sheets of their own: parted where a column is blank all the way down and a title of a
 * table stands on either side. Cells keep their places.
 * @param isTitle whether a text is the title of a table
 */
export function partsBeside(sheet: Sheet, isTitle: (text: string) => boolean): readonly Sheet[] {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const isBlank = (column: number): boolean => sheet.rows.every((row) => row[column] === undefined);
  const begins = (column: number): boolean =>
    sheet.rows.some((row) => row[column]?.column === column && isTitle(row[column].text));
  const starts: number[] = [];
  let hasTitle = false;
  for (let column = 0; column < width; column += 1) {
    if (!begins(column)) continue;
    if (!hasTitle) starts.push(0);
    else if (isBlank(column - 1)) starts.push(column);
    hasTitle = true;
  }
  if (starts.length < 2) return [sheet];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? width;
    const rows = sheet.rows.map((row) =>
      row.slice(0, end).map((cell, column) => (column < start ? undefined : cell)),
    );
    return { ...sheet, rows };
  });
}
