import { shownColumns } from './columns.ts';

/** Leaves out the columns that print nothing at all, and brings them back. How many they are, the page says itself. */
export function blankColumns(sheet: HTMLElement): void {
  const control = sheet.querySelector<HTMLInputElement>('[name="blank"]');
  const table = sheet.querySelector<HTMLTableElement>('.scroll > table:not(.records)');
  if (!control || !table) return;
  const columns = shownColumns(table);
  const blank = columns.filter(({ cells }) => cells.every((cell) => cell.textContent?.trim() === ''));
  const spans = new Map(
    [...table.querySelectorAll<HTMLTableCellElement>('thead th')].map((title) => [title, title.colSpan]),
  );
  const numbers = [...(table.querySelector<HTMLTableRowElement>('thead .numbers')?.cells ?? [])];
  const width = numbers.length;

  const show = (): void => {
    const isLeftOut = control.checked;
    for (const [title, span] of spans) {
      const gone = isLeftOut ? blank.filter(({ titles }) => titles.includes(title)).length : 0;
      title.hidden = gone >= span;
      title.colSpan = Math.max(1, span - gone);
    }
    for (const { cells } of blank) {
      for (const cell of cells) cell.hidden = isLeftOut;
      const place = columns.findIndex((column) => column.cells === cells) - columns.length;
      const number = numbers[width + place];
      if (number) number.hidden = isLeftOut;
    }
  };
  sheet.addEventListener('change', ({ target }) => {
    if (target === control) show();
  });
  show();
}
