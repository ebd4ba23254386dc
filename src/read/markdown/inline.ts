import { linkAt, pairedBrackets } from './brackets.ts';
import type { MarkedComponent, MarkedInline, MarkFinding } from './marked.ts';
import { markFindings } from './refused-marks.ts';
import { type Level, printedSigns, SIGN } from './signs.ts';
import { type StarPair, strongPairs } from './stars.ts';
import type { Tag } from './tags.ts';

/** What a line is read in. */
export interface InlineReading {
  readonly level: Level;
  readonly component: (tag: Tag) => MarkedComponent;
  readonly report: (finding: MarkFinding) => void;
}

/** Characters that a paragraph may have: a page holds some 1,000. What is longer is not looked into. */
export const LONGEST_STRETCH = 5_000;

/** What the marks of a stretch of the signs are. */
interface Marks {
  readonly brackets: ReadonlyMap<number, number>;
  readonly strong: ReadonlyMap<number, StarPair>;
}

/** The words, marks and components between two places in the signs of a level. */
export function inlineOf(reading: InlineReading, start: number, end: number): readonly MarkedInline[] {
  const { level, report } = reading;
  const signs = level.signs.slice(start, end);
  const length = signs.replaceAll(SIGN.nothing, '').length;
  if (length > LONGEST_STRETCH) {
    const message = `一段有 ${length} 个字，超过上限 ${LONGEST_STRETCH} 个，没有读下去`;
    const remedy = '分成几段，段与段之间空一行。';
    report({ kind: 'syntax', message, remedy, start: level.from + start, length: 1 });
    return [];
  }
  const brackets = pairedBrackets(signs);
  const addresses = [...brackets].flatMap(([open, close]) => {
    const link = linkAt(signs, open, close);
    return link === undefined ? [] : [{ from: close + 1, to: link.end }];
  });
  const words = withoutAddresses(signs, addresses);
  const { pairs, alone } = strongPairs(words);
  for (const { at, length, ...finding } of [...markFindings(words, alone), ...linkFindings(signs, brackets)])
    report({ ...finding, start: level.from + start + at, length });
  const strong = new Map(pairs.map((pair) => [pair.open, pair]));
  return nodesOf(reading, start, signs, { brackets, strong }, 0, signs.length, false);
}

/** The signs with addresses set aside, at the same length: a mark in one is none. */
function withoutAddresses(
  signs: string,
  addresses: readonly { readonly from: number; readonly to: number }[],
): string {
  const parts: string[] = [];
  let last = 0;
  for (const { from, to } of [...addresses].sort((a, b) => a.from - b.from)) {
    if (from < last) continue;
    parts.push(signs.slice(last, from), SIGN.plain.repeat(to - from));
    last = to;
  }
  return [...parts, signs.slice(last)]
    .join('')
    .replace(/https?:\/\/[\w.~:/?#[\]@!$&'()+,;=%*-]+/gi, (address) => SIGN.plain.repeat(address.length));
}

function linkFindings(signs: string, brackets: ReadonlyMap<number, number>) {
  return [...brackets].flatMap(([open, close]) => {
    const link = linkAt(signs, open, close);
    if (link?.finding === undefined) return [];
    const at = link.isImage ? open - 1 : open;
    return [{ kind: 'link' as const, ...link.finding, at, length: link.end - at }];
  });
}

function nodesOf(
  reading: InlineReading,
  offset: number,
  signs: string,
  marks: Marks,
  from: number,
  to: number,
  isInLink: boolean,
): readonly MarkedInline[] {
  const { level, component } = reading;
  const nodes: MarkedInline[] = [];
  const place = (at: number): number => level.from + offset + at;
  let wordsFrom = from;
  const flush = (end: number): void => {
    const text = printedSigns(level, offset + wordsFrom, offset + end);
    if (text !== '') nodes.push({ kind: 'text', text, start: place(wordsFrom), end: place(end) });
  };
  const inside = (start: number, end: number, inLink: boolean) =>
    nodesOf(reading, offset, signs, marks, start, end, inLink);
  for (let at = from; at < to; ) {
    const found = nodeAt(at);
    if (found === undefined) {
      at += 1;
      continue;
    }
    flush(at);
    nodes.push(found.node);
    at = found.end;
    wordsFrom = at;
  }
  flush(to);
  return nodes;

  function nodeAt(at: number): { readonly node: MarkedInline; readonly end: number } | undefined {
    switch (signs[at]) {
      case SIGN.component: {
        const tag = level.tags.get(place(at));
        return tag && { node: component(tag), end: tag.end - level.from - offset };
      }
      case '*': {
        const pair = marks.strong.get(at);
        if (pair === undefined || pair.close + 2 > to) return undefined;
        const children = inside(at + 2, pair.close, isInLink);
        const end = pair.close + 2;
        return { node: { kind: 'strong', children, start: place(at), end: place(end) }, end };
      }
      case '[': {
        const close = marks.brackets.get(at);
        const link = close === undefined || isInLink ? undefined : linkAt(signs, at, close);
        if (close === undefined || link === undefined || link.finding !== undefined || link.end > to)
          return undefined;
        const url = printedSigns(level, offset + link.url.from, offset + link.url.to);
        const children = inside(at + 1, close, true);
        return {
          node: { kind: 'link', url, children, start: place(at), end: place(link.end) },
          end: link.end,
        };
      }
      default:
        return undefined;
    }
  }
}
