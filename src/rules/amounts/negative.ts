import { OTHER_SIGN } from '../../model/decimal/slip.ts';
import { cellTitle } from '../../model/place.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { explainedIn, WRITTEN_AS_NOTHING } from '../explained/explained.ts';
import type { Rule } from '../rule/rule.ts';
import { cellName } from '../rule/wording.ts';

/** amounts/negative: no amount of a budget is below nothing, and nothing has no sign. */
export const negative: Rule = {
  id: 'amounts/negative',
  severity: 'warning',
  title: '预算数没有负数',
  basis: '收入、支出和结转的预算数不会小于零；负号多半是抄写或导出时带来的，确有冲减的，说明原因。',
  check: (account) =>
    accountCells(account.tables).flatMap((cell) => {
      const said = account.figure(cell);
      if (said?.state !== 'given' || !said.text.startsWith('-') || isToldOfSign(account, cell)) return [];
      const { text, value } = said;
      return [
        {
          source: cell.source,
          label: cellTitle(cell),
          table: cell.table,
          place: cell.place,
          message: value.isZero()
            ? `${cellName(cell)}写作 ${text}，零没有负号`
            : `${cellName(cell)}是负数 ${text} ${cell.moneyUnit}`,
          remedy: value.isZero() ? '删去负号。' : '核对正负号；确实是冲减的，在 acknowledged 里说明。',
        },
      ];
    }),
};

/** Whether sums show that the amount is not below nothing, or that something should stand where nothing does: then they say so. */
const isToldOfSign = (account: Account, cell: Cell): boolean =>
  explainedIn(account).rest.some(
    ({ slip, suspect }) =>
      (slip?.isSure === true && SAYS_SIGN.includes(slip.name) && slip.cell === cell) ||
      (suspect === cell && account.figure(cell)?.value.isZero() === true),
  );

/** Slips that say all that there is to say of a sign. */
const SAYS_SIGN: readonly string[] = [OTHER_SIGN, WRITTEN_AS_NOTHING];
