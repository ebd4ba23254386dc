import { blockText, type FigureToken, type TextBlock } from '../../narrative/figures/token.ts';

/** Longest piece of a sentence that is shown; the rest is one click away. */
const SHOWN = 90;

/** A stretch of a text up to a 。 or a ；, and what its figures are of, each with its place in the text. */
interface ToldClause {
  readonly start: number;
  readonly end: number;
  /** Whether it is the last of its sentence. */
  readonly isLast: boolean;
  readonly figures: readonly { readonly of: string; readonly start: number; readonly end: number }[];
}

/**
 * What a paragraph says of each thing that its figures are of: all clauses with a figure of it, and the sentence without figures that follows (主要原因是…),
 * also behind a list of its parts (其中：…). What is left out in between is marked (…).
 * @param of what a figure is of; undefined where that is of no concern
 */
export function passagesOf(
  block: TextBlock,
  of: (figure: FigureToken) => string | undefined,
): ReadonlyMap<string, string> {
  const whole = blockText(block);
  const clauses = clausesOf(block, whole, of);
  const all = new Set(clauses.flatMap(({ figures }) => figures.map((figure) => figure.of)));
  return new Map([...all].map((key) => [key, passage(whole, clauses, key)]));
}

function clausesOf(
  block: TextBlock,
  whole: string,
  of: (figure: FigureToken) => string | undefined,
): readonly ToldClause[] {
  let at = 0;
  const figures = block.tokens.flatMap((token) => {
    const start = at;
    at += token.text.length;
    const key = token.kind === 'figure' ? of(token) : undefined;
    return key === undefined ? [] : [{ of: key, start, end: at }];
  });
  const ends = endsOf(whole);
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    const isLast = end === whole.length || whole[end - 1] === '。';
    return {
      start,
      end,
      isLast,
      figures: figures.filter((figure) => start <= figure.start && figure.start < end),
    };
  });
}

function endsOf(whole: string): readonly number[] {
  const marks = Array.from(whole, (_, index) => index + 1).filter((end) =>
    '。；'.includes(whole[end - 1] ?? ''),
  );
  return marks.at(-1) === whole.length ? marks : [...marks, whole.length];
}

function passage(whole: string, clauses: readonly ToldClause[], key: string): string {
  const own = clauses.flatMap(({ figures }, index) =>
    figures.some((figure) => figure.of === key) ? [index] : [],
  );
  const reasons = own.flatMap((index) => reasonsAfter(whole, clauses, index));
  const shown = [...new Set([...own, ...reasons])].toSorted((a, b) => a - b);
  const pieces = shown.map((index, nth) => {
    const before = shown[nth - 1];
    const gap = before !== undefined && before + 1 < index ? '…' : '';
    const clause = clauses[index];
    return clause === undefined ? '' : gap + piece(whole, clause, key);
  });
  return pieces.join('').replace(/[。；]$/, '');
}

/** The sentences without figures right after the sentence of a clause, or after the list of its parts. */
function reasonsAfter(whole: string, clauses: readonly ToldClause[], index: number): readonly number[] {
  const next = nextSentence(clauses, index);
  const first = clauses[next];
  if (first === undefined) return [];
  const from = whole.startsWith('其中', first.start) ? nextSentence(clauses, next) : next;
  const rest = clauses.slice(from);
  const count = rest.findIndex(({ figures, end }) => figures.length > 0 || whole[end - 1] === '：');
  return rest.slice(0, count < 0 ? undefined : count).map((_, nth) => from + nth);
}

function nextSentence(clauses: readonly ToldClause[], index: number): number {
  const last = clauses.findIndex(({ isLast }, nth) => nth >= index && isLast);
  return last + 1;
}

/** A clause, cut around its figure where it is long. */
function piece(whole: string, { start, end, figures }: ToldClause, key: string): string {
  if (end - start <= SHOWN) return whole.slice(start, end);
  const figure = figures.find(({ of }) => of === key);
  const left = figure === undefined ? start : Math.max(start, figure.start - 40);
  const right = figure === undefined ? start + SHOWN : Math.min(end, figure.end + 50);
  return `${left > start ? '…' : ''}${whole.slice(left, right)}${right < end ? '…' : ''}`;
}
