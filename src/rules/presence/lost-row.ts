import { titleInTable } from '../../model/place.ts';
import { lostRowsIn } from '../lost/lost-rows.ts';
import type { Rule } from '../rule/rule.ts';
import { cellName, figureText, related, someOf } from '../rule/wording.ts';

/** presence/lost-row: a row is gone that the row above and other tables have the money of. */
export const lostRow: Rule = {
  id: 'presence/lost-row',
  severity: 'error',
  title: '列示的科目没有漏掉有钱的行',
  basis: '合计、类、款等于其下各项之和；多出的正是别的表印的、或说明里写到的一个科目，就是漏了那一行。',
  check: (account) =>
    lostRowsIn(account).map((rows) => {
      const [{ table, code, name, above, lacked, elsewhere }] = rows;
      const tables = rows.map((each) => each.table.title);
      const [first] = lacked;
      const amount = first === undefined ? '' : `${first.amount} ${first.cell.moneyUnit}`;
      const shown =
        name === undefined
          ? `${someOf(
              lacked.slice(1).map(({ cell }) => titleInTable(cell)),
              2,
              '处',
            )}也多`
          : elsewhere === undefined
            ? 'narrative.yaml 里写到它'
            : `${cellName(elsewhere)}印有 ${figureText(elsewhere, account.derived)}`;
      return {
        source: above.source,
        label: `${table.title} · ${name ?? amount}`,
        table: table.id,
        place: `${table.id}/${code}`,
        related: elsewhere === undefined ? [] : [related(elsewhere, account.derived)],
        message: `${someOf(tables, 3, '张表')}漏了${name === undefined ? '' : ` ${name}${name === code ? ' ' : ''}`}一行（${amount}）：${first === undefined ? '' : cellName(first.cell, first.cell)}比其下各项之和多的正是它，${shown}`,
        remedy: `${name === undefined ? '对照原表，补上漏了的一行和它的下级' : `补上 ${code} 一行`}${rows.some(({ codes }) => codes.length > 1) ? '和它的下级' : ''}${tables.length > 1 ? `，${tables.length} 张表都要补` : ''}；原件就没有这一行的，在 acknowledged 里说明。`,
      };
    }),
};
