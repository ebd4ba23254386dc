import { type FreeTextFault, freeTextFaults } from '../narrative/free-text.ts';
import type { Narrative } from '../narrative/sections.ts';
import type { Rule } from './rule.ts';

/** Faults are found once for both rules. */
const faults = new WeakMap<Narrative, readonly FreeTextFault[]>();

function faultsOf(narrative: Narrative | undefined): readonly FreeTextFault[] {
  if (narrative === undefined) return [];
  const known = faults.get(narrative) ?? freeTextFaults(narrative);
  faults.set(narrative, known);
  return known;
}

/** narrative/contradiction: a figure in words people wrote is not what the tables print. */
export const contradiction: Rule = {
  id: 'narrative/contradiction',
  severity: 'error',
  title: '文字里的数与表一致',
  basis: '情况说明解释预算表；文字与表各说各的，读者无从判断哪个是真的。',
  check: ({ disclosure }, { narratives }) =>
    faultsOf(narratives.get(disclosure.id))
      .filter(({ kind }) => kind === 'contradicts')
      .map(({ text, name, known, place, source }) => ({
        source,
        message: `文字说“${name}”${text}，而${place === undefined ? '' : '表中'}是 ${known ?? ''}`,
        remedy: '核对文字和表；文字里的数最好换成组件，由表直接取数（docs/narrative.md）。',
        ...(place === undefined ? {} : { place }),
      })),
};

/** narrative/unmatched: an amount in words people wrote that stands in no table. */
export const unmatched: Rule = {
  id: 'narrative/unmatched',
  severity: 'warning',
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
