/**
 * The components of the narrative language: what may stand in a text besides words. A text names a component; what it means is
 * told in docs/narrative.md and done by src/narrative. Attributes are texts; with `point` the id of any dimension is one too.
 */
export interface ComponentShape {
  /** Takes a point: an attribute for each dimension it fixes. */
  readonly point: boolean;
  readonly attributes: readonly string[];
  readonly required?: readonly string[];
  /** Whether anything stands between its tags. */
  readonly children: 'none' | 'some';
  /** What it prints, for messages. */
  readonly title: string;
}

const none = (title: string, attributes: readonly string[] = []): ComponentShape => ({
  point: false,
  attributes,
  children: 'none',
  title,
});
const figure = (title: string, ...attributes: readonly string[]): ComponentShape => ({
  point: true,
  attributes,
  children: 'none',
  title,
});

/** All components, by name. */
export const COMPONENTS: Readonly<Record<string, ComponentShape>> = {
  Year: none('预算年度', ['plus']),
  Name: none('公开单位的名称'),
  Level: none('“部门”或“单位”'),
  Amount: figure('金额', 'year', 'version'),
  Change: figure('比上年增减', 'against', 'with', 'lead'),
  Share: { ...figure('占比', 'of', 'lead'), required: ['of'] },
  Reason: figure('变动原因', 'lead', 'end', 'none'),
  Purpose: figure('主要用途', 'lead', 'end'),
  Each: {
    point: true,
    attributes: ['by', 'level', 'among', 'numbering', 'join', 'end', 'all', 'changed'],
    required: ['by'],
    children: 'some',
    title: '逐项列举',
  },
  Label: none('列举中这一项的名称', ['level']),
  When: {
    point: true,
    attributes: ['fact', 'kind', 'has'],
    children: 'some',
    title: '有这笔钱时才印',
  },
  Unless: {
    point: true,
    attributes: ['fact', 'kind', 'has'],
    children: 'some',
    title: '没有这笔钱时才印',
  },
  Fact: { ...none('表外的数或词', ['name', 'kind', 'table']), required: ['name'] },
  Count: { ...none('清单里的个数', ['of', 'per']), required: ['of'] },
  Term: { point: false, attributes: ['id'], required: ['id'], children: 'some', title: '名词' },
  Duties: none('职责', ['numbering']),
  Organisation: none('机构设置'),
  Units: none('单位情况表', ['title', 'columns']),
  Tasks: none('工作任务', ['numbering']),
  Contact: none('联系方式'),
  Dates: none('批复与公开时间'),
  Glossary: none('名词解释', ['numbering']),
};
