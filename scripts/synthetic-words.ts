// What synthetic disclosures are put together from.
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Provinces that do not exist. */
export const PROVINCES = words('甲山省 乙河省 丙江省 丁南省 戊北省 己海省 庚西省 辛东省 壬川省 癸州省');

/** Cities, each with all the offices below. */
export const CITIES = words('安平市 长宁市 永丰市 和顺市 清源市 广济市 临泽市 宜春市 兴隆市 通达市 同仁市');

/** Offices of a city, most of them 局. */
export const OFFICES = words(`
  人力资源和社会保障局 财政局 教育局 发展和改革委员会 卫生健康委员会 住房和城乡建设局 自然资源局 生态环境局
  交通运输局 农业农村局 水利局 民政局 司法局 公安局 审计局 统计局 商务局 文化和旅游局 市场监督管理局 应急管理局
  退役军人事务局 医疗保障局 信访局 林业和草原局 档案馆 人民检察院 中级人民法院 总工会 科学技术协会 残疾人联合会
`);

/** Tables of a disclosure. */
export const TABLES = words(`
  收支总表 收入总表 支出总表 财政拨款收支总表 一般公共预算支出表 一般公共预算基本支出表
  一般公共预算“三公”经费支出表 政府性基金预算支出表 国有资本经营预算支出表 项目支出表 项目绩效目标表
  政府采购预算表 机关运行经费表
`);

/** Sections of its text. */
export const SECTIONS = words(`
  主要职责 机构设置 年度主要工作任务 收入预算情况说明 支出预算情况说明 财政拨款收支情况说明
  一般公共预算支出情况说明 “三公”经费增减变动原因说明 机关运行经费安排情况说明 政府采购安排情况说明
  国有资产占用情况说明 名词解释
`);

/** A project is named for a thing, what is done about it, and the kind of money. */
export const THINGS = words(`
  农村公路 办公用房 信息系统 社会保险 就业创业 教师培训 河道 学校 低收入家庭 档案 消防 执法 统计 宣传 环境监测
  义务植树 困难职工 法律援助 疫病防控 科普
`);

/** What is done about things. */
export const TASKS = words('养护 维修改造 运行维护 稽查奖励 补贴 专项整治 购置 数字化 督查 评审 建设 慰问');

/** Kinds of money, at the end of a project's name. */
export const ENDINGS = words('经费 项目 资金 补助 工作经费 专项经费');

/** What an indicator measures. */
export const MEASURES = words('完成率 合格率 及时性 人数 次数 覆盖率 满意度 成本控制 知晓率 投诉率');

/** Codes of 科目. */
export const CODES = words('2080101 2080505 2101101 2210201 2010601 2050201 2110101 2130101 30101 30201');
