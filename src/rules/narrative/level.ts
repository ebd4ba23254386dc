import { stopsShort } from '../presence/levels.ts';
import { sentenceRuleUnless } from './sentence-findings.ts';

/** narrative/level: a sentence lists codes of a level that the tables have. */
export const listedLevel = sentenceRuleUnless('no-level', stopsShort, {
  id: 'narrative/level',
  severity: 'warning',
  findsGaps: true,
  title: '逐项列出的句子，各表列到了那一级科目',
  basis: '句子由表取数；表里只列到类，要逐项列出的句子就整段不印，读者看不出少了什么。',
});
