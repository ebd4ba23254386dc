import type { Source } from '../../model/source.ts';
import { textPiece } from '../figures/text-piece.ts';
import type { Block, FigureRole, FigureToken, Stand, TextToken, Token } from '../figures/token.ts';
import { agrees, closest, ELSEWHERE } from './matching.ts';
import type { Reference, References } from './references.ts';
import { type Claim, claimsOf } from './statements.ts';

/**
 * Makes links of the figures that people wrote for a section: to what says the same by a like name, or else to a line of their own among
 * the figures that only the text states. Figures that contradict the tables are left as words; a rule reports them.
 * @param references asked for once there is such a figure
 */
export function withFreeFigures(
  section: string,
  blocks: readonly Block[],
  references: () => References,
): readonly Block[] {
  if (ELSEWHERE.has(section)) return blocks;
  let unnamed = 0;
  const number = () => {
    unnamed += 1;
    return unnamed;
  };
  return blocks.map((block) => {
    if (!('tokens' in block) || !block.tokens.some(hasFigure)) return block;
    const claims = claimsOf(block.tokens.map(({ text }) => text).join(''));
    let at = 0;
    const tokens = block.tokens.flatMap((token) => {
      const start = at;
      at += token.text.length;
      if (!hasFigure(token)) return [token];
      const own = claims.filter((claim) => claim.start >= start && claim.start + claim.length <= at);
      return parted(token, own, start, { section, references: references(), number });
    });
    return { ...block, tokens };
  });
}

const hasFigure = (token: Token): token is FreeText =>
  token.kind === 'text' && token.free !== undefined && /\d/.test(token.text);

/** Words that people wrote. */
type FreeText = TextToken & { readonly free: Source };

interface Surroundings {
  readonly section: string;
  readonly references: References;
  /** Numbers the figures that are told of nothing in particular. */
  readonly number: () => number;
}

/** A text with its figures taken out of it. @param start where it begins in the text that claims count from */
function parted(
  token: FreeText,
  claims: readonly Claim[],
  start: number,
  { section, references, number }: Surroundings,
): readonly Token[] {
  const pieces: Token[] = [];
  let done = 0;
  for (const claim of claims.filter(({ text }) => /^\d/.test(text))) {
    const from = claim.start - start;
    const [piece] = textPiece(token, from, from + claim.length);
    const found = matching(claim, section, references);
    if (piece === undefined || found === 'contradicts') continue;
    const words = wordsAround(token.text, from, from + claim.length);
    const about = token.about ?? { id: `words-${section}`, title: '说明文字' };
    const index = token.about === undefined ? number() : pieces.filter(isFigure).length + 1;
    const stand: Stand = found?.stand ?? {
      kind: 'stated',
      figure: {
        id: `${about.id}-${index}`,
        title: words === '' ? about.title : `${about.title}：${words}`,
        text: claim.text.slice(0, claim.text.length - claim.unit.length),
        unit: claim.unit,
        source: piece.free ?? token.free,
      },
    };
    pieces.push(...textPiece(token, done, from), {
      kind: 'figure',
      role: ROLES[claim.role],
      text: piece.text,
      value: claim.value,
      free: piece.free,
      ...(found?.place === undefined ? { places: [], stand } : { places: [found.place] }),
    });
    done = from + claim.length;
  }
  return [...pieces, ...textPiece(token, done, token.text.length)];
}

const isFigure = (token: Token): token is FigureToken => token.kind === 'figure';

const ROLES: Readonly<Record<Claim['role'], FigureRole>> = {
  amount: 'amount',
  change: 'change',
  rate: 'rate',
  share: 'share',
  count: 'count',
  other: 'share',
};

/** What says the same by the name most like its own; undefined where no name is like it. */
function matching(
  claim: Claim,
  section: string,
  references: References,
): Reference | 'contradicts' | undefined {
  const alike = closest(claim, section, references).flat();
  const same = alike.filter((each) => agrees(claim, each));
  if (same.length === 0) return alike.some(({ place }) => place !== undefined) ? 'contradicts' : undefined;
  return same.find(({ place, stand }) => place !== undefined || stand !== undefined);
}

/** The clause around a figure, "…" in its place: 增加…工作人员. */
function wordsAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start).replace(/^[\s\S]*[，。；：、]/, '');
  const after = text.slice(end).replace(/[，。；：、][\s\S]*$/, '');
  return `${before}${after === '' ? '' : `…${after}`}`.trim();
}
