import { columnPath, shownColumns } from './columns.ts';

/**
 * Where last year's columns stand before this year's, the box opens on this year's; who comes to a figure sees that. It stays so while the
 * page finds its size (大字版, a phone that is turned), until a reader moves the box.
 */
export function openOnThisYear(sheet: HTMLElement): void {
  const box = sheet.querySelector<HTMLElement>('.scroll');
  const table = box?.querySelector('table');
  const year = Number.parseInt(sheet.dataset.year ?? '', 10);
  if (!box || !table || Number.isNaN(year) || document.getElementById(location.hash.slice(1))?.closest('td'))
    return;
  const columns = shownColumns(table).filter(({ cells }) =>
    cells.some((cell) => cell.textContent?.trim() !== ''),
  );
  const isOf = (words: readonly string[]) => (column: (typeof columns)[number]) =>
    words.some((word) => columnPath(column).includes(word));
  const now = columns.find(isOf(['本年', `${year}年`]));
  const before = columns.findIndex(isOf(['上年', `${year - 1}年`]));
  const [title] = now?.titles.slice(-1) ?? [];
  if (!now || !title || before < 0 || before > columns.indexOf(now)) return;
  const watch = new ResizeObserver(() => {
    const from = box.getBoundingClientRect();
    const name = table.querySelector('tbody .name')?.getBoundingClientRect().width ?? 0;
    const { left, right } = title.getBoundingClientRect();
    if (right + box.scrollLeft > from.right + 1) box.scrollLeft += left - name - from.left;
  });
  watch.observe(box);
  for (const moved of ['pointerdown', 'wheel', 'keydown'])
    box.addEventListener(moved, () => watch.disconnect(), { once: true, passive: true });
}
