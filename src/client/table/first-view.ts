import { type Column, columnPath, shownColumns } from './columns.ts';
import { firstOfYear } from './years-apart.ts';

/**
 * Where last year's columns stand before this year's, or codes and kinds before all money, the box opens on this year's money, beside the
 * name that stays; who comes to a figure sees that. It stays so while the page finds its size (大字版, a phone that is turned), until a
 * reader moves the box.
 */
export function openOnMoney(sheet: HTMLElement): void {
  const box = sheet.querySelector<HTMLElement>('.scroll');
  const table = box?.querySelector('table');
  const name = table?.querySelector('tbody .name');
  if (!box || !table || !name || document.getElementById(location.hash.slice(1))?.closest('td')) return;
  const [title] = firstMoney(table, Number.parseInt(sheet.dataset.year ?? '', 10))?.titles.slice(-1) ?? [];
  if (!title) return;
  const watch = new ResizeObserver(() => {
    const from = box.getBoundingClientRect();
    const { left, right } = title.getBoundingClientRect();
    if (right + box.scrollLeft > from.right + 1)
      box.scrollLeft += left - name.getBoundingClientRect().width - from.left;
  });
  watch.observe(box);
  for (const moved of ['pointerdown', 'wheel', 'keydown'])
    box.addEventListener(moved, () => watch.disconnect(), { once: true, passive: true });
}

/** The first column of figures that is not blank; where last year's come first, the first of this year's. */
function firstMoney(table: HTMLTableElement, year: number): Column | undefined {
  const columns = shownColumns(table)
    .filter(({ cells }) => cells.some((cell) => cell.textContent?.trim() !== ''))
    .map((column) => ({ column, title: columnPath(column) }));
  return (firstOfYear(columns, year) ?? columns[0])?.column;
}
