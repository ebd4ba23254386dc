import { columnPath, fromEnd, headerGrid } from './columns.ts';
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
    if (header === null && each.matches('[id^="r-"]')) header = each;
    if (code === null && each.matches('.code')) code = each;
  }
  header ??= cell.closest('tbody')?.querySelector('th[id^="r-"]') ?? null;
  const name = rowName(header);
  return [...new Set([code?.textContent?.trim(), name])].filter(Boolean).join(' ');
}

/** A row's name without what stands in its cell besides. */
export function rowName(header: Element | null): string {
  const name = header?.querySelector('summary')?.firstChild ?? header?.firstChild;
  return name?.textContent?.trim() ?? '';
}

/** The titles above it, from the group down. */
function columnOf(cell: HTMLElement): string {
  if (cell.dataset.label !== undefined) return cell.dataset.label;
  const head = cell.closest('table')?.tHead;
  if (!head) return '';
  const behind = fromEnd(cell);
  return columnPath({ titles: headerGrid(head).flatMap((line) => line[line.length - behind] ?? []) });
}
