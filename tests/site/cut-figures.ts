import type { Page } from 'playwright-core';

/** A figure, or the title of a group of columns, of which only a part is seen, where the box of its table has come to rest. */
export interface CutFigure {
  readonly text: string;
  /** How far the box is scrolled, in CSS pixels. */
  readonly scrolled: number;
  /** What is seen of it, and how wide it is. */
  readonly seen: number;
  readonly width: number;
}

/**
 * Scrolls the box of every table of a page from one resting place to the next, and looks at every figure and every title of a group in it.
 * It is whole where all of it lies between the name that stays and the end of the box, or none does.
 */
export const cutFigures = (page: Page): Promise<readonly CutFigure[]> =>
  page.evaluate(async () => {
    // Whether a box can be scrolled, its style is told a frame after it was laid out.
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const cut: { text: string; scrolled: number; seen: number; width: number }[] = [];
    /** Where the digits themselves stand; notes and what is only read aloud are no part of them. */
    const inkOf = (cell: Element) => {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        if (!/^\s*[+−-]?[\d,]+(?:\.\d+)?%?\s*$/.test(node.textContent ?? '')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        return range;
      }
      return undefined;
    };
    /** The figures of a table, row by row, with the names of the row: what is found once, wherever the box rests. */
    const figuresOf = (box: Element) =>
      [...box.querySelectorAll('tbody tr')].map((row) => ({
        names: [...row.querySelectorAll('.name')],
        figures: [...row.querySelectorAll('td')].flatMap((cell) => {
          if (cell.matches('.code, .sequence, .text')) return [];
          const ink = inkOf(cell);
          return ink !== undefined && cell.checkVisibility() ? [ink] : [];
        }),
      }));
    const look = (box: Element, rows: ReturnType<typeof figuresOf>) => {
      const { left, right } = box.getBoundingClientRect();
      const measure = (ink: Range, from: number) => {
        const { left: start, right: end, width } = ink.getBoundingClientRect();
        const seen = Math.min(right, end) - Math.max(from, start);
        if (seen > 1 && seen < width - 1)
          cut.push({ text: ink.toString(), scrolled: box.scrollLeft, seen, width });
      };
      /** Where the view begins: behind the name that covers figures, if one does, which sticks at the start and comes before them. */
      const fromOf = (names: readonly Element[]) => {
        const covering = names
          .map((name) => name.getBoundingClientRect())
          .filter((name) => name.left <= left + 1 && name.right > left)
          .at(-1);
        return Math.max(left, covering?.right ?? left);
      };
      for (const title of box.querySelectorAll('thead th[scope="colgroup"] > span')) {
        const ink = document.createRange();
        ink.selectNodeContents(title);
        measure(ink, title.closest('.over-names') ? left : fromOf([...box.querySelectorAll('thead .name')]));
      }
      for (const { names, figures } of rows) {
        const from = fromOf(names);
        for (const ink of figures) measure(ink, from);
      }
    };
    for (const box of document.querySelectorAll('.scroll')) {
      box.scrollLeft = 0;
      const rows = figuresOf(box);
      look(box, rows);
      for (let last = -1; box.scrollLeft > last && box.scrollLeft + box.clientWidth < box.scrollWidth - 1; ) {
        last = box.scrollLeft;
        for (let by = 48; box.scrollLeft <= last && by < 2000; by += 48) {
          box.scrollTo({ left: last + by, behavior: 'instant' });
        }
        look(box, rows);
      }
    }
    return cut;
  });
