/**
 * Loads the rest of what a table can do (client/slip/table-more.ts) at the first sign that its reader wants it, from the address the page tells: a pointer, a
 * finger or the keyboard at the table or at its citation, a link to a figure, a state in the address. A figure that was clicked meanwhile is
 * remembered in `data-asked`, and so is one chosen beneath the table.
 */
export function loadMore(sheet: HTMLElement): void {
  const places = [sheet, document.querySelector('.cite')];
  const signs = ['pointerover', 'touchstart', 'focusin', 'change'];
  let isAsked = false;
  const load = (): void => {
    if (isAsked) return;
    isAsked = true;
    import(/* @vite-ignore */ new URL(sheet.dataset.more ?? '', document.baseURI).href);
  };
  for (const place of places)
    for (const sign of signs) place?.addEventListener(sign, load, { passive: true });
  sheet.addEventListener('click', ({ target }) => {
    // A link in a cell, which has no id, leads where it says.
    const cell = target instanceof Element ? target.closest('a, td[id^="c-"]') : null;
    if (cell?.id) sheet.dataset.asked = cell.id;
    load();
  });
  document.querySelector('.cite-figure')?.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) sheet.dataset.asked = target.value;
  });
  window.addEventListener('hashchange', load);
  if (location.hash !== '' || new URLSearchParams(location.search).has('rows')) load();
}
