import { titleInTable } from '../../model/place.ts';
import type { Account } from '../../points/account/account.ts';
import { lostRowsIn } from '../lost/lost-rows.ts';
import { type LostUnit, lostUnitsIn } from '../lost/lost-units.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { cellName, figureText, related, someOf } from '../rule/wording.ts';

/** presence/lost-row: a row is gone that the row above and other tables have the money of. */
export const lostRow: Rule = {
  id: 'presence/lost-row',
  severity: 'error',
  title: '列示的科目没有漏掉有钱的行',
  basis: '合计、类、款等于其下各项之和；多出的正是别的表印的、或说明里写到的一个科目，就是漏了那一行。',
  check: (account) => [
    ...lostUnitsIn(account).map((lost) => lostUnit(account, lost)),
    ...lostRowsIn(account).map((rows) => {
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
  ],
};

/** Units that are named one by one where it may be the row of any of them. */
const MOST_NAMED = 3;

/** The row of a unit that is gone: the total has it, and who is not listed may be meant. */
function lostUnit({ derived }: Account, { table, units, total, lacked }: LostUnit): RuleFinding {
  const [unit, ...others] = units;
  const [first, ...more] = lacked;
  const names = units.map(({ code, name }) => `${code} ${name}`);
  const which = others.length < MOST_NAMED ? names.join('或') : '一个单位';
  return {
    source: total.source,
    label: `${table.title} · ${names[0]}`,
    table: table.id,
    place: `${table.id}/${unit.code}`,
    related: [related(first.cell, derived)],
    message: `${table.title}漏了${others.length < MOST_NAMED ? ' ' : ''}${which}的一行（${titleInTable(first.cell)}约 ${first.amount} ${first.cell.moneyUnit}）：合计比列出的各单位之和多的正是它，${someOf(
      more.map(({ cell }) => titleInTable(cell)),
      2,
      '处',
    )}也多`,
    remedy: `对照原表，在 tables/${table.id}.yaml 里补上它的行；原件就没有这一行的，在 acknowledged 里说明。`,
  };
}
