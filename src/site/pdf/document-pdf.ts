import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { html, printed } from '../../model/markup/html.ts';
import { withArtifacts } from './artifacts.ts';
import { type Chromium, printedPdf } from './chromium.ts';
import { withMetadata } from './metadata.ts';
import { placesOf } from './pdf-places.ts';
import { withPlainCharacters } from './plain-characters.ts';

/** What a PDF is made from. */
export interface PdfSource {
  readonly title: string;
  /** Who publishes the document. */
  readonly creator: string;
  /** The page for printing, its links made for the disk, and its path from the root of the website. */
  readonly page: string;
  readonly path: string;
  /** Style sheets, by path. */
  readonly beside: ReadonlyMap<string, Uint8Array>;
  /** Stands in the file as the time it was made. */
  readonly day: Date;
}

/** Places of the 目录 where the number of a page goes. */
const NUMBERS = /(<span class="page-of" data-of="([^"]+)">)[^<]*(?=<\/span>)/g;

/** How often the document is printed at most: numbers in the 目录 may move what follows, but hardly twice. */
const ROUNDS = 3;

/**
 * The whole document as PDF: printed once to learn on which page everything stands, and once more with these numbers in its 目录.
 * @throws Error where the browser does not print it, or its pages do not come to rest
 */
export async function documentPdf(
  chromium: Chromium,
  { title, creator, page, path, beside, day }: PdfSource,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-pdf-'));
  try {
    for (const [name, bytes] of beside) await put(join(folder, name), bytes);
    const file = join(folder, path);
    const titled = page.replace(/<title>[^<]*<\/title>/, () => printed(html`<title>${title}</title>`));
    const ids = [...page.matchAll(NUMBERS)].map(([, , id = '']) => id);
    let numbers: ReadonlyMap<string, number> = new Map(ids.map((id) => [id, 1]));
    for (let round = 0; round < ROUNDS; round += 1) {
      const shown = numbers;
      await put(
        file,
        titled.replace(NUMBERS, (_, start: string, id: string) => `${start}${shown.get(id) ?? ''}`),
      );
      const bytes = await printedPdf(chromium, file);
      numbers = await placesOf(bytes, ids);
      if (ids.every((id) => numbers.get(id) === shown.get(id))) {
        const marked = withArtifacts(withPlainCharacters(bytes), linkWords(page));
        return withMetadata(dated(marked, day), { title, creator, day });
      }
    }
    throw new Error(`${path}: the pages of its 目录 do not come to rest`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The words of the links within a page, by the id each leads to. */
const linkWords = (page: string): ReadonlyMap<string, string> =>
  new Map(
    [...page.matchAll(/<a [^>]*href="#([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, id = '', inside = '']) => [
      id,
      inside
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ]),
  );

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** Dates of a PDF stand in it as plain text of one length. */
const DATE = /(\/(?:CreationDate|ModDate) \(D:)\d{14}/g;

/** The file as if it had been made on the day the document was published. */
function dated(bytes: Uint8Array, day: Date): Uint8Array {
  const digits = day.toISOString().slice(0, 10).replaceAll('-', '');
  const text = Buffer.from(bytes).toString('latin1');
  return new Uint8Array(Buffer.from(text.replace(DATE, `$1${digits}000000`), 'latin1'));
}
