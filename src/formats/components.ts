import { FACT } from '../model/vocabulary/fact-names.ts';
import { VERSION } from '../model/vocabulary/members.ts';

/** Levels of codes (类, 款, 项), as the narrative language calls them. */
export const CODE_LEVELS = ['class', 'section', 'item'] as const;

/** Lists of a disclosure whose entries can be counted. */
export const COUNTED_LISTS = [
  FACT.projects,
  'goals',
  'projects-with-goals',
  FACT.procurementLines,
  FACT.units,
] as const;
/** See {@link COUNTED_LISTS}. */
export type CountedList = (typeof COUNTED_LISTS)[number];

/** Parts of a disclosure that may be there or not. */
export const PARTS = ['duties', 'tasks', 'units', 'contact', 'projects', 'procurement'] as const;
/** See {@link PARTS}. */
export type ComponentPart = (typeof PARTS)[number];

/** Columns of the table of units (单位情况表). */
export const UNIT_COLUMNS = ['number', 'name', 'nature', 'rank', 'funding'] as const;
/** See {@link UNIT_COLUMNS}. */
export type UnitColumn = (typeof UNIT_COLUMNS)[number];

/**
 * What an attribute of a component may hold.
 * words: anything · integer: a whole number, with its sign · year: this, last, or how many years off · dimension: the id of one ·
 * members: ids of members of the dimension that `by` names, with spaces or commas between · member: one of the dimension that the
 * attribute is called by · steps: dimensions, and dimensions with a member ("nature", "flow=sources"), with spaces between ·
 * disclosure: the id "<unit>/<year>" of one · a list: one of these · several: some of these, with spaces between.
 */
export type AttributeShape =
  | 'words'
  | 'integer'
  | 'year'
  | 'dimension'
  | 'members'
  | 'member'
  | 'steps'
  | 'disclosure'
  | readonly string[]
  | { readonly several: readonly string[] };

/**
 * The components of the narrative language: what may stand in a text besides words. A text names a component; what it means is
 * told in docs/narrative.md and done by src/narrative. Attributes are texts; with `point` the id of any dimension is one too.
 */
export interface ComponentShape {
  /** Takes a point: an attribute for each dimension it fixes. */
  readonly point: boolean;
  readonly attributes: Readonly<Record<string, AttributeShape>>;
  readonly required?: readonly string[];
  /** Whether anything stands between its tags. */
  readonly children: 'none' | 'some';
  /** What it prints, for messages. */
  readonly title: string;
}

/** The words of an attribute that holds steps, or several of some words. */
export const spacedWords = (value: string): readonly string[] =>
  value.split(/\s+/).filter((word) => word !== '');

/** The ids of an attribute that holds members. */
export const listedMembers = (value: string): readonly string[] =>
  value.split(/[\s,]+/).filter((id) => id !== '');

type Attributes = ComponentShape['attributes'];

const none = (title: string, attributes: Attributes = {}): ComponentShape => ({
  point: false,
  attributes,
  children: 'none',
  title,
});
const figure = (title: string, attributes: Attributes): ComponentShape => ({
  point: true,
  attributes,
  children: 'none',
  title,
});
const condition = (title: string): ComponentShape => ({
  point: true,
  attributes: { fact: 'words', kind: ['department', 'unit'], has: PARTS },
  children: 'some',
  title,
});

/** What final figures are compared with: the budget as it was first, and as it was adjusted. */
const BUDGETS = [VERSION.budget, VERSION.adjusted];

/** All components, by name. */
export const COMPONENTS: Readonly<Record<string, ComponentShape>> = {
  Year: none('预算年度', { plus: 'integer' }),
  Name: none('公开单位的名称'),
  Level: none('“部门”或“单位”'),
  Amount: figure('金额', { year: 'year', version: 'member' }),
  Change: figure('比上年增减', {
    against: 'words',
    with: ['amount'],
    since: BUDGETS,
    lead: 'words',
  }),
  Completion: figure('完成年初预算的百分比', { since: BUDGETS, lead: 'words' }),
  Order: figure('决算数大于、小于或等于预算数', { since: BUDGETS, lead: 'words' }),
  Share: { ...figure('占比', { of: 'steps', lead: 'words' }), required: ['of'] },
  Reason: figure('变动原因', { since: BUDGETS, lead: 'words', end: 'words', none: 'words' }),
  Purpose: figure('主要用途', { lead: 'words', end: 'words' }),
  Each: {
    point: true,
    attributes: {
      by: 'dimension',
      level: CODE_LEVELS,
      among: 'members',
      numbering: 'words',
      join: 'words',
      end: 'words',
      all: ['yes'],
      changed: ['yes'],
    },
    required: ['by'],
    children: 'some',
    title: '逐项列举',
  },
  Label: none('列举中这一项的名称', { level: CODE_LEVELS }),
  When: condition('有这笔钱时才印'),
  Unless: condition('没有这笔钱时才印'),
  Fact: {
    ...none('表外的数或词', { name: 'words', kind: ['text', 'title', 'count', 'amount'], table: 'integer' }),
    required: ['name'],
  },
  Count: { ...none('清单里的个数', { of: 'words', per: COUNTED_LISTS }), required: ['of'] },
  Term: { point: false, attributes: { id: 'words' }, required: ['id'], children: 'some', title: '名词' },
  Duties: none('职责', { numbering: 'words' }),
  Organisation: none('机构设置'),
  Units: none('单位情况表', { title: 'words', columns: { several: UNIT_COLUMNS } }),
  Tasks: none('工作任务', { numbering: 'words' }),
  Contact: none('联系方式'),
  Dates: none('批复与公开时间'),
  Glossary: none('名词解释', { numbering: 'words' }),
};
