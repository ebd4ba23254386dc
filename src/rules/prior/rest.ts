import { wrongZeros } from '../doubted/wrong-zeros.ts';
import type { Rule } from '../rule/rule.ts';
import { misfits } from './misfits.ts';

/** prior/rest: lines that are all of a whole this year were all of it last year, or something of last year is gone. */
export const priorRest: Rule = {
  id: 'prior/rest',
  severity: 'warning',
  findsGaps: true,
  title: '上年数各项之和等于总数',
  basis:
    '本年各项之和就是总数，上年也应如此；除非上年有本年没有的科目或资金，那就还少一条上年数（因此只作提醒）。',
  // With a wrong zero a part is all of its whole only as it is written.
  check: (account, ledger) => (wrongZeros(account).length > 0 ? [] : misfits(account, ledger, 'less')),
};
