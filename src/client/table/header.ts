/**
 * Lets the header of a table stay at the top of the window while the page scrolls past it. The box scrolls only sideways, so the style sheet
 * moves the header along (`styles/table/ledger-header.css`); it needs to be told how long the table and its header are. The names of
 * merged rows stay beneath it (`styles/table/records.css`).
 */
export function measureHeaders(): void {
  const watching = new Map<Element, IntersectionObserver>();
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const box = target.closest<HTMLElement>('.scroll');
      const head = target.querySelector('thead');
      if (!box || !head) continue;
      const length = box.getBoundingClientRect().height;
      // Said of the header alone: of the box, every cell would take it over, and be styled again.
      const height = `${head.getBoundingClientRect().height}px`;
      head.style.setProperty('--head', height);
      head.style.setProperty('--length', `${length}px`);
      const names = target.querySelectorAll<HTMLElement>('[data-name]');
      for (const name of names) name.style.setProperty('--head', height);
      watching.get(target)?.disconnect();
      watching.set(target, watchNames(names, height));
    }
  });
  for (const table of document.querySelectorAll('.scroll > .ledger')) observer.observe(table);
}

/** Marks the names that have left the window beneath a header of a height: while one is seen, it is not printed once more. */
function watchNames(names: Iterable<HTMLElement>, height: string): IntersectionObserver {
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) target.toggleAttribute('data-past', !isIntersecting);
    },
    { rootMargin: `-${height} 0px 0px` },
  );
  for (const name of names) watch.observe(name);
  return watch;
}
