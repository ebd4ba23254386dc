import type { Term } from '../../model/narrative.ts';
import { onceFor } from '../../model/once-for.ts';
import { textPiece } from '../figures/text-piece.ts';
import type { Block, Token } from '../figures/token.ts';

/** Makes the first use of every term in a section one that explains it. */
export function withTerms(blocks: readonly Block[], terms: readonly Term[]): readonly Block[] {
  const met = new Set<string>();
  const names = namesOf(terms);
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'item') return block;
    return { ...block, tokens: block.tokens.flatMap((token) => linked(token, names, met)) };
  });
}

/** The ids of the terms that a text uses. */
export const termsIn = (text: string, terms: readonly Term[]): ReadonlySet<string> =>
  new Set([...found(text, namesOf(terms))].map(({ id }) => id));

interface Name {
  readonly id: string;
  readonly word: string;
}

/** All words for terms by their first letter, the longest first, so that a term inside another is not taken for it. */
type Names = ReadonlyMap<string, readonly Name[]>;

const namesOf: (terms: readonly Term[]) => Names = onceFor((terms) =>
  Map.groupBy(
    terms
      .flatMap(({ id, title, also }) => [title, ...also].map((word) => ({ id, word })))
      .sort((a, b) => b.word.length - a.word.length),
    ({ word }) => word.charAt(0),
  ),
);

function* found(text: string, names: Names): Generator<Name & { readonly start: number }> {
  for (let at = 0; at < text.length; ) {
    const name = names.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at));
    if (name === undefined) at += 1;
    else {
      yield { ...name, start: at };
      at += name.word.length;
    }
  }
}

function linked(token: Token, names: Names, met: Set<string>): readonly Token[] {
  if (token.kind === 'term') met.add(token.id);
  if (token.kind !== 'text') return [token];
  const pieces: Token[] = [];
  let done = 0;
  for (const { id, word, start } of found(token.text, names)) {
    if (met.has(id)) continue;
    met.add(id);
    pieces.push(...textPiece(token, done, start), {
      kind: 'term',
      id,
      text: word,
      ...(token.strong && { strong: true }),
    });
    done = start + word.length;
  }
  return [...pieces, ...textPiece(token, done, token.text.length)];
}
