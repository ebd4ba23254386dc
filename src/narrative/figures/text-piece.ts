import type { TextToken } from './token.ts';

/** A stretch of a text, which knows where in its file it was written; nothing where it is empty. */
export function textPiece(token: TextToken, start: number, end: number): readonly TextToken[] {
  if (start >= end) return [];
  const span = token.free?.span;
  const text = token.text.slice(start, end);
  if (token.free === undefined || span === undefined) return [{ ...token, text }];
  return [{ ...token, text, free: { ...token.free, span: { ...span, start: span.start + start } } }];
}
