import type { Page } from 'playwright-core';

/** Blocks of a page whose last line is one or two characters, marks apart: "…不是政府⏎网站。" is one. Cells of ledgers are as narrow as their figures. */
export const shortLastLines = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isInline = (element: Element) => /^(?:inline|contents)$/.test(getComputedStyle(element).display);
    /** Characters of a block itself that are seen, as text nodes with places in them. */
    const charactersOf = (block: Element): readonly (readonly [Text, number])[] =>
      [...block.childNodes].flatMap((node) => {
        if (node instanceof Text)
          return [...node.data].flatMap((character, at) =>
            /\s/.test(character) ? [] : [[node, at] as const],
          );
        return node instanceof HTMLElement && node.checkVisibility() && isInline(node)
          ? charactersOf(node)
          : [];
      });
    const middleOf = ([node, at]: readonly [Text, number]) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { top, bottom } = range.getBoundingClientRect();
      return (top + bottom) / 2;
    };
    return [...document.querySelectorAll('main *, .imprint *')].flatMap((block) => {
      if (!block.matches('p, li, dt, dd, summary, figcaption, h1, h2, h3') || !block.checkVisibility())
        return [];
      if (block.closest('.scroll') || isInline(block)) return [];
      const characters = charactersOf(block);
      const [first, last] = [characters[0], characters.at(-1)];
      if (!first || !last || middleOf(last) - middleOf(first) < 9) return [];
      const end = characters.slice(-8).filter((each) => middleOf(last) - middleOf(each) < 9);
      const words = end.map(([{ data }, at]) => data[at] ?? '').join('');
      return words.replace(/[。，；：！？）”』」]+$/, '').length > 2
        ? []
        : [`${block.textContent?.trim().slice(-20)} ends in ${words}`];
    });
  });
