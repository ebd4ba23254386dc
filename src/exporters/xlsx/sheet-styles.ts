import { attributes, html, type Markup } from '../../model/markup/html.ts';
import type { SheetStyle } from './written-sheet.ts';

/**
 * The looks of cells. There is one list of them for all workbooks, so that a sheet is the same in each it stands in, and is written once:
 * what a cell says of its look is a place in this list.
 */
interface CellLook {
  readonly format: string;
  readonly font: (typeof FONTS)[number]['name'];
  readonly border: (typeof BORDERS)[number]['name'];
  readonly align?: Readonly<Record<string, string | number>> | undefined;
}

const TEXT = '@';
/** Shows a number with all its digits. */
const GENERAL = 'General';

const LINE = html`<color rgb="FF808080"/>`;
const line = (side: 'left' | 'right' | 'top' | 'bottom', isDrawn: boolean): Markup => {
  switch (side) {
    case 'left':
      return isDrawn ? html`<left style="thin">${LINE}</left>` : html`<left/>`;
    case 'right':
      return isDrawn ? html`<right style="thin">${LINE}</right>` : html`<right/>`;
    case 'top':
      return isDrawn ? html`<top style="thin">${LINE}</top>` : html`<top/>`;
    case 'bottom':
      return isDrawn ? html`<bottom style="thin">${LINE}</bottom>` : html`<bottom/>`;
  }
};

const FONTS = [
  { name: 'plain', size: 11 },
  { name: 'bold', size: 11, bold: true },
  { name: 'italic', size: 11, italic: true },
  { name: 'boldItalic', size: 11, bold: true, italic: true },
  { name: 'title', size: 14, bold: true },
] as const;

const BORDERS = [
  { name: 'none', above: false, below: false, beside: false },
  { name: 'below', above: false, below: true, beside: true },
  { name: 'sum', above: true, below: true, beside: true },
  { name: 'box', above: true, below: true, beside: true },
] as const;

/** Digits after the point, and characters of an indent, that have a look of their own; beyond, a number is shown with all digits it has. */
const MOST_DECIMALS = 8;
const MOST_INDENT = 12;

const FORMATS: readonly string[] = [
  ...['0', '#,##0'].flatMap((whole) =>
    Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) =>
      decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`,
    ),
  ),
  GENERAL,
];

const BOTH = [false, true] as const;

const STYLES: readonly SheetStyle[] = [
  ...(['plain', 'title', 'header', 'padding'] as const).map((kind) => ({ kind })),
  ...BOTH.flatMap((isSum): SheetStyle[] => [
    ...Array.from({ length: MOST_INDENT + 1 }, (_, indent) => ({ kind: 'text' as const, isSum, indent })),
    ...BOTH.flatMap((isDerived): SheetStyle[] => [
      { kind: 'words', isSum, isDerived },
      ...FORMATS.map((format) => ({ kind: 'number' as const, isSum, isDerived, format })),
    ]),
  ]),
];

/** A figure stands beside the first line of a name that has several. */
const TOP = { vertical: 'top' } as const;

function lookOf(style: SheetStyle): CellLook {
  switch (style.kind) {
    case 'plain':
      return { format: TEXT, font: 'plain', border: 'none' };
    case 'title':
      return { format: TEXT, font: 'title', border: 'none' };
    case 'header':
      return {
        format: TEXT,
        font: 'bold',
        border: 'box',
        align: { horizontal: 'center', vertical: 'center', wrapText: 1 },
      };
    case 'padding':
      return { format: GENERAL, font: 'plain', border: 'below' };
    case 'text':
      return {
        format: TEXT,
        font: style.isSum ? 'bold' : 'plain',
        border: style.isSum ? 'sum' : 'below',
        align: { ...TOP, wrapText: 1, indent: style.indent },
      };
    case 'words':
      return { ...ofFigure(style), format: TEXT, align: { horizontal: 'right', ...TOP } };
    case 'number':
      return { ...ofFigure(style), format: style.format, align: TOP };
  }
}

const ofFigure = ({ isSum, isDerived }: { readonly isSum: boolean; readonly isDerived: boolean }) =>
  ({
    font: isSum ? (isDerived ? 'boldItalic' : 'bold') : isDerived ? 'italic' : 'plain',
    border: isSum ? 'sum' : 'below',
  }) as const;

/** What tells styles apart. */
function nameOf(style: SheetStyle): string {
  switch (style.kind) {
    case 'text':
      return `text ${style.isSum} ${style.indent}`;
    case 'words':
      return `words ${style.isSum} ${style.isDerived}`;
    case 'number':
      return `number ${style.isSum} ${style.isDerived} ${style.format}`;
    default:
      return style.kind;
  }
}

const PLACES = new Map(STYLES.map((style, place) => [nameOf(style), place]));

/** The place of a style in the list of all. */
export function stylePlace(style: SheetStyle): number {
  const place = PLACES.get(nameOf(style));
  if (place !== undefined) return place;
  if (style.kind === 'number') return stylePlace({ ...style, format: GENERAL });
  if (style.kind === 'text') return stylePlace({ ...style, indent: MOST_INDENT });
  throw new Error(`no style ${style.kind}`);
}

/** Numbers of formats below these belong to Excel. */
const FIRST_FORMAT = 164;
const ALL_FORMATS = [TEXT, ...FORMATS.filter((format) => format !== GENERAL)];

/** The styles of every workbook (xl/styles.xml). */
export function styleSheet(): Markup {
  const formats = ALL_FORMATS.map(
    (format, index) => html`<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${format}"/>`,
  );
  const fonts = FONTS.map(
    (font) =>
      html`<font>${'bold' in font ? html`<b/>` : undefined}${'italic' in font ? html`<i/>` : undefined}<sz val="${font.size}"/><name val="Calibri"/></font>`,
  );
  const borders = BORDERS.map(
    ({ above, below, beside }) =>
      html`<border>${line('left', beside)}${line('right', beside)}${line('top', above)}${line('bottom', below)}<diagonal/></border>`,
  );
  const looks = STYLES.map(lookOf).map(lookMarkup);
  return html`<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats}</numFmts><fonts count="${fonts.length}">${fonts}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="${borders.length}">${borders}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${looks}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function lookMarkup({ format, font, border, align }: CellLook): Markup {
  const own = attributes({
    numFmtId: format === GENERAL ? 0 : FIRST_FORMAT + ALL_FORMATS.indexOf(format),
    fontId: FONTS.findIndex(({ name }) => name === font),
    fillId: 0,
    borderId: BORDERS.findIndex(({ name }) => name === border),
    xfId: 0,
    applyNumberFormat: 1,
    applyFont: 1,
    applyBorder: 1,
    applyAlignment: align === undefined ? undefined : 1,
  });
  return align === undefined ? html`<xf${own}/>` : html`<xf${own}><alignment${attributes(align)}/></xf>`;
}
