import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';

/**
 * Opens a PDF, has it used, and lets go of it.
 * @param withImages images are decoded as well, which takes most of a scanned page's time; whoever draws pages needs them
 * @throws Error of pdf.js where the file cannot be opened
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<Result>,
  withImages = false,
): Promise<Result> {
  const packages = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(packages, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(packages, 'standard_fonts')}/`,
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: withImages ? -1 : 0,
  });
  process.on('unhandledRejection', ofBrokenFile);
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
    // What was still under way ends now, before nobody listens any more.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    process.off('unhandledRejection', ofBrokenFile);
  }
}

/** Errors of pdf.js about what a file holds. */
const OF_FILES =
  /^(?:XRef(?:Entry|Parse)|InvalidPDF|MissingData|ParserEOF|UnknownError|Abort)Exception$|^FormatError$/;

/** In some broken files pdf.js rejects promises that nobody waits for; the page they were of is told to be unread all the same. */
function ofBrokenFile(reason: unknown): void {
  const { name, stack = '' } = reason instanceof Error ? reason : { name: '' };
  // What pdf.js itself runs into (lists too deep for the stack) has it at the top of the stack.
  const [, top = ''] = /\n\s+at ([^\n]*)/.exec(stack) ?? [];
  if (!OF_FILES.test(name) && !top.includes('pdfjs-dist')) throw reason;
}
