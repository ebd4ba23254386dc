import type { Rule } from '../rule/rule.ts';
import { misfits } from './misfits.ts';

/** prior/parts: last year, too, parts are not more than their whole. */
export const priorParts: Rule = {
  id: 'prior/parts',
  severity: 'error',
  findsGaps: true,
  title: '上年数各项之和不大于总数',
  basis:
    '上年数和本年数是一样的账：类等于各项之和，收入等于支出，各项不会大于总数；差额超出四舍五入的不是尾差。',
  check: (account, ledger) => misfits(account, ledger, 'more'),
};
