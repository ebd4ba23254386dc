import type { Severity } from '../model/diagnostic.ts';
import type { Issue } from '../narrative/token.ts';
import type { Rule } from './rule.ts';

/** A rule that reports what kept sentences from saying what they should. */
const issueRule = (
  kind: Issue['kind'],
  facts: { readonly id: string; readonly severity: Severity; readonly title: string; readonly basis: string },
): Rule => ({
  ...facts,
  check: ({ disclosure }, { narratives }) => {
    const sections = [...(narratives.get(disclosure.id)?.sections.values() ?? [])];
    const issues = sections.flatMap((section) => section.issues.filter((issue) => issue.kind === kind));
    const once = new Map(issues.map((issue) => [issue.message, issue]));
    return [...once.values()].map(({ message, remedy, source, place }) => ({
      message,
      remedy,
      source,
      ...(place === undefined ? {} : { place }),
    }));
  },
});

/** narrative/unknown-figure: a sentence asks for a figure that nobody printed. */
export const unknownFigure = issueRule('unknown-figure', {
  id: 'narrative/unknown-figure',
  severity: 'warning',
  title: '说明文字要的数，各表印出或推得出',
  basis: '情况说明的数都出自预算表；表里没有的数，句子不能编。',
});

/** narrative/reason: a large change without a reason. */
export const missingReason = issueRule('no-reason', {
  id: 'narrative/reason',
  severity: 'warning',
  title: '增减较大的写明原因',
  basis: '财预〔2016〕143号：收支增减变化应当说明原因；多大算较大，由套表格式的 narrative.yaml 规定。',
});

/** narrative/fact: a count or a word that a sentence asks for and nobody gave. */
export const missingFact = issueRule('no-fact', {
  id: 'narrative/fact',
  severity: 'warning',
  title: '说明文字要的表外数据齐全',
  basis: '财预〔2016〕143号：国有资产占用、政府采购等情况要说明；没有填写的内容会原样印成“未填”。',
});

/** narrative/prior: last year's figure is not known. */
export const missingPrior = issueRule('no-prior', {
  id: 'narrative/prior',
  severity: 'info',
  title: '知道上年数',
  basis: '财预〔2016〕143号要求说明与上年相比的增减；上年数可以来自上年的公开、本年的表或 narrative.yaml。',
});
