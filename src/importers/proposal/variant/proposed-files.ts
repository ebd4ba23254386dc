import { formatText } from '../format-text.ts';
import type { FormatProposal } from '../propose-format.ts';
import { type KnownWords, proposedTexts } from '../texts/proposed-texts.ts';
import type { FormatVariant } from './variant-of.ts';
import { variantText } from './variant-text.ts';

/** The files of a proposed format, by name in its folder: a variant has the words of the format it extends. */
export const proposedFiles = (
  proposal: FormatProposal,
  variant: FormatVariant | undefined,
  words: KnownWords,
): ReadonlyMap<string, string> =>
  variant === undefined
    ? new Map([['format.yaml', formatText(proposal)], ...proposedTexts(proposal, words)])
    : new Map([['format.yaml', variantText(proposal, variant)]]);
