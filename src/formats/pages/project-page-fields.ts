import type { FormFormat } from '../table-schema.ts';

/** What the page of a project prints where its format has no form, in the order of 项目支出情况说明. */
export const PROJECT_PAGE_FIELDS: FormFormat['fields'] = [
  { title: '项目编码', prints: 'code' },
  { title: '项目单位', prints: 'unit' },
  { title: '项目类别', prints: 'categoryCode' },
  { title: '项目概述', prints: 'overview' },
  { title: '立项依据', prints: 'basis' },
  { title: '实施主体', prints: 'body' },
  { title: '实施方案', prints: 'plan' },
  { title: '实施周期', prints: 'period' },
  { title: '年度预算安排', prints: 'arrangement' },
  { title: '资金用途', prints: 'use' },
];
