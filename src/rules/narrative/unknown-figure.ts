import { sentenceRule } from './sentence-findings.ts';

/** narrative/unknown-figure: a sentence asks for a figure that nobody printed. */
export const unknownFigure = sentenceRule('unknown-figure', {
  id: 'narrative/unknown-figure',
  severity: 'warning',
  findsGaps: true,
  title: '说明文字要的数，各表印出或推得出',
  basis: '情况说明的数都出自预算表；表里没有的数，句子不能编。',
});
