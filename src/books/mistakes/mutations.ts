import type { DisclosureRecord, RowRecord, TableRecord } from '../../model/content.ts';
import type { ProjectRecord } from '../../model/records.ts';
import { at, type Source } from '../../model/source.ts';
import { withTable } from '../../points/account/other-tables.ts';

/** One digit of one amount of a disclosure changed. */
export interface Mutation {
  /** Where: "tables/expenditure rows 3 total". */
  readonly where: string;
  readonly from: string;
  readonly to: string;
  /** Where it is written. */
  readonly source: Source;
  /** The disclosure with the change. */
  readonly apply: () => DisclosureRecord;
}

const DIGITS = [...'0123456789'];

/** All ways to change one digit of an amount so that its value changes; leading zeros are no amounts. */
export const digitChanges = (amount: string): readonly string[] =>
  [...amount].flatMap((digit, index) =>
    /\d/.test(digit)
      ? DIGITS.filter((other) => other !== digit)
          .map((other) => amount.slice(0, index) + other + amount.slice(index + 1))
          .filter((changed) => !/^0\d/.test(changed))
      : [],
  );

/** Every single-digit change of every amount of a disclosure, tables first, then projects. */
export function mutations(disclosure: DisclosureRecord): readonly Mutation[] {
  const inTables = [...disclosure.tables.values()].flatMap((table) =>
    writtenRows(table).flatMap(({ where, row, put }) =>
      changes(
        row.amounts,
        where,
        (column) => at(row.source, column),
        (amounts) => withTable(disclosure, put({ ...row, amounts })),
      ),
    ),
  );
  const inProjects = disclosure.projects.flatMap((project, index) =>
    changes(project.money, `projects ${project.name}`, moneySource(project), (money) =>
      withProject(disclosure, index, { ...project, money }),
    ),
  );
  return [...inTables, ...inProjects];
}

/** Where the money of a project is written, by column. */
const moneySource =
  ({ source, moneySources }: ProjectRecord) =>
  (column: string): Source =>
    moneySources?.[column] ?? at(source, 'money', column);

function changes(
  amounts: Readonly<Record<string, string>>,
  where: string,
  sourceOf: (column: string) => Source,
  apply: (amounts: Readonly<Record<string, string>>) => DisclosureRecord,
): readonly Mutation[] {
  return Object.entries(amounts).flatMap(([column, from]) =>
    digitChanges(from).map((to) => ({
      where: `${where} ${column}`,
      from,
      to,
      source: sourceOf(column),
      apply: () => apply({ ...amounts, [column]: to }),
    })),
  );
}

/** A row of a table's file. */
export interface RowPlace {
  readonly where: string;
  readonly row: RowRecord;
  readonly put: (row: RowRecord) => TableRecord;
}

/** The rows of a table's file, its total among them, and how to put a changed one back. */
export function writtenRows(table: TableRecord): readonly RowPlace[] {
  const rows = Object.entries(table.sides).flatMap(([side, records]) =>
    records.map(
      (row, index): RowPlace => ({
        where: `${table.id} ${Object.values(row.keys).join('-')}`,
        row,
        put: (changed) => ({ ...table, sides: { ...table.sides, [side]: records.with(index, changed) } }),
      }),
    ),
  );
  const { total } = table;
  return total === undefined
    ? rows
    : [...rows, { where: `${table.id} 合计`, row: total, put: (changed) => ({ ...table, total: changed }) }];
}

/** A disclosure with another project in a place of its list. */
export const withProject = (
  disclosure: DisclosureRecord,
  index: number,
  project: ProjectRecord,
): DisclosureRecord => ({
  ...disclosure,
  projects: disclosure.projects.with(index, project),
});
