import type { OutlineItem } from '../src/document/outline.ts';

/** A section of a published text: its paragraphs as a person would type them. */
export interface PublishedSection {
  readonly id: string;
  readonly paragraphs: readonly string[];
}

const NUMBERING = /^[\s　#*-]*(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])?[\s　]*/;
const plain = (line: string): string => line.replace(NUMBERING, '').replaceAll(/[\s　“”"*#]|20\d\d年度?|[·…\d]+$/g, '');

/** A line that begins a paragraph of its own. */
const BEGINS = /^[\s　]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[（(]?\d+[）)]|\d+[.．、](?!\d)|本年|注[:：]|其中[:：])/;
const ENDS = /[。；：:;！]$/;
const PAGE_NUMBER = /^[\s　]*(?:-\s*\d+\s*-|\d{1,3})[\s　]*$/;

/** The sections of a text that was taken out of a published document, found by the titles of its format; tables are left out. */
export function publishedSections(text: string, outline: readonly OutlineItem[]): readonly PublishedSection[] {
  const titles = new Map<string, OutlineItem>();
  const list = (items: readonly OutlineItem[]): void => {
    for (const item of items) {
      titles.set(plain(item.title), item);
      list(item.items);
    }
  };
  list(outline);
  const sections = new Map<string, string[]>();
  let lines: string[] | undefined;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '' || PAGE_NUMBER.test(line)) continue;
    const title = titles.get(plain(line));
    if (title !== undefined) {
      lines = undefined;
      if (title.kind === 'section' && title.id !== undefined) {
        lines = sections.get(title.id) ?? [];
        sections.set(title.id, lines);
      }
    } else if (/^第[一二三四五六七八九十]+部分/.test(line)) lines = undefined;
    else if (!raw.includes('\t')) lines?.push(line);
  }
  return [...sections].map(([id, all]) => ({ id, paragraphs: joined(all) })).filter(({ paragraphs }) => paragraphs.length > 0);
}

/** Lines as they were broken by the page, put together again. */
function joined(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const isTitle = /^#/.test(line);
    const isNew = last === undefined || isTitle || /^#/.test(last) || ENDS.test(last) || (BEGINS.test(line) && !/[，,、的]$/.test(last));
    if (isNew) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = `${last}${line}`;
  }
  return paragraphs;
}
