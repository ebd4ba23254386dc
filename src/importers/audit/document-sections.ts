import type { Format } from '../../formats/format.ts';
import type { OutlineEntry } from '../../formats/outline-schema.ts';
import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import { plainRow } from '../../formats/wording/compared-title.ts';
import type { ProseLine } from '../document/document-reading.ts';
import { likeness } from '../match/likeness.ts';

/** A paragraph of a document, with the lines it is printed in. */
export interface PrintedParagraph {
  readonly text: string;
  readonly lines: readonly ProseLine[];
}

/** What a document says under a heading of the format's outline. */
export interface FoundSection {
  readonly section: string;
  readonly paragraphs: readonly PrintedParagraph[];
}

interface Heading {
  /** undefined for a part or a table: what follows is not read as a section. */
  readonly section: string | undefined;
  readonly title: string;
  readonly isTable: boolean;
  /** How it is numbered, where the outline says it. */
  readonly numbering?: string | undefined;
}

/** Divides running text by the headings of the format's outline. Text before the first, and after one that is not known, is left out. */
export function sectionsOf(
  lines: readonly ProseLine[],
  format: Format,
  words: TitleWords,
): readonly FoundSection[] {
  const headings = format.outline.flatMap((part): Heading[] => [
    {
      section: part.entries.length === 0 ? part.id : undefined,
      title: plainRow(filledTitle(part.title, words)),
      isTable: false,
    },
    ...part.entries.flatMap((entry) => headingsOf(entry, part.numbering, format, words)),
  ]);
  const found = new Map<string, ProseLine[]>();
  let current: string | undefined;
  for (const line of lines) {
    // A line of the contents (目录) is no heading.
    if (/[.…·．]{4,}|\t\d+$/.test(line.text)) continue;
    const heading = headingOf(line.text, headings);
    if (heading !== undefined) {
      current = heading.section;
      continue;
    }
    if (/^第[一二三四五六七八九十]+部分/.test(line.text)) current = undefined;
    else if (current !== undefined) found.set(current, [...(found.get(current) ?? []), line]);
  }
  return [...found].map(([section, own]) => ({ section, paragraphs: paragraphsOf(own) }));
}

const headingsOf = (
  entry: OutlineEntry,
  numbering: string | undefined,
  format: Format,
  words: TitleWords,
): readonly Heading[] => {
  const table = format.tables.find(({ id }) => id === entry.table);
  const title = plainRow(filledTitle(entry.title ?? table?.title ?? '', words));
  return [
    { section: entry.section, title, isTable: entry.table !== undefined, numbering },
    ...(entry.entries ?? []).flatMap((each) => headingsOf(each, entry.numbering, format, words)),
  ];
};

/** Letters of a title from which on a line that ends with it is its heading, and letters that may stand before: a year, who discloses. */
const WHOLE_TITLE = 4;
const MOST_BEFORE = 24;

function headingOf(text: string, headings: readonly Heading[]): Heading | undefined {
  const wanted = plainRow(text.replace(/^第[一二三四五六七八九十]+部分\s*/, ''));
  if (wanted.length < 3 || wanted.length > 40 || /[。；]$/.test(text)) return undefined;
  const exact = headings.find(({ title }) => title === wanted);
  if (exact !== undefined) return exact;
  // （一） is beneath 一、: a heading that is numbered otherwise than the outline's is none of it.
  const alike = headings.filter(({ isTable, numbering }) =>
    isTable ? wanted.endsWith('表') : isNumberedLike(text, numbering),
  );
  const called = alike.find(
    ({ title }) =>
      title.length >= WHOLE_TITLE &&
      wanted.endsWith(title) &&
      wanted.length - title.length <= MOST_BEFORE &&
      /^(?:20\d\d年度?|.*[局委院办厅会中心部])(?:[（(]?(?:单位|部门|本级)[）)]?)?$/.test(
        wanted.slice(0, -title.length),
      ),
  );
  if (called !== undefined) return called;
  const near = alike
    .map((heading) => ({ heading, alike: likeness(heading.title, wanted) }))
    .sort((a, b) => b.alike - a.alike)[0];
  return near !== undefined && near.alike > 0.75 ? near.heading : undefined;
}

const BRACKETS = /^[（(]/;

/** Whether a line may be numbered as an outline numbers its entries: in brackets, or not. */
const isNumberedLike = (text: string, numbering: string | undefined): boolean =>
  numbering === undefined || !BRACKETS.test(text.trim()) || BRACKETS.test(numbering);

const NUMBERED = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．](?!\d))/;

/** Letters a heading within a section has at most. */
const SUBHEADING = 24;

/** Whether a paragraph so far is a short numbered line without a stop: a heading, unless the next line goes on with it. */
const isSubheading = (text: string): boolean =>
  text.length <= SUBHEADING && NUMBERED.test(text) && !/[，。；：,;:]/.test(text);

/** Lines put together to paragraphs; a line that begins one is told by the document, or by a number in front of it. */
export function paragraphsOf(lines: readonly ProseLine[]): readonly PrintedParagraph[] {
  const paragraphs: { text: string; lines: ProseLine[] }[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const isEnded = last === undefined || /[。；：!！？]$/.test(last.text) || isSubheading(last.text);
    const isNumbered = NUMBERED.test(line.text);
    if (last === undefined || (isEnded && (line.begins || isNumbered)) || isNumbered)
      paragraphs.push({ text: line.text, lines: [line] });
    else {
      last.text += line.text;
      last.lines.push(line);
    }
  }
  return paragraphs;
}
