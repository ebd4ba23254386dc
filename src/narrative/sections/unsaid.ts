import { quantitiesOf } from '../claims/quantities.ts';
import { type Quantity, says } from '../claims/quantity.ts';
import { type Block, blockText, type FigureToken, type Token } from '../figures/token.ts';
import type { View } from '../figures/view.ts';
import { evaluatePattern } from '../language/evaluate.ts';

/** A figure that the format's sentences of a section state, with the words before it: 本年收入合计11835.50万元. */
export interface Statement {
  readonly words: string;
  readonly figure: FigureToken;
}

/** Amounts are what a section is for; rates, shares and last year's follow from them, and counts are said in many ways. */
const DEMANDED: ReadonlySet<FigureToken['role']> = new Set(['amount', 'change']);

/**
 * What the format's own sentences of a section state of this disclosure and a text in their place does not: amounts and changes that are
 * not zero. Only the figures are compared, not the words around them; one that the sentences state twice has to be there twice.
 */
export function unsaid(view: View, section: string, text: string): readonly Statement[] {
  const pattern = view.prose.patterns.get(section);
  if (pattern === undefined) return [];
  const said = quantitiesOf(text).filter(({ kind }) => kind === 'money');
  const stated = Map.groupBy(statementsOf(evaluatePattern(view, pattern).blocks), ({ figure }) =>
    figure.value.abs().toString(),
  );
  return [...stated.values()].flatMap((statements) => {
    const [first] = statements;
    const times = first === undefined ? 0 : said.filter((quantity) => isSaid(first.figure, quantity)).length;
    return statements.slice(times);
  });
}

/** What a section's blocks state. */
export const statementsOf = (blocks: readonly Block[]): readonly Statement[] =>
  blocks.flatMap((block) => {
    if (!('tokens' in block)) return [];
    return block.tokens.flatMap((token, index): readonly Statement[] =>
      token.kind === 'figure' && DEMANDED.has(token.role) && !token.value.isZero()
        ? [{ words: wordsBefore(block.tokens, index), figure: token }]
        : [],
    );
  });

/** A text may give the direction in a word. */
const isSaid = ({ value }: FigureToken, quantity: Quantity): boolean =>
  says(quantity, value) || says(quantity, value.negated());

const wordsBefore = (tokens: readonly Token[], index: number): string =>
  tokens
    .slice(0, index)
    .map(({ text }) => text)
    .join('')
    .replace(/^[\s\S]*[，。；：、]/, '')
    .trim();

/** What a section says, as a text; a bare number in a table of words is taken for money in the unit of the tables. */
export const wordsOf = ({ account }: View, blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) =>
      block.kind === 'table'
        ? block.rows
            .flat()
            .map((cell) => (/^-?[\d,]+(?:\.\d+)?$/.test(cell) ? `${cell}${account.format.moneyUnit}` : cell))
        : [blockText(block)],
    )
    .join('\n');
