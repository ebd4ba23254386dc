import type { DisclosureRecord, RowRecord } from '../../model/content.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import { withTable } from '../../points/account/other-tables.ts';
import { withProject, writtenRows } from './mutations.ts';

/** A mistake that people make: one change of a disclosure. */
export interface Mistake {
  readonly where: string;
  readonly from: string;
  readonly to: string;
  /** The disclosure with the mistake. */
  readonly apply: () => DisclosureRecord;
}

type WrittenAmounts = Readonly<Record<string, string>>;

/** Wrong ways to write an amount that is not zero. */
const SLIPS: Readonly<Record<string, (amount: string) => readonly string[]>> = {
  两位数颠倒: transposed,
  小数点移位: (amount) => ['10', '0.1'].map((by) => new Decimal(amount).times(by).toFixed(2)),
  元当万元: (amount) => [new Decimal(amount).times(10_000).toFixed(2)],
  多一个负号: (amount) => [`-${amount}`],
  漏填: () => [''],
};

/** The kinds of mistakes that are tried, by what they are called. */
export const MISTAKE_KINDS = [
  ...Object.keys(SLIPS),
  '填错一列',
  '两行互换',
  '漏一行',
  '编码打错',
  '漏一个项目',
] as const;

/** All mistakes of a kind that can be made in a disclosure. */
export function mistakes(
  kind: (typeof MISTAKE_KINDS)[number],
  disclosure: DisclosureRecord,
): readonly Mistake[] {
  const slip = SLIPS[kind];
  if (slip !== undefined) return written(disclosure, slip);
  if (kind === '填错一列') return neighbours(disclosure);
  if (kind === '两行互换') return exchangedRows(disclosure);
  if (kind === '编码打错') return wrongCodes(disclosure);
  return kind === '漏一行' ? lostRows(disclosure) : lostProjects(disclosure);
}

const isFigure = (amount: string): boolean => amount !== '' && /[1-9]/u.test(amount);
const plain = (amount: string): string => amount.replaceAll(',', '');

function written(
  disclosure: DisclosureRecord,
  slip: (amount: string) => readonly string[],
): readonly Mistake[] {
  const inTables = [...disclosure.tables.values()].flatMap((table) =>
    writtenRows(table).flatMap(({ where, row, put }) =>
      changed(row.amounts, slip, where, (amounts) => withTable(disclosure, put({ ...row, amounts }))),
    ),
  );
  const inProjects = disclosure.projects.flatMap((project, index) =>
    changed(project.money, slip, project.name, (money) =>
      withProject(disclosure, index, { ...project, money }),
    ),
  );
  return [...inTables, ...inProjects];
}

const changed = (
  amounts: WrittenAmounts,
  slip: (amount: string) => readonly string[],
  where: string,
  apply: (amounts: WrittenAmounts) => DisclosureRecord,
): readonly Mistake[] =>
  Object.entries(amounts)
    .filter(([, amount]) => isFigure(amount))
    .flatMap(([column, from]) =>
      slip(plain(from))
        .filter((to) => to === '' || !new Decimal(to).equals(plain(from)))
        .map((to) => ({
          where: `${where} ${column}`,
          from,
          to,
          apply: () => apply({ ...amounts, [column]: to }),
        })),
    );

/** 12.34 written as 21.34, 13.24 or 12.43. */
function transposed(amount: string): readonly string[] {
  return [...amount].flatMap((digit, index) => {
    const next = amount[index + 1] ?? '';
    if (!/\d/u.test(digit) || !/\d/u.test(next) || digit === next) return [];
    const turned = `${amount.slice(0, index)}${next}${digit}${amount.slice(index + 2)}`;
    return /^0\d/u.test(turned) ? [] : [turned];
  });
}

