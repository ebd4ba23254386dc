import { listedBy, tableSides } from '../../formats/columns.ts';
import { printsEach } from '../../formats/record-tables.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import { indicatorFile } from '../../read/fields/indicator-file.ts';
import { procurementFile } from '../../read/records/procurement-file.ts';
import { writtenShape } from '../../read/yaml/written-shape.ts';
import type { Rule } from '../rule/rule.ts';
import { keptMissing } from './kept-missing.ts';
import { lacksTable } from './lacks-columns.ts';
import { isWithoutMoney } from './without-money.ts';

/** tables/missing: every table of the format is given, derived, or declared not to be in the source. */
export const missingTable: Rule = {
  id: 'tables/missing',
  severity: 'error',
  findsGaps: true,
  title: '套表齐全',
  basis: '财预〔2016〕143号：没有数据的表也要公开，列空表并说明。',
  check: (account) => {
    // What only lacks by another mistake is told there: the figures are to be typed anyway, or one of them is wrong.
    if (isWithoutMoney(account) || lacksTable(account)) return [];
    return missingTables(account)
      .filter(({ id }) => !keptMissing(account).has(id))
      .map(({ id, title, definition }) => ({
        source: account.disclosure.source,
        table: id,
        place: id,
        message: `缺少${definition.number} ${title}，其他表也推算不出它`,
        remedy: `${remedyFor(account, id, definition)}取得的文本里没有的，在 disclosure.yaml 的 notInSource 里写明原因。`,
      }));
  },
};

/** The tables that nobody gave, that cannot be worked out and that are not declared to be absent from the source. */
export const missingTables = ({ tables, disclosure }: Account): Account['tables'] =>
  tables.filter(
    ({ id, state }) => state === 'missing' && !disclosure.notInSource.some(({ table }) => table === id),
  );

/** Whether a table is missing, or published as empty though there is money for it: what lacks by it is not told besides. */
export const isTableGone = (account: Account): boolean =>
  missingTables(account).length > 0 ||
  account.relations.some(({ emptyTable, outcome }) => emptyTable !== undefined && outcome === 'different');

/** Where what a table prints is written: records have files of their own, whatever table shows them. */
function remedyFor({ format }: Account, id: string, table: TableFormat): string {
  const empty = `本年没有的，建 tables/${id}.yaml，只写一行 empty: true；`;
  const records = tableSides(table).map(({ rows }) => ({ rows, by: listedBy(rows)?.[0] }));
  if (records.some(({ by }) => by === 'purchase')) {
    const line = writtenShape(procurementFile(format).shape.lines);
    return `在 procurement.yaml 里逐行写 lines: ${line}，金额写在各行的 money 里；${empty}`;
  }
  if (table.form !== undefined || records.some(({ rows }) => printsEach(rows)))
    return `在 projects.yaml 里给项目写 goals: { year: … } 和 indicators: [${writtenShape(indicatorFile(format.indicators))}]，“…”换成内容；${empty}`;
  if (records.some(({ by }) => by === DIMENSION.project))
    return `在 projects.yaml 里写项目和金额（money）；${empty}`;
  return `填写 tables/${id}.yaml；${empty}`;
}
