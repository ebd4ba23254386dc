import { isLandscape } from '../../layout/table/sheet-side.ts';
import type { TableLayout } from '../../layout/table/table-layout.ts';
import { html, type Markup } from '../../model/markup/html.ts';

/** How the sheets of a section of the document lie: the cover, texts, tables, tables on their side (横排). */
export type PageKind = 'cover' | 'text' | 'sheet' | 'wide';

/** A4, and margins after GB/T 9704 for texts; in twentieths of a point. */
const LONG = 16838;
const SHORT = 11906;
const OF_TEXTS = { top: 2098, right: 1474, bottom: 1984, left: 1588 } as const;
const OF_TABLES = { top: 1588, right: 1134, bottom: 1474, left: 1134 } as const;
const MARGINS = { cover: OF_TEXTS, text: OF_TEXTS, sheet: OF_TABLES, wide: OF_TABLES } as const;

/** The kind of sheet a table is printed on. */
export const sheetKind = (layout: TableLayout): PageKind => (isLandscape(layout) ? 'wide' : 'sheet');

/** The width of what stands between the margins. */
export function textWidth(kind: PageKind): number {
  const { left, right } = MARGINS[kind];
  return (kind === 'wide' ? LONG : SHORT) - left - right;
}

/** The height of what stands between the margins. */
export function textHeight(kind: PageKind): number {
  const { top, bottom } = MARGINS[kind];
  return (kind === 'wide' ? SHORT : LONG) - top - bottom;
}

/** How the pages of a section are. The pages of the cover have no number. */
export function sectionProperties(kind: PageKind): Markup {
  const { top, right, bottom, left } = MARGINS[kind];
  const footer = kind === 'cover' ? undefined : html`<w:footerReference w:type="default" r:id="rId3"/>`;
  const size =
    kind === 'wide'
      ? html`<w:pgSz w:w="${LONG}" w:h="${SHORT}" w:orient="landscape"/>`
      : html`<w:pgSz w:w="${SHORT}" w:h="${LONG}"/>`;
  return html`<w:sectPr>${footer}<w:type w:val="nextPage"/>${size}<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`;
}

/** The style of the line above a table: its stop at the right edge stands where the page ends. */
export const captionStyle = (kind: PageKind): string => CAPTIONS[kind];

const CAPTIONS: Readonly<Record<PageKind, string>> = {
  cover: 'CaptionText',
  text: 'CaptionText',
  sheet: 'CaptionSheet',
  wide: 'CaptionWide',
};

/** The styles of lines above tables, and where their stops stand. */
export const CAPTION_STOPS: readonly (readonly [style: string, stop: number])[] = (
  ['text', 'sheet', 'wide'] as const
).map((kind) => [CAPTIONS[kind], textWidth(kind)]);
