import type { DisclosureRecord, RowRecord, TableRecord } from '../../model/content.ts';
import type { OtherList } from '../../model/taxonomy.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import { withEachRow, withoutTable } from '../../points/account/other-tables.ts';
import type { MisplacedCode } from './misplaced-codes.ts';
import type { NamedCode } from './named-codes.ts';

/** A code that was written wrong, and the one that is meant. */
export interface Miscoded {
  readonly dimension: string;
  readonly title: string;
  readonly wrong: string;
  readonly right: string;
  /** The name of the one that is meant. */
  readonly name: string;
  /** What makes the one of the other: 相邻两位颠倒. */
  readonly slip: string;
  /** The list that has the wrong one, where this one has not: its title, and what the code is called there. */
  readonly otherList?: OtherList | undefined;
  /** Whether the wrong one is in the list, too: then it is another's code. */
  readonly isListed: boolean;
  /**
   * What shows it: its name is the right one's, another table prints that one, a remark of narrative.yaml is of it, the rows below it are of
   * that one, or with that one the sums hold. 'beneath': with any code beneath one the sums hold, and which it is nobody can say; 'nothing': no
   * code shows itself, and the right one is any that could stand there; 'many': the rows are another table's.
   */
  readonly why: 'name' | 'table' | 'remark' | MisplacedCode['why'] | 'nothing' | 'many';
  /** The rows that have it, in the order of the tables. */
  readonly rows: readonly [NamedCode, ...NamedCode[]];
  /** Where the right code stands in another table. */
  readonly elsewhere?: NamedCode | undefined;
}

/** The account as it would be with other codes, and without tables whose rows are another table's. */
export function corrected({ taxonomy, format, disclosure }: Account, wrong: readonly Miscoded[]): Account {
  return openAccount({ taxonomy, format, disclosure: wrong.reduce(withRightCode, disclosure) });
}

function withRightCode(
  disclosure: DisclosureRecord,
  { dimension, wrong, right, rows, why }: Miscoded,
): DisclosureRecord {
  if (why === 'many') return withoutTable(disclosure, rows[0].table.id);
  const own = new Set(rows.map(({ table }) => table.id));
  const written = new Set(rows.map(({ row }) => row.source));
  // Where rows are of units, or of two classifications, others may well have the code.
  const isWrong = ({ keys, source }: RowRecord): boolean => keys[dimension] === wrong && written.has(source);
  const row = (record: RowRecord): RowRecord =>
    isWrong(record) ? { ...record, keys: { ...record.keys, [dimension]: right } } : record;
  const table = (record: TableRecord): TableRecord =>
    own.has(record.id) ? withEachRow(record, row) : record;
  return {
    ...disclosure,
    tables: new Map([...disclosure.tables].map(([id, record]) => [id, table(record)])),
  };
}