/** A figure stands in the column beside its own. */
const neighbours = (disclosure: DisclosureRecord): readonly Mistake[] =>
  [...disclosure.tables.values()].flatMap((table) =>
    writtenRows(table).flatMap(({ where, row, put }) => {
      const columns = Object.keys(row.amounts);
      return columns.flatMap((column, index): Mistake[] => {
        const other = columns[index + 1];
        const [from, beside] = [row.amounts[column] ?? '', row.amounts[other ?? ''] ?? ''];
        if (other === undefined || from === beside || !isFigure(from + beside)) return [];
        const amounts = { ...row.amounts, [column]: beside, [other]: from };
        return [
          {
            where: `${where} ${column}`,
            from,
            to: beside,
            apply: () => withTable(disclosure, put({ ...row, amounts })),
          },
        ];
      });
    }),
  );

const exchangedRows = (disclosure: DisclosureRecord): readonly Mistake[] =>
  [...disclosure.tables.values()].flatMap((table) =>
    Object.entries(table.sides).flatMap(([side, rows]) =>
      rows.flatMap((row, index): Mistake[] => {
        const next = rows[index + 1];
        if (next === undefined || sameAmounts(row, next)) return [];
        const turned = rows
          .with(index, { ...row, amounts: next.amounts })
          .with(index + 1, { ...next, amounts: row.amounts });
        const apply = () => withTable(disclosure, { ...table, sides: { ...table.sides, [side]: turned } });
        return [{ where: `${table.id} ${keyOf(row)}`, from: keyOf(row), to: keyOf(next), apply }];
      }),
    ),
  );

const lostRows = (disclosure: DisclosureRecord): readonly Mistake[] =>
  [...disclosure.tables.values()].flatMap((table) =>
    Object.entries(table.sides).flatMap(([side, rows]) =>
      rows.flatMap((row, index): Mistake[] => {
        if (!Object.values(row.amounts).some(isFigure)) return [];
        const apply = () =>
          withTable(disclosure, { ...table, sides: { ...table.sides, [side]: rows.toSpliced(index, 1) } });
        return [{ where: `${table.id} ${keyOf(row)}`, from: keyOf(row), to: '', apply }];
      }),
    ),
  );

/** A code of digits typed with another last digit, or its last two turned round, where no other row of the table has that. */
const wrongCodes = (disclosure: DisclosureRecord): readonly Mistake[] =>
  [...disclosure.tables.values()].flatMap((table) =>
    Object.entries(table.sides).flatMap(([side, rows]) =>
      rows.flatMap((row, index) =>
        Object.entries(row.keys).flatMap(([key, code]) =>
          codesLike(code)
            .filter((other) => !rows.some(({ keys }) => keys[key] === other))
            .map((other): Mistake => {
              const turned = rows.with(index, { ...row, keys: { ...row.keys, [key]: other } });
              const apply = () =>
                withTable(disclosure, { ...table, sides: { ...table.sides, [side]: turned } });
              return { where: table.id, from: code, to: other, apply };
            }),
        ),
      ),
    ),
  );

/** Other codes of as many digits, for one of 科目. */
function codesLike(code: string): readonly string[] {
  const [, head = '', last = ''] = /^([1-9]\d{1,5})(\d)$/u.exec(code) ?? [];
  if (last === '') return [];
  const next = `${head}${(Number(last) + 1) % 10}`;
  const turned = `${head.slice(0, -1)}${last}${head.slice(-1)}`;
  return turned === code ? [next] : [next, turned];
}

const lostProjects = (disclosure: DisclosureRecord): readonly Mistake[] =>
  disclosure.projects.flatMap((project, index): Mistake[] =>
    Object.values(project.money).some(isFigure)
      ? [
          {
            where: project.key,
            from: project.name,
            to: '',
            apply: () => ({ ...disclosure, projects: disclosure.projects.toSpliced(index, 1) }),
          },
        ]
      : [],
  );

const keyOf = ({ keys }: RowRecord): string => Object.values(keys).join('-');

const sameAmounts = (a: RowRecord, b: RowRecord): boolean =>
  JSON.stringify(a.amounts) === JSON.stringify(b.amounts);
