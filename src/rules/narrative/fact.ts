import { sentenceRule } from './sentence-findings.ts';

/** narrative/fact: a count or a word that a sentence asks for and nobody gave. */
export const missingFact = sentenceRule('no-fact', {
  id: 'narrative/fact',
  severity: 'error',
  findsGaps: true,
  title: '说明文字要的表外数据齐全',
  basis: '财预〔2016〕143号：国有资产占用、政府采购等情况要说明；没有填写的内容会原样印成“未填”。',
});
