import type { Rule } from '../rule/rule.ts';
import { faultsOf } from './free-text.ts';

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
