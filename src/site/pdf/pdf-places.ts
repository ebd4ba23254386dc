import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The page each of some places of a PDF is on, from 1; a place that is not there is left out. @param ids as the page that was printed names them */
export async function placesOf(
  bytes: Uint8Array,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const pages = new Map<string, number>();
    for (const id of ids) {
      const [page] = (await document.getDestination(id)) ?? [];
      if (page !== undefined) pages.set(id, (await document.getPageIndex(page)) + 1);
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
