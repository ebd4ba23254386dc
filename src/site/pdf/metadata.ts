import { html, printed } from '../../model/markup/html.ts';
import { updatedPdf } from './pdf-update.ts';

/** What a file says of itself. */
export interface PdfFacts {
  readonly title: string;
  /** Who publishes the document. */
  readonly creator: string;
  /** When it was published. */
  readonly day: Date;
}

/**
 * A PDF that says what it is in XMP as well, which archives and readers ask first: title, language, who and when. Chromium writes only the old table of
 * the same (Info). It does not say that it is PDF/UA: nobody judged that (decision 0061).
 */
export const withMetadata = (bytes: Uint8Array, facts: PdfFacts): Uint8Array =>
  updatedPdf(bytes, (text) => {
    const [, root] = [...text.matchAll(/\/Root (\d+) 0 R/g)].at(-1) ?? [];
    const [, size] = [...text.matchAll(/trailer\n<<[^>]*\/Size (\d+)/g)].at(-1) ?? [];
    const catalog = dictionaryOf(text, Number(root));
    if (catalog === undefined || size === undefined || catalog.includes('/Metadata')) return [];
    const packet = Buffer.from(xmp(facts), 'utf8');
    const head = `<</Type /Metadata\n/Subtype /XML\n/Length ${packet.length}>> stream\n`;
    return [
      { number: Number(size), body: Buffer.concat([Buffer.from(head), packet, Buffer.from('\nendstream')]) },
      { number: Number(root), body: Buffer.from(`<<${catalog}\n/Metadata ${size} 0 R>>`, 'latin1') },
    ];
  });

/** What stands last between << and >> of an object. */
function dictionaryOf(text: string, number: number): string | undefined {
  const found = [...text.matchAll(new RegExp(`(?:^|\\n)${number} 0 obj\\n<<([\\s\\S]*?)>>\\nendobj`, 'g'))];
  return found.at(-1)?.[1];
}

/** A packet of XMP may be written on in place: its room is blanks. */
function xmp({ title, creator, day }: PdfFacts): string {
  const date = day.toISOString().slice(0, 10);
  const rdf = html`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${creator}</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate></rdf:Description></rdf:RDF></x:xmpmeta>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${printed(rdf)}\n${' '.repeat(1024)}\n<?xpacket end="w"?>`;
}
