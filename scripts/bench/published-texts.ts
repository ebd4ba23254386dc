import type { OutlineItem } from '../../src/document/outline.ts';

/** A section of a published text: its paragraphs as a person would type them. */
export interface PublishedSection {
  readonly id: string;
  readonly paragraphs: readonly string[];
}

const NUMBERING =
  /^[\s　#*-]*(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])?[\s　]*/;
const plain = (line: string): string =>
  line.replace(NUMBERING, '').replaceAll(/[\s　“”"*#]|20\d\d年度?|[·…\d]+$/g, '');

/** A line that begins a paragraph of its own. */
const BEGINS =
  /^[\s　]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[（(]?\d+[）)]|\d+[.．、](?!\d)|本年|注[:：]|其中[:：])/;
const ENDS = /[。；：:;！]$/;
const PAGE_NUMBER = /^[\s　]*(?:-\s*\d+\s*-|\d{1,3})[\s　]*$/;

/** The sections of a text that was taken out of a published document, found by the titles of its format; tables are left out. */
export function publishedSections(
  text: string,
  outline: readonly OutlineItem[],
): readonly PublishedSection[] {
  const titles = new Map<string, string | undefined>();
  const list = (items: readonly OutlineItem[], above: string | undefined): void => {
    for (const item of items) {
      const own = item.kind === 'section' ? item.id : above;
      titles.set(plain(item.title), own);
      list(item.items, own);
    }
  };
  list(outline, undefined);
  const sections = new Map<string, string[]>();
  let lines: string[] | undefined;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '' || PAGE_NUMBER.test(line)) continue;
    const key = plain(line);
    if (titles.has(key)) {
      const id = titles.get(key);
      lines = id === undefined ? undefined : (sections.get(id) ?? []);
      if (id !== undefined && lines !== undefined) sections.set(id, lines);
    } else if (/^第[一二三四五六七八九十]+部分|目标表$/.test(line)) lines = undefined;
    else if (!raw.includes('\t')) lines?.push(line);
  }
  return [...sections]
    .map(([id, all]) => ({ id, paragraphs: joined(all) }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

/** Lines as they were broken by the page, put together again. */
function joined(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const isTitle = /^#/.test(line);
    const isNew =
      last === undefined ||
      isTitle ||
      /^#/.test(last) ||
      ENDS.test(last) ||
      (BEGINS.test(line) && !/[，,、的]$/.test(last));
    if (isNew) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = `${last}${line}`;
  }
  return paragraphs;
}
