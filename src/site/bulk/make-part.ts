import type { Books } from '../../books/books.ts';
import { downloadAddress, printAddress } from '../../document/addresses.ts';
import { coverTitle } from '../../document/title-words.ts';
import { workbookDate } from '../../exporters/tables/workbook.ts';
import { zipArchive } from '../../exporters/website/archive.ts';
import { archiveStart } from '../../exporters/website/archive-start.ts';
import { diskPage } from '../../exporters/website/disk-links.ts';
import { valueAt } from '../../model/base/entry-at.ts';
import type { Account } from '../../points/account/account.ts';
import type { PrintedPages } from '../../report/timings.ts';
import type { AbsoluteAddress } from '../addresses/links.ts';
import { handBooks } from '../content/judged-books.ts';
import { archiveName, DOCUMENT, WORKBOOK } from '../files/downloads.ts';
import type { MadeFiles } from '../folder/write-files.ts';
import { cardAddress, coverCard, hasCard } from '../head/cover-card.ts';
import type { Chromium } from '../pdf/chromium.ts';
import type { PagePath } from '../templates/templates.ts';
import { printEach } from './print-each.ts';

/** How the pages of a part are made. */
export interface Press {
  /** Prints what stands at an address from the books that were handed over. */
  readonly print: (path: PagePath) => Promise<Uint8Array>;
  /** What every archive holds besides its own pages: style sheets, the icon. */
  readonly shared: MadeFiles;
  readonly absolute: AbsoluteAddress;
  /** What prints the whole of each disclosure as PDF; absent where nobody asked for that. */
  readonly chromium?: Chromium | undefined;
}

/**
 * Makes everything of a department and its units: pages, downloads, and the archive of each disclosure.
 * @param paths lists what there is to print of the books that were handed over
 */
export async function makePart(
  part: Books,
  paths: () => Promise<readonly PagePath[]>,
  press: Press,
): Promise<{ readonly files: MadeFiles; readonly printed: PrintedPages }> {
  handBooks(part);
  const files = new Map<string, Uint8Array>();
  const printed = await printEach(await paths(), press.print, (file, bytes) => files.set(file, bytes));
  const drafts = part.drafts ?? [];
  const { chromium } = press;
  if (chromium !== undefined)
    for (const account of [part, ...drafts].flatMap(({ accounts }) => accounts)) {
      const path = downloadAddress(account.disclosure.id, DOCUMENT, 'pdf').slice(1);
      files.set(path, await pdfOf(account, files, press, chromium));
      if (!hasCard(part, account, press.absolute)) continue;
      const picture = await cardOf(part, account, press.absolute, chromium);
      files.set(cardAddress(account.disclosure.id).slice(1), picture);
    }
  for (const { format, disclosure } of [part, ...drafts].flatMap(({ accounts }) => accounts)) {
    const { id } = disclosure;
    const own = [...files, ...press.shared].filter(
      ([path]) =>
        (path.startsWith(`${id}/`) && !isForOthers(path) && !isInWorkbookOfAll(path)) ||
        press.shared.has(path),
    );
    const held = new Set(own.map(([path]) => path));
    const archived = own.map(([path, bytes]) => ({
      path,
      bytes: path.endsWith('.html') ? onDisk(path, bytes, held, press.absolute) : bytes,
    }));
    const start = archiveStart(coverTitle(format, disclosure), `${id}/index.html`);
    const whole = [{ path: 'index.html', bytes: start }, ...archived];
    files.set(`${id}/${archiveName(id)}`, zipArchive(whole));
  }
  return { files, printed };
}

/** Pages for frames of other websites, and pictures for messages, say nothing that the pages do not: an archive needs none. */
const isForOthers = (path: string): boolean =>
  path.endsWith('/embed/index.html') || path.endsWith('/card.png');

/** The workbook of a table: its sheet stands in that of all tables, which the archive has. */
const isInWorkbookOfAll = (path: string): boolean =>
  path.endsWith('.xlsx') && !path.includes('/attachments/') && !path.endsWith(`/${WORKBOOK}.xlsx`);

/** The page of a disclosure for printing, printed. */
async function pdfOf(
  { disclosure, format }: Account,
  files: MadeFiles,
  { shared, absolute }: Press,
  chromium: Chromium,
): Promise<Uint8Array> {
  const path = `${printAddress(disclosure.id).slice(1)}index.html`;
  const held = new Set([path, ...shared.keys()]);
  const page = new TextDecoder().decode(onDisk(path, valueAt(files, path), held, absolute));
  // What reads PDFs is loaded only where one is printed.
  const { documentPdf } = await import('../pdf/document-pdf.ts');
  return documentPdf(chromium, {
    title: coverTitle(format, disclosure),
    creator: disclosure.discloser.title,
    page,
    path,
    beside: shared,
    day: workbookDate(disclosure),
  });
}

/** The picture of a cover. */
async function cardOf(
  part: Books,
  account: Account,
  absolute: AbsoluteAddress,
  chromium: Chromium,
): Promise<Uint8Array> {
  const { cardPicture } = await import('../pdf/card-picture.ts');
  return cardPicture(chromium, coverCard(part, account, absolute));
}

const onDisk = (
  path: string,
  bytes: Uint8Array,
  held: ReadonlySet<string>,
  elsewhere: AbsoluteAddress,
): Uint8Array =>
  new TextEncoder().encode(
    diskPage(new TextDecoder().decode(bytes), path, { has: (each) => held.has(each), elsewhere }),
  );
