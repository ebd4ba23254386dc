/**
 * Lets the header of a table stay at the top of the window while the page scrolls past it. The box scrolls only sideways, so the style sheet
 * moves the header along (`styles/table/ledger-header.css`); it needs to be told how long the table and its header are.
 */
export function measureHeaders(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const box = target.closest<HTMLElement>('.scroll');
      const head = target.querySelector('thead');
      if (!box || !head) continue;
      box.style.setProperty('--head', `${head.getBoundingClientRect().height}px`);
      box.style.setProperty('--length', `${box.getBoundingClientRect().height}px`);
    }
  });
  for (const table of document.querySelectorAll('.scroll > .ledger')) observer.observe(table);
}
