import type { Source } from '../../model/source.ts';
import type { ClaimJudgement } from '../binding/claim-judgement.ts';
import type { ClaimRole } from '../claims/claim.ts';
import { textPiece } from '../figures/text-piece.ts';
import type { Block, FigureRole, FigureToken, Stand, TextToken, Token } from '../figures/token.ts';

/**
 * Makes links of the figures that people wrote: to what was found to say the same, or else to a line of their own among the figures that
 * only the text states. Figures that contradict what is known are left as words; a rule reports them.
 * @param judged what became of the figures of each block
 */
export function withFreeFigures(
  section: string,
  blocks: readonly Block[],
  judged: readonly (readonly ClaimJudgement[])[],
): readonly Block[] {
  let unnamed = 0;
  const number = () => {
    unnamed += 1;
    return unnamed;
  };
  return blocks.map((block, index) => {
    if (!('tokens' in block) || !block.tokens.some(hasFigure)) return block;
    let at = 0;
    const tokens = block.tokens.flatMap((token) => {
      const start = at;
      at += token.text.length;
      if (!hasFigure(token)) return [token];
      const own = (judged[index] ?? []).filter(
        ({ claim: { quantity } }) => quantity.start >= start && quantity.start + quantity.length <= at,
      );
      return parted(token, own, start, { section, number });
    });
    return { ...block, tokens };
  });
}

const hasFigure = (token: Token): token is FreeText =>
  token.kind === 'text' && token.free !== undefined && /[\d０-９]/.test(token.text);

/** Words that people wrote. */
type FreeText = TextToken & { readonly free: Source };

interface FreeFigureContext {
  readonly section: string;
  /** Numbers the figures that are told of nothing in particular. */
  readonly number: () => number;
}

/** A text with its figures taken out of it. @param start where it begins in the text that claims count from */
function parted(
  token: FreeText,
  judged: readonly ClaimJudgement[],
  start: number,
  { section, number }: FreeFigureContext,
): readonly Token[] {
  const pieces: Token[] = [];
  let done = 0;
  for (const { claim, verdict } of judged) {
    const { quantity } = claim;
    if (claim.unread !== undefined || verdict.kind === 'different' || !/^[\d０-９]/.test(quantity.text))
      continue;
    const from = quantity.start - start;
    const [piece] = textPiece(token, from, from + quantity.length);
    if (piece === undefined) continue;
    const words = wordsAround(token.text, from, from + quantity.length);
    const about = token.about ?? { id: `words-${section}`, title: '说明文字' };
    const index = token.about === undefined ? number() : pieces.filter(isFigure).length + 1;
    const place = verdict.kind === 'bound' ? verdict.place : undefined;
    const stand: Stand = (verdict.kind === 'bound' ? verdict.stand : undefined) ?? {
      kind: 'stated',
      figure: {
        id: `${about.id}-${index}`,
        title: words === '' ? about.title : `${about.title}：${words}`,
        text: digitsOf(quantity.text),
        measure: quantity.measure,
        source: piece.free ?? token.free,
      },
    };
    pieces.push(...textPiece(token, done, from), {
      kind: 'figure',
      role: ROLES[claim.role],
      text: piece.text,
      value: quantity.value,
      free: piece.free,
      ...(piece.strong && { strong: true }),
      ...(place === undefined ? { places: [], stand } : { places: [place] }),
    });
    done = from + quantity.length;
  }
  return [...pieces, ...textPiece(token, done, token.text.length)];
}

/** The digits of a figure, without its unit. */
const digitsOf = (text: string): string => /^[-\d０-９.．,，]+/.exec(text)?.[0] ?? text;

const isFigure = (token: Token): token is FigureToken => token.kind === 'figure';

const ROLES: Readonly<Record<ClaimRole, FigureRole>> = {
  amount: 'amount',
  change: 'change',
  same: 'change',
  order: 'change',
  rate: 'rate',
  share: 'share',
  completion: 'share',
  count: 'count',
  other: 'share',
};

/** The clause around a figure, "…" in its place: 增加…工作人员. */
function wordsAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start).replace(/^[\s\S]*[，。；：、]/, '');
  const after = text.slice(end).replace(/[，。；：、][\s\S]*$/, '');
  return `${before}${after === '' ? '' : `…${after}`}`.trim();
}
