import type { Named } from '../../model/narrative.ts';
import type { SentenceFinding } from '../../narrative/figures/token.ts';
import type { Narrative } from '../../narrative/sections/sections.ts';
import type { Account } from '../../points/account/account.ts';
import { miscodedIn } from '../codes/miscoded.ts';
import { isMisnamed } from '../written/misnamed.ts';
import { isOfDoubtedCell, sentenceRuleUnless } from './sentence-findings.ts';

/** narrative/prior: last year's figure is not known; of a figure that is told to be wrong there may be none. */
export const missingPrior = sentenceRuleUnless('no-prior', isEcho, {
  id: 'narrative/prior',
  severity: 'info',
  findsGaps: true,
  title: '知道上年数',
  basis: '财预〔2016〕143号要求说明与上年相比的增减；上年数可以来自上年的公开、本年的表或 narrative.yaml。',
});

/** Whether it lacks what is written under another name, or tells of a figure that is told to be wrong. */
function isEcho(account: Account, finding: SentenceFinding, narrative: Narrative | undefined): boolean {
  return (
    isMisnamed(narrative, finding) || isOfDoubtedCell(account, finding) || isOfWrongCode(account, finding.of)
  );
}

/** Whether it is of a code that is told to be written wrong. */
const isOfWrongCode = (account: Account, of: Named = {}): boolean =>
  miscodedIn(account).some(({ dimension, wrong }) => of[dimension] === wrong);
