import { isOfDoubtedCell, sentenceRuleUnless } from './sentence-findings.ts';

/** narrative/prior: last year's figure is not known; of a figure that is told to be wrong there may be none. */
export const missingPrior = sentenceRuleUnless('no-prior', isOfDoubtedCell, {
  id: 'narrative/prior',
  severity: 'info',
  findsGaps: true,
  title: '知道上年数',
  basis: '财预〔2016〕143号要求说明与上年相比的增减；上年数可以来自上年的公开、本年的表或 narrative.yaml。',
});
