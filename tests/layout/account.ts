import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { type Format, formatSchema } from '../../src/formats/format.ts';
import type { DisclosureRecord, RowRecord, TableRecord } from '../../src/model/content.ts';
import { type Derived, figureIn } from '../../src/model/figure/figure.ts';
import { parseAmount } from '../../src/model/money.ts';
import type { ProjectRecord } from '../../src/model/records.ts';
import type { Source } from '../../src/model/source.ts';
import type { Dimension, Member, Taxonomy } from '../../src/model/taxonomy.ts';
import type { Account } from '../../src/points/account/account.ts';
import { accountCells, type BoundTable, bindTables, pointContext } from '../../src/points/bind/bind.ts';

/** A written row: its keys and its amounts by column, as in a table's file. */
export type WrittenRow = Readonly<Record<string, string>>;

/** A table's file, loosely. */
export interface WrittenTable {
  readonly rows?: readonly WrittenRow[];
  readonly sides?: Readonly<Record<string, readonly WrittenRow[]>>;
  readonly total?: WrittenRow;
  readonly empty?: boolean;
  readonly asPublished?: boolean;
  readonly notes?: readonly string[];
}

/** What a test says of its account; everything else is usual. */
export interface Written {
  /** The `tables:` of a format, as YAML. */
  readonly tables?: string;
  /** More of the format, as YAML. */
  readonly format?: string;
  readonly files?: Readonly<Record<string, WrittenTable>>;
  readonly projects?: readonly (Omit<ProjectRecord, 'source'> & { readonly key: string })[];
  readonly disclosure?: Partial<DisclosureRecord>;
  /** By place: the digits of what was worked out. */
  readonly derived?: Readonly<Record<string, string>>;
  /** A format read elsewhere, with its taxonomy, instead of `tables` and `format`. */
  readonly real?: { readonly format: Format; readonly taxonomy: Taxonomy };
}

const SOURCE: Source = { file: 'test.yaml', path: [] };

const FORMAT = `
id: test
title: 测试格式
source: 测试
moneyUnit: 万元
decimals: 2
thousands: false
coverTitle: "{year}年度{name}{level}预算公开"
numbering: "第{一}部分 "
empty: { statement: 本单位不涉及, total: "0.00" }
`;

const OUTLINE = `
outline:
  - { id: tables, title: 预算表, numbering: "{一}、", entries: [] }
`;

/** An account made by hand: bound, not solved, without relations. */
export function accountOf(written: Written): Account {
  const taxonomy = written.real?.taxonomy ?? TAXONOMY;
  const format = written.real?.format ?? formatOf(written);
  const binding = { taxonomy, format, disclosure: disclosureOf(written) };
  const tables = bindTables(binding);
  const derived = derivedIn(tables, written.derived ?? {});
  return {
    ...binding,
    context: pointContext(binding),
    own: {},
    tables,
    derived,
    figure: (cell) => figureIn(derived, cell),
    relations: [],
    rollUps: () => [],
    find: () => undefined,
    prints: () => [],
    parts: () => undefined,
  };
}

const derivedIn = (tables: readonly BoundTable[], texts: Readonly<Record<string, string>>): Derived =>
  new Map(
    accountCells(tables).flatMap((cell) => {
      const amount = parseAmount(texts[cell.place] ?? '', cell.moneyUnit, cell.decimals);
      if (amount === undefined) return [];
      const { moneyUnit, decimals, place } = cell;
      const figure = {
        ...amount,
        prints: 1,
        moneyUnit,
        decimals,
        state: 'derived',
        cell,
        cells: [cell],
      } as const;
      return [[place, figure] as const];
    }),
  );

function formatOf({ tables = '', format = '' }: Written): Format {
  const text = `${FORMAT}${format}${format.includes('outline:') ? '' : OUTLINE}tables:\n${tables}`;
  return formatSchema.parse(load(text, { schema: FAILSAFE_SCHEMA }));
}

/** The table of an account by id. */
export function tableOf(account: Account, id: string): BoundTable {
  const table = account.tables.find((entry) => entry.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
}

function disclosureOf(written: Written): DisclosureRecord {
  const department = {
    id: 'bureau',
    code: '401',
    name: '某局（部门）',
    title: '某局',
    kind: 'department' as const,
    units: [
      { code: '401001', name: '某局' },
      { code: '401002', name: '某中心' },
    ],
  };
  return {
    id: 'bureau/2026',
    isWhole: true,
    discloser: { id: 'bureau', code: '401', title: '某局', kind: 'department', department },
    year: 2026,
    kind: 'budget',
    format: 'test',
    asPublished: false,
    notInSource: [],
    acknowledged: [],
    tables: new Map(Object.entries(written.files ?? {}).map(([id, file]) => [id, tableRecord(id, file)])),
    projects: (written.projects ?? []).map((project) => ({ ...project, source: SOURCE })),
    source: SOURCE,
    digest: '',
    ...written.disclosure,
  };
}

const KEYS = ['code', 'function', 'economic', 'governmentEconomic', 'unit', 'line', 'project'];

function rowRecord(row: WrittenRow): RowRecord {
  const { name, ...rest } = row;
  const entries = Object.entries(rest);
  return {
    source: SOURCE,
    keys: Object.fromEntries(entries.filter(([key]) => KEYS.includes(key))),
    name,
    amounts: Object.fromEntries(entries.filter(([key]) => !KEYS.includes(key))),
  };
}

function tableRecord(id: string, file: WrittenTable): TableRecord {
  const sides = file.sides ?? { rows: file.rows ?? [] };
  return {
    id,
    source: SOURCE,
    asPublished: file.asPublished,
    empty: file.empty,
    notes: file.notes,
    sides: Object.fromEntries(Object.entries(sides).map(([side, rows]) => [side, rows.map(rowRecord)])),
    total: file.total === undefined ? undefined : rowRecord(file.total),
  };
}

const member = (id: string, title: string, path = id): [string, Member] => [id, { id, title, path }];

const codes = (
  id: string,
  levels: number[],
  names: Readonly<Record<string, string>>,
): [string, Dimension] => [
  id,
  {
    id,
    title: id,
    source: '测试',
    kind: 'codes',
    levels,
    entries: new Map(
      Object.entries(names).map(([code, name]) => [code, [{ code, name, from: 2020, source: '测试' }]]),
    ),
  },
];

const tree = (id: string, ...members: [string, Member][]): [string, Dimension] => [
  id,
  { id, title: id, source: '测试', kind: 'tree', members: new Map(members), partial: false },
];

const TAXONOMY: Taxonomy = {
  dimensions: new Map([
    tree('flow', member('revenue', '本年收入'), member('expenditure', '本年支出')),
    tree('fund', member('fiscal', '财政拨款'), member('general', '一般公共预算', 'fiscal/general')),
    tree('nature', member('basic', '基本支出'), member('project', '项目支出')),
    codes('function', [3, 5, 7], {
      '208': '社会保障和就业支出',
      '20801': '人力资源和社会保障管理事务',
      '2080101': '行政运行',
      '201': '一般公共服务支出',
    }),
    codes('economic', [3, 5], { '301': '工资福利支出', '30101': '基本工资' }),
    codes('governmentEconomic', [3, 5], { '501': '机关工资福利支出', '50101': '工资奖金津补贴' }),
    ['unit', { id: 'unit', title: '预算单位', source: '测试', kind: 'open' }],
    ['project', { id: 'project', title: '项目', source: '测试', kind: 'open' }],
  ]),
  identities: [],
  equivalences: [],
};
