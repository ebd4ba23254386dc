import type { Rule } from './rule.ts';
import { cellName, figureText, inUnitOf, related } from './wording.ts';

/** points/documents: two disclosures that print the same figure print the same number. */
export const documents: Rule = {
  id: 'points/documents',
  severity: 'error',
  title: '部门与所属单位、今年与上年公开的同一个数一致',
  basis: '部门公开中某单位的数就是该单位自己公开的数；今年表中的上年数就是上年公开的数。',
  check: (account, { documents: relations }) =>
    relations
      .filter(({ disclosure, outcome }) => disclosure === account.disclosure.id && outcome === 'different')
      .map(({ subject, parts: [other], difference, other: id }) => ({
        source: subject.source,
        label: `${subject.title}：${figureText(subject)}`,
        table: subject.table,
        place: subject.place,
        difference: difference === undefined ? '' : inUnitOf(subject, difference.abs()),
        related: other === undefined ? [] : [related(other)],
        message: `${cellName(subject)}是 ${figureText(subject)}，而 ${id} 的公开${other === undefined ? '没有这笔钱' : `印为 ${figureText(other)}（${cellName(other)}）`}`,
        remedy: '核对两份公开的同一个数；若上年数经过调整，在 acknowledged 里写明口径。',
      })),
};
