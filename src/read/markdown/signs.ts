import type { Tag, TagScan } from './tags.ts';

/**
 * Characters that stand, in what marks are looked for in, for something else: a character that prints nothing (the backslash of an
 * escape, all of a tag but its first character), a character that is no mark, a component, and the backslash that ends a line.
 */
export const SIGN = { nothing: '\uE000', plain: '\uE001', component: '\uE002', break: '\uE003' } as const;

/** All of a line that prints nothing. */
export const UNSEEN = `[ \\t\\u3000${SIGN.nothing}]`;

/**
 * A stretch of the text, and the signs in it: one for each character, so that a place in one is a place in the other. What is
 * escaped, refused already or inside a component is no mark.
 */
export interface Level {
  readonly source: string;
  readonly signs: string;
  /** Offset of the first sign in the source. */
  readonly from: number;
  /** Components directly inside, by their offset. */
  readonly tags: ReadonlyMap<number, Tag>;
}

/** The signs of a stretch of the text between two offsets, with the tags that stand directly in it. */
export function levelOf(
  source: string,
  scan: TagScan,
  from: number,
  to: number,
  tags: readonly Tag[],
): Level {
  const byStart = new Map(tags.map((tag) => [tag.start, tag]));
  const signs: string[] = [];
  for (let at = from; at < to; ) {
    const tag = byStart.get(at);
    const zone = tag?.end ?? scan.refused.get(at);
    const escaped = scan.escapes.get(at);
    if (zone !== undefined) {
      const end = Math.min(to, Math.max(at + 1, zone));
      signs.push(tag === undefined ? SIGN.plain : SIGN.component, SIGN.nothing.repeat(end - at - 1));
      at = end;
    } else if (escaped !== undefined) {
      signs.push(escaped === 'break' ? SIGN.break : SIGN.nothing + SIGN.plain);
      at += escaped === 'break' ? 1 : 2;
    } else {
      signs.push(signOf(source[at] ?? ''));
      at += 1;
    }
  }
  return { source, signs: signs.join(''), from, tags: byStart };
}

/** A character that is one of our signs is none of them. */
const signOf = (character: string): string => {
  if (character === '\r') return SIGN.nothing;
  return character >= SIGN.nothing && character <= SIGN.break ? SIGN.plain : character;
};

/** What is printed of a stretch of a level, between two places in its signs. */
export function printedSigns({ source, signs, from }: Level, start: number, end: number): string {
  const written = source.slice(from + start, from + end);
  if (!signs.slice(start, end).includes(SIGN.nothing)) return written;
  return Array.from({ length: end - start }, (_, index) =>
    signs[start + index] === SIGN.nothing ? '' : written[index],
  ).join('');
}
