/**
 * What the text says of a figure, as the page of its table lists it (components/text/Cited.astro): links to the paragraphs; none where it says nothing
 * of it.
 */
export function toldWords(cell: string): readonly Node[] {
  const entries = [...document.querySelectorAll<HTMLElement>('.cited > [data-cells]')];
  const entry = entries.find(({ dataset }) => dataset.cells?.split(' ').includes(cell));
  return [...(entry?.querySelectorAll('dd > a') ?? [])].map((link) => link.cloneNode(true));
}
