/** The rules of texts that people write: patterns of formats, and a unit's own words. */
export const NARRATIVE_RULES = {
  'narrative/syntax': { basis: '说明文字按 docs/narrative.md 的写法读；读不通的地方不猜，也不能悄悄丢字。' },
  'narrative/code': {
    basis: '内容只有文字和数据：说明里的代码、表达式和 HTML 会在别人的机器上运行，一律不收。',
  },
  'narrative/component': { basis: '组件由程序提供，各有固定的属性；认不出的组件和属性印不出任何东西。' },
  'narrative/markup': {
    basis: '说明只用段落、小标题、列表、表格、加粗和链接；别的记号印出来会多字、少字或走样，所以不收。',
  },
  'narrative/link': {
    basis: '链接只能指向网页、邮箱、电话或本站；别的协议能运行代码，图片会向别的网站发出请求。',
  },
  'narrative/unknown-section': { basis: '说明的每一节都在目录里有位置，目录里没有的印不出来。' },
  'narrative/unknown-point': { basis: '句子里的数按维度取自各表，维度和成员在 taxonomy/ 中定义。' },
} as const;
