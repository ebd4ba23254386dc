import { listedBy } from '../../formats/columns.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import type { Rule } from '../rule/rule.ts';
import { tablesLackingColumns } from './lacks-columns.ts';

/** tables/blank: a table without a single figure is published with its statement. */
export const blankTable: Rule = {
  id: 'tables/blank',
  severity: 'warning',
  findsGaps: true,
  ofWritten: true,
  title: '没有数字的表写明是空表',
  basis: '财预〔2016〕143号：没有数据的表列空表并说明；没有说明的空表分不清是没有还是漏填。',
  check: (account) =>
    blankTables(account).map(({ id, title, source }) => ({
      source,
      table: id,
      place: id,
      message: `${title}没有一个数字，也没有写明是空表`,
      remedy: '确实没有数据的写 empty: true，套表会印出说明；否则补填。',
    })),
};

/** The tables in which nobody wrote a figure, nor that they are empty. */
export function blankTables(account: Account): readonly BoundTable[] {
  const lacking = new Set(tablesLackingColumns(account));
  return account.tables.filter((table) => {
    const { state, sides } = table;
    const cells = sides.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const isBlank = cells.every((cell) => (account.figure(cell)?.text ?? '') === '');
    return (
      state === 'given' &&
      !lacking.has(table) &&
      isBlank &&
      sides.some(
        ({ definition, columns }) =>
          columns.length > 0 && (listedBy(definition.rows) !== undefined || cells.length > 0),
      )
    );
  });
}
