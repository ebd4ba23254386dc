import { AMOUNT } from './money-shown.ts';

/** What a reader sees of a figure: where it stands, and what it says. */
export interface CellFacts {
  readonly id: string;
  /** 208 社会保障和就业支出 */
  readonly row: string;
  /** From the group down: 基本支出 · 小计 */
  readonly column: string;
  readonly value: string;
}

/** The facts of a cell of figures; undefined where it holds none. */
export function cellFacts(cell: HTMLElement): CellFacts | undefined {
  const value = cell.firstChild instanceof Text ? cell.firstChild.data.trim() : '';
  if (!AMOUNT.test(value)) return undefined;
  return { id: cell.id, row: rowOf(cell), column: columnOf(cell), value };
}

/** Its row as it is named: of several statements side by side the one it stands in. */
function rowOf(cell: HTMLElement): string {
  let header: Element | null = null;
  let code: Element | null = null;
  for (let each = cell.previousElementSibling; each !== null; each = each.previousElementSibling) {
    if (header === null && each.matches('th[id^="r-"]')) header = each;
    if (code === null && each.matches('.code')) code = each;
  }
  header ??= cell.closest('tbody')?.querySelector('th[id^="r-"]') ?? null;
  const name = nameOf(header);
  return [...new Set([code?.textContent?.trim(), name])].filter(Boolean).join(' ');
}

/** A row's name without what stands in its cell besides. */
export function nameOf(header: Element | null): string {
  const name = header?.querySelector('summary')?.firstChild ?? header?.firstChild;
  return name?.textContent?.trim() ?? '';
}

/** The titles above it, from the group down. */
function columnOf(cell: HTMLElement): string {
  if (cell.dataset.label !== undefined) return cell.dataset.label;
  const head = cell.closest('table')?.tHead;
  if (!(cell instanceof HTMLTableCellElement) || !head) return '';
  const titles = [...head.rows].filter((row) => !row.classList.contains('numbers'));
  const grid: HTMLTableCellElement[][] = titles.map(() => []);
  for (const [line, row] of titles.entries()) {
    let at = 0;
    for (const title of row.cells) {
      while (grid[line]?.[at] !== undefined) at += 1;
      for (let down = 0; down < title.rowSpan; down += 1)
        for (let along = 0; along < title.colSpan; along += 1) {
          const place = grid[line + down];
          if (place !== undefined) place[at + along] = title;
        }
      at += title.colSpan;
    }
  }
  // Cells that reach over several rows stand at the left: places are counted from the right.
  let behind = 0;
  for (let each: Element | null = cell; each instanceof HTMLTableCellElement; each = each.nextElementSibling)
    behind += each.colSpan;
  const above = grid.map((line) => line[line.length - behind]?.textContent?.trim() ?? '');
  return [...new Set(above)].filter((title) => title !== '').join(' · ');
}
