import { CELL_MARGIN } from '../../layout/table/sheet-columns.ts';
import { html, type Markup } from '../../model/markup/html.ts';
import { CAPTION_STOPS, textWidth } from './word-pages.ts';
import { WORDS } from './word-paragraphs.ts';

/** Fonts after GB/T 9704: title in 小标宋, text in 仿宋, 一、 in 黑体, （一） in 楷体, tables in 宋体. */
const SONG = '宋体';
const TITLE = '方正小标宋简体';
const TEXT = '仿宋';
const BLACK = '黑体';
const KAI = '楷体';

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string | undefined;
  readonly font?: string | undefined;
  /** In half points. */
  readonly size?: number | undefined;
  readonly bold?: boolean | undefined;
  readonly align?: 'left' | 'center' | 'both' | undefined;
  /** Characters its first line is indented by. */
  readonly first?: number | undefined;
  /** Characters it is indented by. */
  readonly left?: number | undefined;
  /** Height of its lines in twentieths of a point: exactly so high, or 240 for one and by itself. */
  readonly line?: { readonly exactly: number } | 'single' | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  /** Stands on the page of what follows. */
  readonly withNext?: boolean | undefined;
  readonly onNewPage?: boolean | undefined;
  /** Of a heading, from 1. */
  readonly level?: number | undefined;
  /** A stop at the right edge, with or without dots that lead to it. */
  readonly stop?: { readonly at: number; readonly dots: boolean } | undefined;
}

const LINE = { exactly: 580 } as const;

const STYLES: readonly ParagraphStyle[] = [
  { id: 'Normal', name: 'Normal', font: TEXT, size: 32 },
  { id: 'BodyText', name: 'Body Text', align: 'both', first: 2, line: LINE },
  { id: 'ListBullet', name: 'List Bullet', align: 'both', left: 2, line: LINE },
  { id: 'Title', name: 'Title', font: TITLE, size: 52, align: 'center', before: 3400, line: 'single' },
  { id: 'CoverLine', name: 'Cover Line', align: 'center', before: 240 },
  { id: 'CoverFirstDate', name: 'Cover First Date', align: 'center', before: 5100 },
  { id: 'CoverDate', name: 'Cover Date', align: 'center', before: 120 },
  {
    id: 'ContentsTitle',
    name: 'TOC Heading',
    font: TITLE,
    size: 44,
    align: 'center',
    after: 440,
    withNext: true,
  },
  ...([1, 2, 3] as const).map(
    (level): ParagraphStyle => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      font: level === 1 ? BLACK : TEXT,
      left: level - 1,
      line: { exactly: 520 },
      stop: { at: textWidth('text'), dots: true },
    }),
  ),
  {
    id: 'Heading1',
    name: 'heading 1',
    font: TITLE,
    size: 44,
    align: 'center',
    after: 440,
    withNext: true,
    onNewPage: true,
    level: 1,
  },
  { id: 'Heading2', name: 'heading 2', font: BLACK, first: 2, line: LINE, withNext: true, level: 2 },
  { id: 'Heading3', name: 'heading 3', font: KAI, first: 2, line: LINE, withNext: true, level: 3 },
  {
    id: 'Heading4',
    name: 'heading 4',
    font: TEXT,
    bold: true,
    first: 2,
    line: LINE,
    withNext: true,
    level: 4,
  },
  {
    id: 'Heading5',
    name: 'heading 5',
    font: TEXT,
    bold: true,
    first: 2,
    line: LINE,
    withNext: true,
    level: 5,
  },
  { id: 'TermTitle', name: 'Term Title', bold: true, first: 2, line: LINE, withNext: true },
  {
    id: 'TableTitle',
    name: 'Table Title',
    font: SONG,
    size: 24,
    bold: true,
    align: 'center',
    before: 120,
    withNext: true,
  },
  { id: 'TableText', name: 'Table Text', font: SONG, size: 21, line: 'single' },
  { id: 'TableNote', name: 'Table Note', font: SONG, size: 21, before: 60, line: 'single' },
  ...CAPTION_STOPS.map(
    ([id, at]): ParagraphStyle => ({
      id,
      name: `caption ${id.replace('Caption', '').toLowerCase()}`,
      font: SONG,
      size: 21,
      before: 60,
      after: 60,
      withNext: true,
      stop: { at, dots: false },
    }),
  ),
  { id: 'Footer', name: 'footer', font: SONG, size: 28, align: 'center' },
  { id: 'SectionEnd', name: 'Section End', size: 2, line: { exactly: 20 } },
];

