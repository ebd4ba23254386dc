import type { Taxonomy } from '../../model/taxonomy.ts';
import { FLOW } from '../../model/vocabulary/members.ts';
import type { Fact } from './facts.ts';

/** A field of the list of facts, as CSV columns, NDJSON keys and all descriptions of the data name it. */
export interface FactField {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly required: boolean;
  readonly values?: readonly string[];
  /** Its type in the budget taxonomy of the Fiscal Data Package. */
  readonly columnType?: string;
  /** What it is of a fact; undefined where the fact has none. */
  readonly of: (fact: Fact, address: (path: string) => string) => string | number | boolean | undefined;
}

/** Types of the Fiscal Data Package (https://specs.frictionlessdata.io/taxonomies/fiscal/budgets.json) for our dimensions. */
const COLUMN_TYPES: Readonly<Record<string, { readonly id: string; readonly label: string }>> = {
  unit: coded('administrative-classification:generic'),
  function: coded('functional-classification:generic'),
  economic: coded('economic-classification:generic'),
  fund: coded('fin-source:generic'),
  project: coded('activity:generic:project'),
  version: { id: 'phase:id', label: 'phase:label' },
};

function coded(type: string) {
  return { id: `${type}:code`, label: `${type}:label` };
}

const FIRST: readonly FactField[] = [
  {
    name: 'id',
    title: '编号',
    description: '公开、表、行、栏的编号，用“/”连接；更正以后不变。',
    type: 'string',
    required: true,
    columnType: 'budget-line-id',
    of: ({ id }) => id,
  },
  {
    name: 'disclosure',
    title: '公开',
    description: '“单位/年度”。',
    type: 'string',
    required: true,
    of: ({ disclosure }) => disclosure,
  },
  {
    name: 'table',
    title: '表',
    description: '表的编号，同地址里的写法。',
    type: 'string',
    required: true,
    of: ({ table }) => table,
  },
  {
    name: 'tableTitle',
    title: '表名',
    description: '表的名称。',
    type: 'string',
    required: true,
    of: ({ tableTitle }) => tableTitle,
  },
  {
    name: 'row',
    title: '行',
    description: '行的编号：科目、单位、项目的代码，或固定行的编号。',
    type: 'string',
    required: true,
    of: ({ row }) => row,
  },
  {
    name: 'column',
    title: '栏',
    description: '栏的编号。',
    type: 'string',
    required: true,
    of: ({ column }) => column,
  },
  {
    name: 'title',
    title: '名称',
    description: '这个数在表上的名称：行名和栏名。',
    type: 'string',
    required: true,
    of: ({ title }) => title,
  },
  {
    name: 'year',
    title: '年度',
    description: '这笔钱的预算年度；上年数早于公开的年度。',
    type: 'integer',
    required: true,
    columnType: 'date:fiscal-year',
    of: ({ year }) => year,
  },
  {
    name: 'direction',
    title: '收支',
    description: 'sources 是收入（含上年结转），uses 是支出（含年终结转）；空的两者都不是。',
    type: 'string',
    required: false,
    values: [FLOW.sources, FLOW.uses],
    of: ({ direction }) => (direction === '' ? undefined : direction),
  },
];

const LAST: readonly FactField[] = [
  {
    name: 'text',
    title: '印出的数',
    description: '印在表上的数字，不带千位分隔符，位数照原样。',
    type: 'string',
    required: true,
    of: ({ text }) => text,
  },
  {
    name: 'moneyUnit',
    title: '计量单位',
    description: '印出的数的计量单位：元、万元等。',
    type: 'string',
    required: true,
    of: ({ moneyUnit }) => moneyUnit,
  },
  {
    name: 'yuan',
    title: '金额（元）',
    description: '印出的数换算成元，没有舍入；真值在末位半个单位以内。',
    type: 'number',
    required: true,
    columnType: 'value',
    of: ({ yuan }) => yuan,
  },
  {
    name: 'state',
    title: '来历',
    description: 'printed 是公开文本印出的数，derived 是由其他数字推算的数。',
    type: 'string',
    required: true,
    values: ['printed', 'derived'],
    of: ({ state }) => state,
  },
  {
    name: 'ofWhich',
    title: '其中项',
    description: 'true 是“其中”项，不与并列各项相加。',
    type: 'boolean',
    required: true,
    of: ({ ofWhich }) => ofWhich,
  },
  {
    name: 'address',
    title: '出处',
    description: '这个数所在的单元格的网址。',
    type: 'string',
    required: true,
    of: (fact, address) => address(fact.address),
  },
];

/** The fields of the list of facts: two for each dimension, in the order of the taxonomy. */
export function factFields({ dimensions }: Taxonomy): readonly FactField[] {
  const members = [...dimensions.values()].flatMap(({ id, title }): FactField[] => {
    const columnType = COLUMN_TYPES[id];
    return [
      {
        name: id,
        title,
        description: `${title}的成员编号；空的是全部，不分${title}。`,
        type: 'string',
        required: false,
        ...(columnType && { columnType: columnType.id }),
        of: ({ members }) => members[id]?.id,
      },
      {
        name: `${id}Label`,
        title: `${title}名称`,
        description: `${title}的成员名称。`,
        type: 'string',
        required: false,
        ...(columnType && { columnType: columnType.label }),
        of: ({ members }) => members[id]?.label,
      },
    ];
  });
  return [...FIRST, ...members, ...LAST];
}
