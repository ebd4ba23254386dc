import { byText } from '../../model/base/order.ts';
import type { DisclosureRecord } from '../../model/content.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Row } from '../../model/table.ts';
import { asCodes } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import { numberIn } from '../../points/evidence/print-order.ts';

/** A row's code and the name it is printed under. */
export interface NamedCode {
  readonly table: BoundTable;
  readonly row: Row;
  readonly dimension: string;
  readonly title: string;
  readonly code: string;
  readonly name: string;
  /** The unit whose row it is; "" where rows are of no unit. */
  readonly unit: string;
}

/** The 科目 codes of all rows, with the names they are printed under: by the numbers of the tables, then by code, however a file orders them. */
export const namedCodes: (account: Account) => readonly NamedCode[] = onceFor((account) =>
  codesIn(account).toSorted(
    (a, b) =>
      numberIn(a.table.definition.number) - numberIn(b.table.definition.number) ||
      byText(a.table.id, b.table.id) ||
      byText(a.row.key, b.row.key),
  ),
);

const codesIn = ({ tables, taxonomy }: Account): readonly NamedCode[] =>
  tables.flatMap((table) =>
    table.sides.flatMap(({ rows }) =>
      rows.flatMap((row) => {
        const unit = row.names[DIMENSION.unit]?.code ?? '';
        return Object.entries(row.names).flatMap(([dimension, { code, name }]) => {
          const found = asCodes(taxonomy.dimensions.get(dimension));
          return found !== undefined && code !== ''
            ? [{ table, row, dimension, title: found.title, code, name, unit }]
            : [];
        });
      }),
    ),
  );

/** The codes of which narrative.yaml says something: last year's amount, a reason, a purpose. */
export const remarkedCodes = ({ narrative }: DisclosureRecord, dimension: string): ReadonlySet<string> =>
  new Set(
    narrative === undefined
      ? []
      : [...narrative.prior, ...narrative.reasons, ...narrative.purposes, ...narrative.stated].flatMap(
          ({ of }) => of[dimension] ?? [],
        ),
  );

/** Whether two rows of a table are of the same, but for the code: in a table by two classifications one code may have several rows. */
export function standsBeside(one: NamedCode, other: NamedCode): boolean {
  if (one.table !== other.table || one.unit !== other.unit) return false;
  return Object.entries(one.row.names).every(
    ([dimension, { code }]) => dimension === one.dimension || other.row.names[dimension]?.code === code,
  );
}
