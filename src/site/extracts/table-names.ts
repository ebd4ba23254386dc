/**
 * What people call a table whatever its format calls it, by its id, which formats share: 收支预算总表 and 财务收支预算总表 are 收支总表 to who
 * looks for them.
 */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  summary: ['收支总表'],
  income: ['收入总表', '总收入'],
  expenditure: ['支出总表', '总支出'],
  'fiscal-summary': ['财政拨款收支总表'],
  'general-expenditure': ['一般公共预算支出表'],
  'general-basic': ['一般公共预算基本支出表', '基本支出表'],
  'government-fund': ['政府性基金预算支出表'],
  'state-capital': ['国有资本经营预算支出表'],
  projects: ['项目支出表'],
  procurement: ['政府采购表'],
  goals: ['绩效目标表'],
};

/** The names people have for a table, besides its own. @param id of the table */
export const usualTableNames = (id: string): readonly string[] => CALLED[id] ?? [];
