import { outlineOf, outlinePages } from '../../document/outline.ts';
import type { StatedFigure } from '../../model/figure/figure.ts';
import type { FormatProse } from '../../model/narrative.ts';
import type { Source } from '../../model/source.ts';
import type { Account } from '../../points/account/account.ts';
import type { Verdict } from '../binding/claim-judgement.ts';
import type { Block, Section } from '../figures/token.ts';
import { type View, viewOf } from '../figures/view.ts';
import { withFreeFigures } from '../judged/free-figures.ts';
import { type WordsJudged, wordsJudged } from '../judged/words-judged.ts';
import { evaluate, evaluatePattern } from '../language/evaluate.ts';
import { withTerms } from './terms.ts';

/** All sections of a disclosure that say something, by id. */
export interface Narrative {
  readonly view: View;
  readonly sections: ReadonlyMap<string, Section>;
  /** What became of the figures in words that people wrote, in the order of the sections. */
  readonly judged: readonly WordsJudged[];
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
 * @param budget of final accounts: the budget of their year, where it is there; `adjusted` the same as it was adjusted
 */
export function narrate(
  account: Account,
  prose: FormatProse,
  previous: Account | undefined,
  budget?: Account | undefined,
  adjusted?: Account | undefined,
): Narrative {
  const view = viewOf(account, prose, previous, budget, adjusted);
  const words = view.narrative?.words ?? new Map();
  const ids = inOutlineOrder(account, new Set([...prose.patterns.keys(), ...words.keys()]));
  const statedIn = new Map<string, string>();
  const judged: WordsJudged[] = [];
  const asked = new Set<object>();
  const sections = new Map(
    ids.map((id) => {
      const { stated, judged: found, asked: heeded, ...rest } = section(view, id);
      judged.push(...found);
      for (const entry of heeded) asked.add(entry);
      const own = stated.filter((figure) => !statedIn.has(figure.id));
      for (const figure of own) statedIn.set(figure.id, id);
      return [id, { ...rest, stated: own }] as const;
    }),
  );
  return { view, sections, judged, statedIn, unasked: unaskedOf(view, asked, judged) };
}

/** Sections as the disclosure prints them; those that are not in its outline follow. */
function inOutlineOrder(account: Account, ids: ReadonlySet<string>): readonly string[] {
  const listed = outlinePages(outlineOf(account)).map(({ id }) => id);
  return [...new Set([...listed.filter((id) => ids.has(id)), ...ids])];
}

function unaskedOf(
  { narrative }: View,
  asked: ReadonlySet<object>,
  judged: readonly WordsJudged[],
): readonly Unasked[] {
  if (narrative === undefined) return [];
  // What words say is held against what was written for it.
  const said = new Set(judged.flatMap(({ verdict }) => standsOf(verdict)).map(({ figure }) => figure.source));
  const lists = {
    prior: narrative.prior,
    stated: narrative.stated,
    reasons: narrative.reasons,
    purposes: narrative.purposes,
    facts: [...narrative.facts.values()],
  };
  // Own words may say what their pattern would have asked for; what they say is held against it all the same.
  const isOwn = [...narrative.words.values()].some(({ mode }) => mode === 'replace');
  const told = (Object.keys(lists) as Unasked['list'][]).filter(
    (list) => !isOwn || !['prior', 'facts'].includes(list),
  );
  return told.flatMap((list) =>
    lists[list]
      .filter((entry) => !asked.has(entry) && !said.has(entry.source))
      .map(({ source }) => ({ list, source })),
  );
}

/** The figures that only the text states which a claim was held against. */
const standsOf = (verdict: Verdict) =>
  (verdict.kind === 'bound' ? [verdict] : verdict.kind === 'different' ? verdict.known : []).flatMap(
    ({ stand }) => (stand?.kind === 'stated' ? [stand] : []),
  );

/** A section with what became of its figures, and the entries of narrative.yaml it asks for. */
interface SectionDrawn extends Section {
  readonly judged: readonly WordsJudged[];
  readonly asked: readonly object[];
}

function section(view: View, id: string): SectionDrawn {
  const own = view.narrative?.words.get(id);
  const pattern = own?.mode === 'replace' ? undefined : view.prose.patterns.get(id);
  const parts = [
    ...(own?.mode === 'before' ? [evaluate(view, own, true)] : []),
    ...(pattern === undefined ? [] : [evaluatePattern(view, pattern)]),
    ...(own !== undefined && own.mode !== 'before' ? [evaluate(view, own, true)] : []),
  ];
  const written: readonly Block[] = parts.flatMap((part) => part.blocks);
  const { byBlock, judged } = wordsJudged(view, id, written);
  const blocks = withFreeFigures(id, written, byBlock);
  return {
    id,
    blocks: withTerms(blocks, view.prose.terms),
    stated: statedFigures(blocks),
    findings: parts.flatMap(({ findings }) => findings),
    judged,
    asked: parts.flatMap((part) => [...part.asked]),
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
