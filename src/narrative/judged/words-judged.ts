import { holdingOf } from '../../formats/held-sections.ts';
import type { Source } from '../../model/source.ts';
import type { ClaimJudgement } from '../binding/claim-judgement.ts';
import { sourceWithin } from '../figures/text-piece.ts';
import { type Block, blockText, type Token } from '../figures/token.ts';
import type { View } from '../figures/view.ts';
import { judgedSection } from './judged-section.ts';
import { judgedTable } from './table-words.ts';

/** A figure in words that people wrote, where it was written, and what became of it. */
export interface WordsJudged extends ClaimJudgement {
  readonly section: string;
  readonly source: Source;
  /** Its place as acknowledgements name it: "<section>/<as written>", with a number where a section says it again. */
  readonly place: string;
}

/** What became of the figures of a section: by block, and those that people wrote, each once. */
export function wordsJudged(
  view: View,
  section: string,
  blocks: readonly Block[],
): { readonly byBlock: readonly (readonly ClaimJudgement[])[]; readonly judged: readonly WordsJudged[] } {
  // What a section holds besides money (职责、任务、名词解释) is to be achieved, or meant; its figures are not the budget's.
  if (holdingOf(view.account.format, section) !== undefined || !blocks.some(isWritten))
    return { byBlock: [], judged: [] };
  const paragraphs = blocks.map((block) => ({
    text: 'tokens' in block ? blockText(block) : '',
    isHeading: block.kind === 'heading',
  }));
  const byBlock = judgedSection(view, section, paragraphs);
  const inTables = blocks.map((block) => (block.kind === 'table' ? judgedTable(view, section, block) : []));
  const times = new Map<string, number>();
  const met = new Set<string>();
  const judged = blocks.flatMap((block, index) =>
    [...placed(block, byBlock[index] ?? []), ...(inTables[index] ?? [])].flatMap(
      ({ source, ...judgement }): readonly WordsJudged[] => {
        const { quantity } = judgement.claim;
        // Words about a point are written once, wherever they are printed.
        const id = `${source.file} ${JSON.stringify(source.path)} ${source.span?.start ?? ''} ${quantity.text}`;
        if (met.has(id)) return [];
        met.add(id);
        const count = (times.get(quantity.text) ?? 0) + 1;
        times.set(quantity.text, count);
        const place = `${section}/${quantity.text}${count === 1 ? '' : `#${count}`}`;
        return [{ ...judgement, section, source, place }];
      },
    ),
  );
  return { byBlock, judged };
}

/** The judgements of a block of text that people wrote, with where. */
const placed = (
  block: Block,
  judgements: readonly ClaimJudgement[],
): readonly (ClaimJudgement & { readonly source: Source })[] =>
  judgements.flatMap((judgement) => {
    const { start, length } = judgement.claim.quantity;
    const source = 'tokens' in block ? sourceAt(block.tokens, start, length) : undefined;
    return source === undefined ? [] : [{ ...judgement, source }];
  });

const isWritten = (block: Block): boolean =>
  'tokens' in block
    ? block.tokens.some((token) => freeSource(token) !== undefined)
    : block.kind === 'table' && block.free !== undefined;

const freeSource = (token: Token): Source | undefined => (token.kind === 'term' ? undefined : token.free);

/** Where a figure was written, if people wrote it; in a text with a position of its own that far into it. */
function sourceAt(tokens: readonly Token[], start: number, length: number): Source | undefined {
  let at = 0;
  for (const token of tokens) {
    const from = at;
    at += token.text.length;
    if (start < from || start >= at) continue;
    const source = freeSource(token);
    return source && sourceWithin(token.kind === 'text' ? token : {}, source, start - from, length);
  }
  return undefined;
}