/** The styles of a document. */
export const wordStyles = (): Markup =>
  html`<w:styles xmlns:w="${WORDS}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${TEXT}" w:hAnsi="${TEXT}" w:eastAsia="${TEXT}" w:cs="Times New Roman"/><w:sz w:val="32"/><w:szCs w:val="32"/>${languages('en-US')}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${STYLES.map(styleXml)}${LEDGER}</w:styles>`;

/**
 * The language of the letters and digits of a text, Chinese being Chinese: where they are called Chinese, too, a line of LibreOffice ends anywhere
 * within a number. In tables that is wanted of long codes; their figures have room.
 */
const languages = (latin: 'en-US' | 'zh-CN'): Markup =>
  html`<w:lang w:val="${latin}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;

function styleXml(style: ParagraphStyle): Markup {
  const { id, name, font, size, bold } = style;
  const base = id === 'Normal' ? undefined : html`<w:basedOn w:val="Normal"/>`;
  const fonts =
    font === undefined
      ? undefined
      : html`<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/>`;
  const letters = size === undefined ? undefined : html`<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const strong = bold === true ? html`<w:b/><w:bCs/>` : undefined;
  const lang = id === 'TableText' ? languages('zh-CN') : undefined;
  const own = html`<w:name w:val="${name}"/>${base}<w:qFormat/><w:pPr>${paragraphProperties(style)}</w:pPr><w:rPr>${fonts}${strong}${letters}${lang}</w:rPr>`;
  return id === 'Normal'
    ? html`<w:style w:type="paragraph" w:default="1" w:styleId="Normal">${own}</w:style>`
    : html`<w:style w:type="paragraph" w:styleId="${id}">${own}</w:style>`;
}

/** In the order the format demands. */
function paragraphProperties(style: ParagraphStyle): readonly (Markup | undefined)[] {
  const { withNext, onNewPage, stop, line, before = 0, after = 0, first, left, align, level } = style;
  const size = style.size ?? 32;
  return [
    withNext === true ? html`<w:keepNext/>` : undefined,
    onNewPage === true ? html`<w:pageBreakBefore/>` : undefined,
    stop === undefined
      ? undefined
      : html`<w:tabs><w:tab w:val="right" w:leader="${stop.dots ? 'dot' : 'none'}" w:pos="${stop.at}"/></w:tabs>`,
    line === undefined || line === 'single'
      ? html`<w:spacing w:before="${before}" w:after="${after}"/>`
      : html`<w:spacing w:before="${before}" w:after="${after}" w:line="${line.exactly}" w:lineRule="exact"/>`,
    indent(size, first, left),
    align === undefined ? undefined : html`<w:jc w:val="${align}"/>`,
    level === undefined ? undefined : html`<w:outlineLvl w:val="${level - 1}"/>`,
  ];
}

/** In characters where a program knows them, in lengths where it does not. */
function indent(size: number, first = 0, left = 0): Markup | undefined {
  if (first === 0 && left === 0) return undefined;
  return first > 0
    ? html`<w:ind w:firstLineChars="${first * 100}" w:firstLine="${first * size * 10}"/>`
    : html`<w:ind w:leftChars="${left * 100}" w:left="${left * size * 10}"/>`;
}

/** Tables: thin lines around every cell. */
const LEDGER: Markup = html`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style><w:style w:type="table" w:styleId="Ledger"><w:name w:val="Ledger"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:left w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:right w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="808080"/></w:tblBorders><w:tblCellMar><w:top w:w="12" w:type="dxa"/><w:left w:w="${CELL_MARGIN}" w:type="dxa"/><w:bottom w:w="12" w:type="dxa"/><w:right w:w="${CELL_MARGIN}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;
