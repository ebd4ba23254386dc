import type { Cell } from '../../model/table.ts';
import { memberPath } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { SentenceFinding } from '../../narrative/figures/token.ts';
import type { Narrative } from '../../narrative/sections/sections.ts';
import type { Account } from '../../points/account/account.ts';
import { isDoubted } from '../doubted/doubted.ts';
import { wrongZeros } from '../doubted/wrong-zeros.ts';
import { disagreementsIn } from '../explained/found.ts';
import { costsInDoubt } from '../facts/vehicles.ts';
import { hasMistakenRows } from '../lost/mistaken-rows.ts';
import { isMisnamed } from '../written/misnamed.ts';
import { cellOfSentence, sentenceRuleUnless } from './sentence-findings.ts';

/** narrative/reason: a large change without a reason. */
export const missingReason = sentenceRuleUnless('no-reason', isOfDoubted, {
  id: 'narrative/reason',
  severity: 'warning',
  findsGaps: true,
  title: '增减较大的写明原因',
  basis: '财预〔2016〕143号：收支增减变化应当说明原因；多大算较大，由套表格式的 narrative.yaml 规定。',
});

/**
 * A figure that is told to be wrong changes by what is wrong with it: nobody has a reason for that, nor for a sum that a wrong zero is a part of.
 * Where sums do not come out or a code is written wrong, a 科目 that is gone may only be missing: that is told first.
 */
function isOfDoubted(account: Account, finding: SentenceFinding, narrative: Narrative | undefined): boolean {
  const { of, isOfNothing } = finding;
  if (isMisnamed(narrative, finding)) return true;
  if (isCostInDoubt(account, of?.[DIMENSION.purpose])) return true;
  if (isOfNothing && (disagreementsIn(account).length > 0 || hasMistakenRows(account))) return true;
  const cell = cellOfSentence(account, finding);
  if (cell === undefined) return false;
  const isSummed = ({ table, row }: Cell): boolean =>
    table === cell.table && (row === cell.row || cell.row === TOTAL);
  return isDoubted(account)(cell) || wrongZeros(account).some(isSummed);
}

/** Whether 公务用车 or another cost is told not to be what it is (facts/vehicles, facts/three-public), and a purpose is that, a part of it or what it is part of. */
function isCostInDoubt(account: Account, purpose: string | undefined): boolean {
  if (purpose === undefined) return false;
  const pathOf = (id: string): string => memberPath(account.taxonomy, DIMENSION.purpose, id) ?? id;
  const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const own = pathOf(purpose);
  return costsInDoubt(account).some((id) => {
    const path = pathOf(id);
    return `${path}/`.startsWith(`${own}/`) || (parentOf(own) !== '' && parentOf(path) === parentOf(own));
  });
}

/** The row of a table that sums up all others. */
const TOTAL = 'total';
