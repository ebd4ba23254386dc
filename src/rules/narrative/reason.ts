import { sentenceRule } from './sentence-findings.ts';

/** narrative/reason: a large change without a reason. */
export const missingReason = sentenceRule('no-reason', {
  id: 'narrative/reason',
  severity: 'warning',
  findsGaps: true,
  title: '增减较大的写明原因',
  basis: '财预〔2016〕143号：收支增减变化应当说明原因；多大算较大，由套表格式的 narrative.yaml 规定。',
});
