import { isTableGone } from '../tables/missing.ts';
import { sentenceRuleUnless } from './sentence-findings.ts';

/** narrative/unknown-figure: a sentence asks for a figure that nobody printed; while a table is missing or wrongly empty, that is what is told. */
export const unknownFigure = sentenceRuleUnless('unknown-figure', isTableGone, {
  id: 'narrative/unknown-figure',
  severity: 'warning',
  findsGaps: true,
  title: '说明文字要的数，各表印出或推得出',
  basis: '情况说明的数都出自预算表；表里没有的数，句子不能编。',
});
