/**
 * What people call a table or a section whatever its format calls it, by its id, which formats share: 收支预算总表 and 财务收支预算总表 are
 * 收支总表 to who looks for them, 主要职能 are 职责.
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
  duties: ['职责', '职能', '工作职责'],
  organisation: ['机构设置', '处室', '科室'],
  'duties-organisation': ['职责', '职能', '工作职责', '机构设置', '处室', '科室'],
  tasks: ['工作任务', '重点工作', '工作重点', '工作计划'],
  contact: ['联系方式', '联系电话', '咨询电话', '联系人'],
};

/** The names people have for a table or a section, besides its own. @param id of it */
export const usualNames = (id: string): readonly string[] => CALLED[id] ?? [];
