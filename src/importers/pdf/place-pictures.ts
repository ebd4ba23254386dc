import { createRequire } from 'node:module';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { withPdf } from './open-pdf.ts';
import { type PageContent, pageContent } from './page-content.ts';
import { type TextLine, textLines } from './page-lines.ts';

/** Pictures that are made of one file at most. */
const MOST = 60;

/** Pixels a point of the page is drawn with. */
const SCALE = 1.6;

/** Points that are shown above and beneath a line. */
const AROUND = 54;

const PLACE = /第(\d+)页第(\d+)行(?:第\d+格)?$/;

/**
 * Pictures (PNG) of places in a PDF, with what stands around them and the line framed, by place: 第3页第12行. A place of which nothing can be
 * drawn, as where its font is not in the file, has none; nor has any where the package that draws (`@napi-rs/canvas`) is not installed.
 */
export async function placePictures(
  bytes: Uint8Array,
  places: Iterable<string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = [...new Set(places)].filter((place) => PLACE.test(place)).slice(0, MOST);
  const pictures = new Map<string, Uint8Array>();
  if (wanted.length === 0 || !canDraw()) return pictures;
  return await withPdf(
    bytes,
    async (document) => {
      const byPage = Map.groupBy(wanted, (place) => Number(PLACE.exec(place)?.[1]));
      for (const [page, own] of byPage) {
        if (page > document.numPages) continue;
        const content = await pageContent(await document.getPage(page), page);
        const lines = textLines(content);
        for (const [number, cells] of Map.groupBy(own, (place) => Number(PLACE.exec(place)?.[2]))) {
          const line = lines[number - 1];
          const picture = line === undefined ? undefined : await drawn(document, content, line);
          if (picture !== undefined) for (const place of cells) pictures.set(place, picture);
        }
      }
      return pictures;
    },
    true,
  );
}

function canDraw(): boolean {
  try {
    createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')).resolve(
      '@napi-rs/canvas',
    );
    return true;
  } catch {
    return false;
  }
}

/** What pdf.js draws on, as the package that draws makes it. */
interface PageDrawing {
  readonly canvas: { readonly toBuffer: (type: 'image/png') => Uint8Array };
  readonly context: CanvasRenderingContext2D;
}

async function drawn(
  document: PDFDocumentProxy,
  { texts, across, width, height }: PageContent,
  line: TextLine,
): Promise<Uint8Array | undefined> {
  const proxy = await document.getPage(line.page);
  // The margins of a page show nothing.
  const left = Math.max(
    0,
    Math.min(...texts.map((text) => text.left), ...across.map(({ from }) => from)) - 6,
  );
  const right = Math.min(
    width,
    Math.max(...texts.map((text) => text.right), ...across.map(({ to }) => to)) + 6,
  );
  const top = Math.max(0, line.base - line.size - AROUND);
  const bottom = Math.min(height, line.base + AROUND);
  const viewport = proxy.getViewport({ scale: SCALE, offsetX: -left * SCALE, offsetY: -top * SCALE });
  // pdf.js does not say what it draws on under Node; canDraw() made sure that it is this package.
  const factory = document.canvasFactory as { create: (width: number, height: number) => PageDrawing };
  const { canvas, context } = factory.create(
    Math.ceil((right - left) * SCALE),
    Math.ceil((bottom - top) * SCALE),
  );
  await proxy.render({ canvas: null, canvasContext: context, viewport, background: 'white' }).promise;
  const frame = [
    (line.left - 3 - left) * SCALE,
    (line.base - line.size * 1.05 - top) * SCALE,
    (line.right - line.left + 6) * SCALE,
    line.size * 1.4 * SCALE,
  ] as const;
  const { data } = context.getImageData(...rounded(frame));
  if (data.every((value) => value > 250)) return undefined;
  context.strokeStyle = '#b3261e';
  context.lineWidth = 2;
  context.strokeRect(...frame);
  return canvas.toBuffer('image/png');
}

type LineFrame = readonly [number, number, number, number];

const rounded = ([left, top, width, height]: LineFrame): LineFrame => [
  Math.round(left),
  Math.round(top),
  Math.max(1, Math.round(width)),
  Math.max(1, Math.round(height)),
];
