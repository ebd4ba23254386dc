import type { Account } from '../../points/account/account.ts';
import { wrongZeros } from '../doubted/wrong-zeros.ts';
import { hasMistakenRows } from '../lost/mistaken-rows.ts';
import { stopsShort } from '../presence/levels.ts';
import { lacksColumns } from '../tables/lacks-columns.ts';
import { sentenceRuleUnless } from './sentence-findings.ts';

/** A table that is told to stop short or to lack a column, a code written wrong, or a zero that should be an amount leaves nothing to list. */
const isEcho = (account: Account): boolean =>
  stopsShort(account) || lacksColumns(account) || hasMistakenRows(account) || wrongZeros(account).length > 0;

/** narrative/level: a sentence lists codes of a level that the tables have. */
export const listedLevel = sentenceRuleUnless('no-level', isEcho, {
  id: 'narrative/level',
  severity: 'warning',
  findsGaps: true,
  title: '逐项列出的句子，各表列到了那一级科目',
  basis: '句子由表取数；表里只列到类，要逐项列出的句子就整段不印，读者看不出少了什么。',
});
