import { listedBy } from '../../formats/columns.ts';
import { byText } from '../../model/base/order.ts';
import type { Row } from '../../model/table.ts';
import { asCodes } from '../../model/taxonomy.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundSide, BoundTable } from '../../points/bind/bind.ts';
import { codeMeant, hasRowsOfAnother } from '../codes/miscoded.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { someOf } from '../rule/wording.ts';
import { isGeneral } from './levels.ts';
import { unlistedCodes } from './unlisted-codes.ts';

/**
 * presence/rows: in a table that shows levels of a classification every code stands under its own, and every 类 and 款 has some below;
 * a table that covers another one's money lists its codes.
 */
export const levelRows: Rule = {
  id: 'presence/rows',
  severity: 'warning',
  findsGaps: true,
  title: '分级列示的表，类、款、项的行齐全',
  basis: '分级列示的表，每个款、项都列在它的类、款之下，每个类、款之下都有下级；少了一行多半是漏录。',
  check: (account) =>
    account.tables.flatMap((table) =>
      table.state === 'given' && !hasRowsOfAnother(account, table.id)
        ? table.sides.flatMap((side) => {
            const unlisted = unlistedCodes(account, table, side);
            // A 款 without rows is told by the row that another table prints of it.
            const isTold = (place: string): boolean => unlisted.some((each) => each.place.startsWith(place));
            return [
              ...(listedBy(side.definition.rows) ?? []).flatMap((dimension) =>
                gaps(account, table, side, dimension).filter(({ place }) => !isTold(place)),
              ),
              ...unlisted,
            ];
          })
        : [],
    ),
};

/** A row by its code. */
interface Coded {
  readonly row: Row;
  readonly code: string;
  readonly title: string;
}

function gaps(
  account: Account,
  table: BoundTable,
  { rows }: BoundSide,
  dimension: string,
): readonly RuleFinding[] {
  const { taxonomy } = account;
  const classification = taxonomy.dimensions.get(dimension);
  const levels = classification === undefined ? [] : (asCodes(classification)?.levels ?? []);
  const coded = rows.flatMap((row): Coded[] => {
    const { code: printed = '', name = '' } = row.names[dimension] ?? {};
    // A code that was typed wrong is told as that, not as a row that is missing.
    const code = codeMeant(account, dimension, printed);
    return levels.includes(code.length)
      ? [{ row, code, title: name === '' || name === code ? code : `${code} ${name}` }]
      : [];
  });
  const shown = levels.filter((level) => coded.some(({ code }) => code.length === level));
  const aboveOf = (code: string) =>
    shown.filter((level) => level < code.length).map((level) => code.slice(0, level));
  const codes = new Set(coded.map(({ code }) => code));
  const above = Map.groupBy(
    coded.flatMap((entry) => aboveOf(entry.code).map((code) => ({ code, entry }))),
    ({ code }) => code,
  );
  const lost = [...above].filter(([code]) => !codes.has(code));
  const childless = coded.filter(
    ({ row, code }) =>
      !above.has(code) &&
      shown.some((level) => level > code.length) &&
      // What the law demands down to a level is told by presence/levels.
      !isGeneral(row, dimension),
  );
  return [
    ...lost.map(([code, found]) =>
      lacksAbove(
        table,
        code,
        found.map(({ entry }) => entry),
      ),
    ),
    ...childless.map((entry) => lacksBelow(table, entry)),
  ];
}

function lacksAbove(table: BoundTable, code: string, found: readonly Coded[]): RuleFinding {
  const names = someOf(
    found.map(({ title }) => title),
    2,
    '行',
  );
  const [first] = [...found].sort((a, b) => byText(a.code, b.code));
  return {
    source: first?.row.source ?? table.source,
    label: first?.title ?? '',
    table: table.id,
    place: `${table.id}/${code}`,
    message: `${table.title}列有 ${names}，却没有它上级 ${code} 的行，其他同级的行都有`,
    remedy: `补上 ${code} 一行；原件就没有这一行的，在 acknowledged 里说明。`,
  };
}

const lacksBelow = (table: BoundTable, { row, code, title }: Coded): RuleFinding => ({
  source: row.source,
  label: title,
  table: table.id,
  place: `${table.id}/${row.key}`,
  message: `${table.title}的 ${title}之下没有一行下级科目，其他同级的行都有`,
  remedy: `补上 ${code} 的下级；原件就没有列的，在 acknowledged 里说明。`,
});
