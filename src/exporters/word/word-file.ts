import { html, type Markup, printed } from '../../model/markup/html.ts';
import { zipArchive } from '../website/archive.ts';
import { wordBody } from './word-body.ts';
import type { WordDocument } from './word-document.ts';
import { field, OFFICE, paragraph, run, WORDS } from './word-paragraphs.ts';
import { wordStyles } from './word-styles.ts';

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A document as a file of Word (.docx, ECMA-376): the same document gives the same bytes. */
export const wordFile = (document: WordDocument): Uint8Array =>
  zipArchive(
    Object.entries({
      '[Content_Types].xml': CONTENT_TYPES,
      '_rels/.rels': PACKAGE,
      'docProps/core.xml': properties(document),
      'word/_rels/document.xml.rels': PARTS,
      'word/document.xml': wordBody(document),
      'word/footer.xml': footer(),
      'word/settings.xml': SETTINGS,
      'word/styles.xml': wordStyles(),
    }).map(([path, markup]) => ({ path, bytes: new TextEncoder().encode(printed(withDeclaration(markup))) })),
  );

const withDeclaration = (markup: Markup): Markup =>
  html`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup}`;

const CONTENT_TYPES: Markup = html`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${TYPES}.settings+xml"/><Override PartName="/word/footer.xml" ContentType="${TYPES}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const PACKAGE: Markup = html`<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const PARTS: Markup = html`<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/settings" Target="settings.xml"/><Relationship Id="rId3" Type="${OFFICE}/footer" Target="footer.xml"/></Relationships>`;

/** Numbers of pages are worked out when the file is opened; Word asks before it does. */
const SETTINGS: Markup = html`<w:settings xmlns:w="${WORDS}"><w:updateFields w:val="true"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/></w:settings>`;

/** — 1 — */
const footer = (): Markup =>
  html`<w:ftr xmlns:w="${WORDS}">${paragraph('Footer', [run('— '), field(' PAGE '), run(' —')])}</w:ftr>`;

function properties({ title, publisher, day }: WordDocument): Markup {
  const time = day.toISOString().replace(/\.\d+Z$/, 'Z');
  return html`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title.join('')}</dc:title><dc:creator>${publisher}</dc:creator><dc:language>zh-CN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}
