import { formatText, QUESTION } from '../format-text.ts';
import type { FormatProposal } from '../propose-format.ts';
import type { FormatVariant } from './variant-of.ts';
import { variantText } from './variant-text.ts';

/** The files of a proposed format, by name in its folder: a variant has the words of the format it extends. */
export const proposedFiles = (
  proposal: FormatProposal,
  variant: FormatVariant | undefined,
): ReadonlyMap<string, string> =>
  variant === undefined
    ? new Map([
        ['format.yaml', formatText(proposal)],
        ['narrative.yaml', NARRATIVE],
      ])
    : new Map([['format.yaml', variantText(proposal, variant)]]);

/** How sentences are written; the sentences themselves are a person's to write. */
const NARRATIVE = [
  '# 说明文字里数字和增减的写法；各节的句子写在 narrative/节的编号.mdx，怎样写见 docs/narrative.md',
  `thousands: false   # ${QUESTION}说明文字里的数印不印千位分隔符`,
  `rateDecimals: 2   # ${QUESTION}增减的百分比印几位小数；增减怎样说（change）、多大要写原因（reason）照公开文本写`,
  '',
].join('\n');
