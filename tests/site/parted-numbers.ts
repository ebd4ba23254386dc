import type { Page } from 'playwright-core';

/** Numbers of a page that a line ends behind, while their unit begins the next: "3.50⏎万元". Cells of ledgers are set by the words of a disclosure. */
export const partedNumbers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const parted: string[] = [];
    const texts = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = node.textContent ?? '';
      const parent = node.parentElement;
      if (
        parent === null ||
        parent.closest('.scroll, .prose, svg, select, .unseen') ||
        !parent.checkVisibility()
      )
        continue;
      for (const { 0: found, index } of text.matchAll(
        /\d[ \u00a0]?(?=(?:万元|元|%|年|月|日|条|处|项|个|辆|份|栏))/gu,
      )) {
        const tops = [index, index + found.length].map((at) => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect().top;
        });
        if (Math.abs((tops[0] ?? 0) - (tops[1] ?? 0)) > 4)
          parted.push(text.slice(Math.max(0, index - 8), index + 6));
      }
    }
    return parted;
  });
