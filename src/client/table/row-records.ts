import { columnPath, shownColumns } from './columns.ts';
import { firstOfYear, sameButYear } from './years-apart.ts';

/** Columns of a row's record before its reader asks for all of them. */
const FIRST = 3;
/** Titles of columns that tell how this year compares. */
const COMPARED = /上年|比较|增减|变动/;

/**
 * On a phone every row can be read as one record: its name, this year's first amount, the same of last year or the change where there is one, and all columns for who
 * asks. The titles of the columns are put beside the figures, where the style sheet prints them.
 */
export function rowRecords(sheet: HTMLElement): void {
  const control = sheet.querySelector<HTMLInputElement>('[name="rows"]');
  const table = sheet.querySelector<HTMLTableElement>('.scroll > table:not(.records)');
  if (!control || !table) return;
  let isReady = false;
  const show = (): void => {
    if (control.checked && !isReady) prepare(table, Number.parseInt(sheet.dataset.year ?? '', 10));
    isReady ||= control.checked;
    sheet.classList.toggle('as-records', control.checked);
  };
  sheet.addEventListener('change', ({ target }) => {
    if (target === control) show();
  });
  table.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement) || target.className !== 'row-all') return;
    const isAll = target.closest('tr')?.classList.toggle('all') === true;
    target.setAttribute('aria-expanded', String(isAll));
  });
  show();
}

function prepare(table: HTMLTableElement, year: number): void {
  const rows = new Map<HTMLTableRowElement, { cell: HTMLElement; title: string }[]>();
  for (const column of shownColumns(table)) {
    const title = columnPath(column);
    for (const cell of column.cells) {
      cell.dataset.label = title;
      const row = cell.closest('tr');
      if (row && cell.textContent?.trim() !== '') rows.set(row, [...(rows.get(row) ?? []), { cell, title }]);
    }
  }
  for (const [row, figures] of rows) {
    const first = firstOfYear(figures, year) ?? figures[0];
    if (first === undefined) continue;
    const rankOf = (each: (typeof figures)[number]): number =>
      each === first ? 0 : sameButYear(each, first) ? 1 : COMPARED.test(each.title) ? 2 : 3;
    const ranked = figures.toSorted((one, other) => rankOf(one) - rankOf(other));
    first.cell.classList.add('told-first');
    const further = ranked.slice(FIRST);
    for (const { cell } of further) cell.classList.add('further');
    if (further.length > 0) row.append(allButton(figures.length));
  }
}

/** In a cell of its own, which only records show. */
function allButton(columns: number): HTMLTableCellElement {
  const cell = document.createElement('td');
  cell.className = 'row-all-cell';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'row-all';
  button.setAttribute('aria-expanded', 'false');
  button.textContent = `全部 ${columns} 栏`;
  cell.append(button);
  return cell;
}
