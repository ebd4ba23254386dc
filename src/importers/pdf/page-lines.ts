import { entryAt } from '../../model/base/entry-at.ts';
import type { PageContent, PageText } from './page-content.ts';

/** A line of text, with the pieces it is printed in, left to right. */
export interface TextLine {
  readonly page: number;
  /** Its number on the page, from 1. */
  readonly line: number;
  readonly base: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly pieces: readonly PageText[];
  readonly text: string;
}

/** The lines of text of a page, from the top down. */
export function textLines({ page, texts }: PageContent): readonly TextLine[] {
  const groups: PageText[][] = [];
  for (const text of texts.toSorted((a, b) => a.base - b.base)) {
    const group = groups.at(-1);
    const base = group?.[0]?.base;
    if (group !== undefined && base !== undefined && text.base - base < Math.max(2.5, text.size * 0.4))
      group.push(text);
    else groups.push([text]);
  }
  return groups.map((group, index) => {
    const pieces = group.toSorted((a, b) => a.left - b.left);
    return {
      page,
      line: index + 1,
      base: entryAt(pieces, 0).base,
      left: entryAt(pieces, 0).left,
      right: Math.max(...pieces.map(({ right }) => right)),
      size: Math.max(...pieces.map(({ size }) => size)),
      pieces,
      text: joinedText(pieces),
    };
  });
}

/** Pieces of text as one; a gap wider than a letter is a blank. */
export function joinedText(pieces: readonly PageText[]): string {
  let text = '';
  let before: PageText | undefined;
  for (const piece of pieces) {
    const isGap =
      before !== undefined &&
      Math.abs(piece.base - before.base) < 2 &&
      piece.left - before.right > piece.size * 0.8;
    text += isGap ? ` ${piece.text}` : piece.text;
    before = piece;
  }
  return text.trim();
}
