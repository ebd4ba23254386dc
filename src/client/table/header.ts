/**
 * Lets the header of a table stay at the top of the window while the page scrolls past it. The box scrolls only sideways, so the style sheet
 * moves the header along (`styles/table/ledger-header.css`); it needs to be told how long the table and its header are. The names of
 * merged rows stay beneath it (`styles/table/records.css`).
 */
export function measureHeaders(): void {
  for (const box of document.querySelectorAll<HTMLElement>('.scroll:has(> .ledger > thead)')) {
    const [table, head] = box.querySelectorAll<HTMLElement>('.ledger, thead');
    if (!table || !head) continue;
    const names = table.querySelectorAll<HTMLElement>('[data-name]');
    let watch: IntersectionObserver | undefined;
    new ResizeObserver(() => {
      // Said of the header alone: of the box, every cell would take it over, and be styled again.
      const height = `${head.getBoundingClientRect().height}px`;
      head.style.setProperty('--length', `${box.getBoundingClientRect().height}px`);
      for (const each of [head, ...names]) each.style.setProperty('--head', height);
      watch?.disconnect();
      watch = watchNames(names, height);
    }).observe(table);
  }
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
