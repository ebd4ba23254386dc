import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { type DrawnOperators, type Matrix, matrixAfter, placeThrough, subpaths } from './drawn-paths.ts';
import { hiddenTexts } from './hidden-texts.ts';

/** A piece of text on a page; points from the top left corner. */
export interface PageText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Its base line. */
  readonly base: number;
  readonly size: number;
}

/** A ruled line: `at` is where it runs, from `from` to `to`. */
export interface RuledLine {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What stands on a page. */
export interface PageContent {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PageText[];
  /** Lines across, by their distance from the top. */
  readonly across: readonly RuledLine[];
  /** Lines down, by their distance from the left. */
  readonly down: readonly RuledLine[];
  /** Operators and pieces of text it is made of: what reading it costs. */
  readonly operations: number;
}

/** Reads the texts and the ruled lines of a page. */
export async function pageContent(proxy: PDFPageProxy, page: number): Promise<PageContent> {
  const viewport = proxy.getViewport({ scale: 1 });
  const view = viewport.transform as unknown as Matrix;
  const { items } = await proxy.getTextContent();
  const operators = await proxy.getOperatorList();
  const isHidden = hiddenTexts(operators, view);
  const texts = items.flatMap((item): PageText[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform as number[];
    // Watermarks and stamps stand askew.
    if (Math.abs(b) > Math.abs(a) * 0.1) return [];
    const [left, base] = placeThrough(view, e, f);
    if (isHidden(left, base)) return [];
    return [{ text: plainLetters(item.str), left, right: left + item.width, base, size: Math.hypot(c, d) }];
  });
  const { across, down } = rulesOf(operators, view);
  const operations = operators.fnArray.length + items.length;
  return { page, width: viewport.width, height: viewport.height, texts, across, down, operations };
}

/** Radicals that have no compatible letter of their own. */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '⻔门',
    '⼾户',
    '⻓长',
    '⻋车',
    '⻅见',
    '⻚页',
    '⻢马',
    '⻥鱼',
    '⻛风',
    '⻜飞',
    '⻰龙',
    '⻬齐',
    '⻩黄',
    '⻘青',
    '⻄西',
    '⻆角',
    '⻉贝',
    '⻤鬼',
    '⺠民',
    '⻮齿',
    '⻙韦',
    '⻗雨',
    '⻝食',
    '⻦鸟',
    '⻨麦',
    '⻣骨',
  ].map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Some fonts print 二 as the radical ⼆, which looks the same. */
const plainLetters = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/g, (letter) => RADICALS[letter] ?? letter.normalize('NFKC'));

/** As thick as a ruled line is that is drawn as a filled box. */
const THICK = 2.5;

function rulesOf(
  { fnArray, argsArray }: DrawnOperators,
  view: Matrix,
): { across: RuledLine[]; down: RuledLine[] } {
  const across: RuledLine[] = [];
  const down: RuledLine[] = [];
  let matrix = view;
  const saved: Matrix[] = [];
  const line = (x1: number, y1: number, x2: number, y2: number): void => {
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (height <= THICK && width > THICK * 2)
      across.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (width <= THICK && height > THICK * 2)
      down.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  };
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    switch (operator) {
      case OPS.save:
        saved.push(matrix);
        break;
      case OPS.restore:
        matrix = saved.pop() ?? view;
        break;
      case OPS.transform:
        matrix = matrixAfter(matrix, args as Matrix);
        break;
      case OPS.constructPath: {
        const [paint, [data] = []] = args as [number, ArrayLike<number>[]];
        if (data === undefined || paint === OPS.endPath) break;
        const isStroke = [OPS.stroke, OPS.closeStroke].includes(paint);
        for (const path of subpaths(data, matrix)) {
          if (isStroke) for (const [start, end] of path.steps) line(...start, ...end);
          else line(path.left, path.top, path.right, path.bottom);
          if (!isStroke && paint !== OPS.fill && paint !== OPS.eoFill)
            for (const [start, end] of path.steps) line(...start, ...end);
        }
        break;
      }
      default:
    }
  }
  return { across, down };
}
