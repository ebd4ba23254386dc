import { html, type Markup } from '../../model/markup/html.ts';

/** The namespace of the words of a document, its styles and its settings. */
export const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The namespace of what a part of the file leads to. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A paragraph in a style of the document. */
export const paragraph = (style: string, content: Markup | readonly Markup[]): Markup =>
  html`<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;

/** A run of plain text; blanks at its ends stay, and a line that ends within it is one in the document, too. */
export const run = (text: string, isStrong = false): Markup =>
  html`<w:r>${isStrong ? html`<w:rPr><w:b/><w:bCs/></w:rPr>` : undefined}${brokenLines(text)}</w:r>`;

/** The lines of a text, as a run holds them. */
export const brokenLines = (text: string): readonly Markup[] =>
  text
    .split('\n')
    .map(
      (line, index) => html`${index > 0 ? html`<w:br/>` : undefined}<w:t xml:space="preserve">${line}</w:t>`,
    );

/** What follows stands at the next stop of its style. */
export const TAB: Markup = html`<w:r><w:tab/></w:r>`;

/** A heading that the 目录 leads to. */
export function heading({
  level,
  id,
  mark,
  text,
  onNewPage,
  isCentred,
}: {
  readonly level: number;
  readonly id: string;
  /** Number of its mark, unique in the document. */
  readonly mark: number;
  readonly text: string;
  readonly onNewPage?: boolean | undefined;
  /** Over a table on a sheet of its own. */
  readonly isCentred?: boolean | undefined;
}): Markup {
  const page = onNewPage === true ? html`<w:pageBreakBefore/>` : undefined;
  const place =
    isCentred === true
      ? html`<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>`
      : undefined;
  return html`<w:p><w:pPr><w:pStyle w:val="${`Heading${level}`}"/>${page}${place}</w:pPr><w:bookmarkStart w:id="${mark}" w:name="${bookmark(id)}"/>${run(text)}<w:bookmarkEnd w:id="${mark}"/></w:p>`;
}

/** The name of the mark of a heading: letters, digits and low lines. */
export const bookmark = (id: string): string => `_Toc_${id.replaceAll('-', '_')}`;

/** A number that a program works out when it opens the file, such as that of a page: until then nothing stands there. */
export const field = (instruction: string): Markup =>
  html`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t></w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
