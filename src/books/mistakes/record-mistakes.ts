import type { DisclosureRecord } from '../../model/content.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import type { ProcurementLine } from '../../model/records.ts';
import { asCodes } from '../../model/taxonomy.ts';
import type { Account } from '../../points/account/account.ts';
import { withTable } from '../../points/account/other-tables.ts';
import { digitChanges } from './mutations.ts';
import type { Mistake } from './table-mistakes.ts';

/** A mistake in what a record says besides amounts. */
export interface RecordMistake extends Mistake {
  /** Whether the amount, as it is rounded, is the product of either: nobody could notice it. */
  readonly isRounded?: boolean | undefined;
}

/** Mistakes in what tables say besides amounts, by what they are called: prices, quantities, names of 科目. */
export const RECORD_MISTAKES: Readonly<Record<string, (account: Account) => readonly RecordMistake[]>> = {
  采购单价错一位: ({ disclosure }) => purchaseMistakes(disclosure, 'price'),
  采购数量错一位: ({ disclosure }) => purchaseMistakes(disclosure, 'quantity'),
  科目名称错一字: misspeltNames,
};

function purchaseMistakes(
  disclosure: DisclosureRecord,
  field: keyof Pick<ProcurementLine, 'price' | 'quantity'>,
): readonly RecordMistake[] {
  const { procurement } = disclosure;
  if (procurement === undefined) return [];
  return procurement.lines.flatMap((line, index) => {
    const from = line[field] ?? '';
    return digitChanges(from).map((to): RecordMistake => {
      const changed = { ...line, [field]: to };
      const lines = procurement.lines.with(index, changed);
      return {
        where: `procurement ${line.item ?? line.key} ${field}`,
        from,
        to,
        isRounded: isProduct(changed),
        apply: () => ({ ...disclosure, procurement: { ...procurement, lines } }),
      };
    });
  });
}

/** Whether quantity times price is the amount, as it is rounded. */
function isProduct({ quantity, price, money: { amount = '' } }: ProcurementLine): boolean {
  if (quantity === undefined || price === undefined || !/^\d+(?:\.\d+)?$/u.test(amount)) return false;
  const half = new Decimal(`5e-${(amount.split('.')[1]?.length ?? 0) + 1}`);
  return new Decimal(quantity).times(price).minus(amount).abs().lessThanOrEqualTo(half);
}

/** The name of a 科目 typed with a letter missing in one table. */
function misspeltNames({ disclosure, taxonomy }: Account): readonly Mistake[] {
  const nameOf = (dimension: string, code: string): string | undefined =>
    asCodes(taxonomy.dimensions.get(dimension))?.entries.get(code)?.at(-1)?.name;
  return [...disclosure.tables.values()].flatMap((table) =>
    Object.entries(table.sides).flatMap(([side, rows]) =>
      rows.flatMap((row, index) =>
        Object.entries(row.keys).flatMap(([dimension, code]): readonly Mistake[] => {
          const from = row.name ?? nameOf(dimension, code);
          if (from === undefined || [...from].length < SHORTEST) return [];
          const to = from.slice(0, MISSING) + from.slice(MISSING + 1);
          const changed = { ...table.sides, [side]: rows.with(index, { ...row, name: to }) };
          const apply = () => withTable(disclosure, { ...table, sides: changed });
          return [{ where: `${table.id} ${code}`, from, to, apply }];
        }),
      ),
    ),
  );
}

/** Letters below which a name with one missing may be another name. */
const SHORTEST = 4;

/** Which letter is missing. */
const MISSING = 2;
