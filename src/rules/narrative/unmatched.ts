import type { Rule } from '../rule/rule.ts';
import { faultsOf } from './free-text.ts';

/** narrative/unmatched: an amount in words people wrote that stands in no table. */
export const unmatched: Rule = {
  id: 'narrative/unmatched',
  severity: 'warning',
  findsGaps: true,
  title: '文字里的金额在表中有据可查',
  basis: '情况说明的金额出自预算表；表中找不到的金额，读者无法核对，多半是抄错或换算错。',
  check: ({ disclosure }, { narratives }) =>
    faultsOf(narratives.get(disclosure.id))
      .filter(({ kind }) => kind === 'unmatched')
      .map(({ text, name, source }) => ({
        source,
        message: `文字说“${name}”${text}，各表、各项目和上年数里都没有这个金额`,
        remedy: '核对金额和单位（万元、元）；确实是表外的数，写进 narrative.yaml 的 facts 或 stated。',
      })),
};
