import { html, type Markup, printed } from '../../model/markup/html.ts';
import { onceFor } from '../../model/once-for.ts';
import { type PackedBytes, packedBytes, zipArchive } from '../website/archive.ts';
import { styleSheet } from './sheet-styles.ts';
import { sheetReference, sheetXml } from './sheet-xml.ts';
import type { WrittenSheet } from './written-sheet.ts';

/** What a workbook says of itself. */
export interface WorkbookAbout {
  readonly title: string;
  /** Who publishes it. */
  readonly publisher: string;
  /** The day it was published: a workbook of the same content has the same bytes on any day. */
  readonly date: Date;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Sheets as a workbook of Excel (.xlsx, ECMA-376): the same sheets give the same bytes. */
export function workbookFileOf(sheets: readonly WrittenSheet[], about: WorkbookAbout): Uint8Array {
  const parts = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': RELATIONS,
    'docProps/core.xml': properties(about),
    'xl/_rels/workbook.xml.rels': sheetRelations(sheets.length),
    'xl/workbook.xml': workbook(sheets),
  };
  return zipArchive([
    ...Object.entries(parts).map(([path, markup]) => ({ path, bytes: bytesOf(markup) })),
    { path: 'xl/styles.xml', packed: styles() },
    ...sheets.map((sheet, index) => ({
      path: `xl/worksheets/sheet${index + 1}.xml`,
      packed: packedSheet(sheet),
    })),
  ]);
}

/** A sheet stands in its own workbook and in that of all. */
const packedSheet = onceFor((sheet: WrittenSheet): PackedBytes => packedBytes(bytesOf(sheetXml(sheet))));

let packedStyles: PackedBytes | undefined;

/** They are the same in every workbook. */
function styles(): PackedBytes {
  packedStyles ??= packedBytes(bytesOf(styleSheet()));
  return packedStyles;
}

const bytesOf = (markup: Markup): Uint8Array =>
  Buffer.from(printed(html`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup}`), 'utf8');

const numbered = <Result>(count: number, make: (number: number) => Result): readonly Result[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

const contentTypes = (sheets: number): Markup =>
  html`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETS}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${numbered(sheets, (sheet) => html`<Override PartName="/xl/worksheets/sheet${sheet}.xml" ContentType="${SHEETS}.worksheet+xml"/>`)}</Types>`;

const RELATIONS: Markup = html`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const sheetRelations = (sheets: number): Markup =>
  html`<Relationships xmlns="${PACKAGE}/relationships">${numbered(sheets, (sheet) => html`<Relationship Id="rId${sheet}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${sheet}.xml"/>`)}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

function properties({ title, publisher, date }: WorkbookAbout): Markup {
  const time = date.toISOString().replace(/\.\d+Z$/, 'Z');
  return html`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:creator>${publisher}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}

function workbook(sheets: readonly WrittenSheet[]): Markup {
  const repeated = sheets.flatMap(({ name, paper }, index) =>
    paper === undefined
      ? []
      : html`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheetReference(name)}!$${paper.repeated.first + 1}:$${paper.repeated.last + 1}</definedName>`,
  );
  const listed = sheets.map(
    ({ name }, index) => html`<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return html`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${listed}</sheets>${repeated.length > 0 ? html`<definedNames>${repeated}</definedNames>` : undefined}</workbook>`;
}
