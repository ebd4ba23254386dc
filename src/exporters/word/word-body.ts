import { widthOfText } from '../../layout/table/sheet-columns.ts';
import { titleLines } from '../../layout/table/title-lines.ts';
import { valueAt } from '../../model/base/entry-at.ts';
import { html, type Markup } from '../../model/markup/html.ts';
import { blockParagraphs } from './word-blocks.ts';
import type { WordBlock, WordDocument, WordHeading, WordPart } from './word-document.ts';
import { type PageKind, sectionProperties, sheetKind, textWidth } from './word-pages.ts';
import { bookmark, field, heading, OFFICE, paragraph, run, TAB, WORDS } from './word-paragraphs.ts';

/** What stands on pages of one kind, one after another. */
interface SheetRun {
  readonly kind: PageKind;
  readonly content: readonly Markup[];
}

/** The text of the document: cover, 目录, parts; a section for each change of its pages. */
export function wordBody(document: WordDocument): Markup {
  const sections = joined([
    { kind: 'cover', content: coverParagraphs(document) },
    { kind: 'text', content: contents(document.parts) },
    ...partSections(document.parts),
  ]);
  const last = sections.length - 1;
  const body = sections.map(({ kind, content }, index) =>
    index === last
      ? [...content, sectionProperties(kind)]
      : [
          ...content,
          html`<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>${sectionProperties(kind)}</w:pPr></w:p>`,
        ],
  );
  return html`<w:document xmlns:w="${WORDS}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`;
}

const coverParagraphs = ({ title, lines, dates }: WordDocument): readonly Markup[] => [
  paragraph('Title', run(coverLines(title).join('\n'))),
  ...lines.map((line) => paragraph('CoverLine', run(line))),
  ...dates.map((line, index) => paragraph(index === 0 ? 'CoverFirstDate' : 'CoverDate', run(line))),
];

/** Characters of a line of the title. */
const TITLE_LINE = 17;

/** The phrases of the title on as few lines as hold them; one that is longer than a line breaks by itself. */
function coverLines(phrases: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const phrase of phrases) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + phrase.length <= TITLE_LINE) lines[lines.length - 1] = last + phrase;
    else lines.push(phrase);
  }
  return lines;
}

/** The 目录 with the numbers of pages, which programs work out when they open the file. */
function contents(parts: readonly WordPart[]): readonly Markup[] {
  const entries = parts.flatMap(({ id, title, blocks }) => [
    { id, text: title, level: 1 },
    ...blocks.flatMap((block) =>
      isListed(block) ? [{ id: block.id, text: block.text, level: block.level }] : [],
    ),
  ]);
  const lines = entries.map(({ id, text, level }) => {
    const page = field(` PAGEREF ${bookmark(id)} \\h `);
    const room = lineRoom('text', LETTERS.heading) - (level - 1) - PAGE_NUMBER;
    const shown = titleLines(text, room).join('\n');
    const link = html`<w:hyperlink w:anchor="${bookmark(id)}" w:history="1">${run(shown)}${TAB}${page}</w:hyperlink>`;
    return paragraph(`TOC${level}`, link);
  });
  return [paragraph('ContentsTitle', run('目　录')), ...lines];
}

/** Letters of headings, in points: of parts, and of what stands in them and in the 目录. */
const LETTERS = { part: 22, heading: 16 };

/** How many characters a line of a kind of page holds. */
const lineRoom = (kind: PageKind, letters: number): number => Math.floor(textWidth(kind) / 20 / letters);

/** Characters of a line of the 目录 that its dots and the number of the page take. */
const PAGE_NUMBER = 2;

/** A long title of a part begins beneath its number. */
function partLines(title: string, kind: PageKind): string {
  const room = lineRoom(kind, LETTERS.part);
  const whole = widthOfText(title) > room ? title.replace(' ', '\n') : title;
  return whole
    .split('\n')
    .flatMap((line) => titleLines(line, room))
    .join('\n');
}

const isListed = (block: WordBlock): block is WordHeading => block.kind === 'heading' && block.level < 4;

function partSections(parts: readonly WordPart[]): readonly SheetRun[] {
  const ids = parts.flatMap(({ id, blocks }) => [
    id,
    ...blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])),
  ]);
  const marks = new Map(ids.map((id, index) => [id, index + 1]));
  return parts.flatMap(({ id, title, blocks }) => {
    const groups = headedGroups(blocks);
    const first = groups[0]?.kind ?? 'text';
    return [
      {
        kind: first,
        content: [heading({ level: 1, id, mark: valueAt(marks, id), text: partLines(title, first) })],
      },
      ...groups.map((group, index) => ({
        kind: group.kind,
        content: group.blocks.flatMap((block, place) =>
          block.kind === 'heading'
            ? [
                heading({
                  ...block,
                  text:
                    group.kind === 'text'
                      ? block.text
                      : titleLines(block.text, lineRoom(group.kind, LETTERS.heading)).join('\n'),
                  mark: valueAt(marks, block.id),
                  onNewPage: index > 0 && place === 0 && group.kind !== 'text',
                  isCentred: group.kind !== 'text',
                }),
              ]
            : blockParagraphs(block, group.kind),
        ),
      })),
    ];
  });
}

/** Headings with what stands beneath them, on one kind of page. */
interface HeadedGroup {
  readonly kind: PageKind;
  readonly blocks: readonly WordBlock[];
}

function headedGroups(blocks: readonly WordBlock[]): readonly HeadedGroup[] {
  const groups: WordBlock[][] = [];
  for (const [index, block] of blocks.entries()) {
    const opens = block.kind === 'heading' && blocks[index - 1]?.kind !== 'heading';
    const group = groups.at(-1);
    if (group === undefined || opens) groups.push([block]);
    else group.push(block);
  }
  return groups.map((group) => ({ kind: groupKind(group), blocks: group }));
}

/** A table stands on a sheet of its own, and so does a form of a project; what is small stands among the text. */
function groupKind(blocks: readonly WordBlock[]): PageKind {
  if (blocks.some((block) => 'isOfForm' in block && block.isOfForm === true)) return 'sheet';
  const sheets = blocks.flatMap((block) => (block.kind === 'sheet' ? [block] : []));
  const own = sheets.find(({ layout }) => layout.absent === undefined);
  if (own !== undefined) return sheetKind(own.layout);
  return sheets.some(({ layout }) => sheetKind(layout) === 'wide' && layout.absent === undefined)
    ? 'wide'
    : 'text';
}

/** Neighbours on one kind of page are one section. */
function joined(sections: readonly SheetRun[]): readonly SheetRun[] {
  const all: { kind: PageKind; content: Markup[] }[] = [];
  for (const { kind, content } of sections) {
    const last = all.at(-1);
    if (last?.kind === kind) last.content.push(...content);
    else all.push({ kind, content: [...content] });
  }
  return all;
}
