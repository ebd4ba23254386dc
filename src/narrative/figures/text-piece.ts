import type { Source } from '../../model/source.ts';
import { type Fold, lostBefore } from './joined-lines.ts';
import type { TextToken } from './token.ts';

/** A stretch of a text, which knows where in its file it was written; nothing where it is empty. */
export function textPiece(token: TextToken, start: number, end: number): readonly TextToken[] {
  if (start >= end) return [];
  const text = token.text.slice(start, end);
  const { free, folds = [] } = token;
  if (free?.span === undefined) return [{ ...token, text }];
  const lost = lostBefore(folds, start);
  const span = { ...free.span, start: free.span.start + start + lost };
  const within = folds
    .filter(({ at }) => at > start && at < end)
    .map((fold): Fold => ({ at: fold.at - start, lost: fold.lost - lost }));
  return [{ ...token, text, free: { ...free, span }, folds: within }];
}

/** Where a stretch of a text was written: in a text with a position of its own that far into it. */
export function sourceWithin(
  { folds = [] }: Pick<TextToken, 'folds'>,
  source: Source,
  start: number,
  length: number,
): Source {
  if (source.span === undefined) return source;
  const from = start + lostBefore(folds, start);
  const to = start + length + lostBefore(folds, start + length - 1);
  return { ...source, span: { start: source.span.start + from, length: to - from } };
}
