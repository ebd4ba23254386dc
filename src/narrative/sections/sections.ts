import { outlineOf, outlinePages } from '../../document/outline.ts';
import type { FormatProse } from '../../model/narrative.ts';
import type { Source } from '../../model/source.ts';
import type { Account } from '../../points/account/account.ts';
import { withFreeFigures } from '../claims/free-figures.ts';
import { type References, referencesOf } from '../claims/references.ts';
import type { Block, Section, StatedFigure } from '../figures/token.ts';
import { type View, viewOf } from '../figures/view.ts';
import { evaluate, evaluatePattern } from '../language/evaluate.ts';
import { withTerms } from './terms.ts';

/** All sections of a disclosure that say something, by id. */
export interface Narrative {
  readonly view: View;
  readonly sections: ReadonlyMap<string, Section>;
  /** What words may be compared with: gathered once it is asked for. */
  readonly references: () => References;
  /** By id of a figure that only the text states: the section that lists it. */
  readonly statedIn: ReadonlyMap<string, string>;
  /** Entries of narrative.yaml that no sentence asks for. */
  readonly unasked: readonly Unasked[];
}

/** An entry of narrative.yaml that is lost: its point or name is not one that a sentence asks for. */
export interface Unasked {
  readonly list: 'prior' | 'stated' | 'reasons' | 'purposes' | 'facts';
  readonly source: Source;
}

/**
 * What a disclosure says in words: the format's patterns filled with its points, and its own words.
 * @param previous last year's disclosure, where it is there
 */
export function narrate(account: Account, prose: FormatProse, previous: Account | undefined): Narrative {
  const view = viewOf(account, prose, previous);
  const words = view.narrative?.words ?? new Map();
  const ids = inOutlineOrder(account, new Set([...prose.patterns.keys(), ...words.keys()]));
  let known: References | undefined;
  const references = () => {
    known ??= referencesOf(view);
    return known;
  };
  const statedIn = new Map<string, string>();
  const sections = new Map(
    ids.map((id) => {
      const { stated, ...rest } = section(view, id, references);
      const own = stated.filter((figure) => !statedIn.has(figure.id));
      for (const figure of own) statedIn.set(figure.id, id);
      return [id, { ...rest, stated: own }] as const;
    }),
  );
  return { view, sections, references, statedIn, unasked: unaskedOf(view) };
}

/** Sections as the disclosure prints them; those that are not in its outline follow. */
function inOutlineOrder(account: Account, ids: ReadonlySet<string>): readonly string[] {
  const listed = outlinePages(outlineOf(account)).map(({ id }) => id);
  return [...new Set([...listed.filter((id) => ids.has(id)), ...ids])];
}

function unaskedOf({ narrative, asked }: View): readonly Unasked[] {
  if (narrative === undefined) return [];
  const lists = {
    prior: narrative.prior,
    stated: narrative.stated,
    reasons: narrative.reasons,
    purposes: narrative.purposes,
    facts: [...narrative.facts.values()],
  };
  return (Object.keys(lists) as Unasked['list'][]).flatMap((list) =>
    lists[list].filter((entry) => !asked.has(entry)).map(({ source }) => ({ list, source })),
  );
}

function section(view: View, id: string, references: () => References): Section {
  const own = view.narrative?.words.get(id);
  const pattern = own?.mode === 'replace' ? undefined : view.prose.patterns.get(id);
  const parts = [
    ...(own?.mode === 'before' ? [evaluate(view, own, true)] : []),
    ...(pattern === undefined ? [] : [evaluatePattern(view, pattern)]),
    ...(own !== undefined && own.mode !== 'before' ? [evaluate(view, own, true)] : []),
  ];
  for (const part of parts) for (const entry of part.asked) view.asked.add(entry);
  const written: readonly Block[] = parts.flatMap((part) => part.blocks);
  const blocks = withFreeFigures(id, written, references);
  return {
    id,
    blocks: withTerms(blocks, view.prose.terms),
    stated: statedFigures(blocks),
    issues: parts.flatMap(({ issues }) => issues),
  };
}

/** The figures of blocks that only the text states, each once. */
function statedFigures(blocks: readonly Block[]): readonly StatedFigure[] {
  const figures = blocks.flatMap((block) =>
    'tokens' in block
      ? block.tokens.flatMap((token) =>
          token.kind === 'figure' && token.stand?.kind === 'stated' ? [token.stand.figure] : [],
        )
      : [],
  );
  return [...new Map(figures.map((figure) => [figure.id, figure])).values()];
}
