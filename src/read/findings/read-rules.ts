import type { Severity } from '../../model/finding.ts';
import { NARRATIVE_RULES } from './narrative-rules.ts';

/** What is the same for every finding of a rule. */
interface ReadRuleFacts {
  /** error unless told. */
  readonly severity?: Severity;
  /** Why it is a rule. */
  readonly basis: string;
}

/** Every rule of the reading layer, by its permanent id. */
export const READ_RULES = {
  'read/missing': { basis: '内容文件夹的组成是固定的，缺了这一份，其余文件没有依据可读。' },
  'read/too-large': { basis: '一份公开表只有几十 KB；过大的文件多半放错了，读入会拖慢整个网站。' },
  'read/unreadable': { basis: '读不到的文件不能当作没有，否则公开内容会悄悄少一块。' },
  'read/link': {
    basis: '链接可以指向内容文件夹以外的任何文件（密码、密钥），跟着读就会把它公布出去；内容只认文件本身。',
  },
  'read/special': { basis: '设备、管道、套接字没有固定的内容，读它还会使程序停住；内容只认文件本身。' },
  'read/encoding': { basis: '内容文件一律为 UTF-8；猜测编码会把文字和数字读错。' },
  'read/name': {
    basis: '内容会在不同的系统上编辑、打包、生成；名字在一处能用、一处不能用，文件就会丢失或互相覆盖。',
  },
  'content/hidden-character': {
    basis:
      'Unicode 技术报告 36、39：看不见的字符和方向控制符使人看到的与写下的不同，两个名字可以看起来一样，一个名字可以看起来是另一个。',
  },
  'content/look-alike': {
    severity: 'warning',
    basis: 'Unicode 技术标准 39：看起来一样的字，搜索、核对和朗读时却是另一个。',
  },
  'corrections/lock': {
    basis:
      '公布过的数字和更正记录是给读者的凭据：锁定文件连着它之前的每一份，少一份、改一处都看得出来。这类问题不能说明了事。',
  },
  'corrections/figures-alone': {
    severity: 'warning',
    basis: '名称、日期、目标和文字也是公布的内容；锁里没有，改动了就没有人看得出来。',
  },
  'corrections/unregistered': {
    severity: 'warning',
    basis: '公布过什么，内容自己要知道：锁登记在 locks.yaml 里，删去了才看得出来。',
  },
  'yaml/syntax': { basis: 'YAML 1.2 语法。读不通的文件不猜，整份不用。' },
  'yaml/tab': { basis: 'YAML 1.2 第 6.1 节：缩进只能用空格。' },
  'yaml/full-width': {
    basis: 'YAML 1.2 第 5 章：作为写法的空格、冒号、短横和括号都是半角的，全角的会被读成文字。',
  },
  'yaml/comment': { basis: '没有一个字会不声不响地丢掉：文字后面的“#”是不是注释，程序不猜。' },
  'yaml/alias': { basis: '同一个数只写一次，由勾稽关系推出其余各处；引用会让一处改动悄悄牵动多处。' },
  'yaml/tag': { basis: '所有值都按文字原样读入，不做类型转换。' },
  'yaml/several-documents': { basis: '一个文件只说一件事，位置才能唯一地指出来。' },
  'yaml/duplicate-key': { basis: '同一个键写两次时，读哪一个都是猜。' },
  'yaml/depth': { basis: '内容文件最多嵌套几层；过深的文件不是表，还可能拖垮程序。' },
  'content/empty-file': { basis: '空文件说不清是“没有数据”还是“忘了填”。' },
  'content/wrong-kind': { basis: '各文件的结构见 docs/files.zh-CN.md。' },
  'content/missing-key': { basis: '各文件的结构见 docs/files.zh-CN.md。' },
  'content/unknown-key': { basis: '拼错的键若被忽略，写下的数字就悄悄丢了。' },
  'content/no-value': { basis: '“没有填”和“有意留空”是两回事，写法要分得开。' },
  'content/value': { basis: '各文件的结构见 docs/files.zh-CN.md。' },
  'content/amount': { basis: '金额按印出的数字逐位核对，写法必须只有一种读法。' },
  'content/quantity': { basis: '数量、单价、分值按印出的数字核对；零和负数在这里没有意义，多半是填错了格。' },
  'content/unknown-word': {
    basis: '指标的级别、性质、方向和项目类别由套表格式列出，别的词没有地方印，也无法核对。',
  },
  'content/unknown-project': {
    basis: '项目只在 projects.yaml 中写一次，别处按编码引用；引用不到的钱没有归处。',
  },
  'content/code': { basis: '编码的位数就是它的层级（类、款、项），错一位就归到别处。' },
  'content/date': { basis: '日期统一为 YYYY-MM-DD，才能比较先后、写进网页。' },
  'content/date-order': { basis: '财预〔2016〕143号：部门预算在批复之后 20 日内公开，公开不会早于批复。' },
  'content/year': { basis: '年度文件夹的名字就是网址的一部分，也是预算年度。' },
  'content/kind': { basis: '预算和决算是一年里的两份公开，数的口径不同，不能当作同一份。' },
  'content/file-name': { basis: '文件名就是网址的一部分，须与文件里的 id 一致。' },
  'content/duplicate-id': { basis: '编号用来指代唯一的一处，重复就分不清说的是哪一处。' },
  'content/duplicate-row': { basis: '同一行写两次时，哪一个数作准无从判断，合计也会重复计算。' },
  'content/unknown-line': { basis: '收支项目由套表格式列出，多出的行没有地方印。' },
  'content/heading-row': { basis: '标题行在套表中不印金额。' },
  'content/unknown-unit': { basis: '单位须在 units/ 中登记，名称与网址都由那里来。' },
  'content/unknown-format': { basis: '每份公开按一种套表格式列示，格式在 formats/ 中定义。' },
  'content/unknown-table': { basis: '套表由格式规定，格式里没有的表没有地方印。' },
  'read/conflict': { basis: '没有合并完的文件里两份数都在，哪一份作准只有改它的人知道。' },
  'content/lost-file': {
    basis: '文件名或文件夹写错时内容不会被读到，公开会少一块；缺了什么，改正以后再查。',
  },
  'content/unknown-file': { severity: 'warning', basis: '文件名写错时内容不会被读到，公开会悄悄少一块。' },
  'content/attachment': {
    basis:
      '附件原样公布给读者下载：网页和脚本会在本站的名下运行，宏会在读者的电脑上运行；扩展名与内容不符的，打开的不是看到的。',
  },
  'content/empty-with-figures': {
    basis: '财预〔2016〕143号：没有数据的表列空表并说明；空表声明与数字不能并存。',
  },
  'taxonomy/unknown-member': { basis: '同一笔钱的两种说法只有在科目与维度里都有定义时才能互换。' },
  'taxonomy/known-member': {
    severity: 'warning',
    basis:
      '图表、对比、首页的说明和一些规则按编号取数（收入总计、本年支出、“三公”经费等）；编号不同就取不到，页面上悄悄少一块。',
  },
  'taxonomy/divided-twice': {
    basis: '一个数等于它在一个维度上各部分之和；全部资金在同一维度上分两次，各部分之和就是它的两倍。',
  },
  'format/duplicate-id': { basis: '编号是数字的地址（表/行/栏），重复就分不清是哪一格。' },
  'format/reserved-id': { basis: '这个词在数据文件里另有用处，作栏或分表的编号会混淆。' },
  'format/unknown-dimension': {
    basis: '每一格是若干维度上的一个数据点，维度在 taxonomy/dimensions.yaml 中定义。',
  },
  'format/unknown-member': { basis: '每一格是若干维度上的一个数据点，成员在 taxonomy/ 中定义。' },
  'format/column': { basis: '一栏要么有编号并放金额，要么印行的名称编码，要么是下级栏的总标题。' },
  'format/group-depth': { basis: '见过的公开表表头最多四级，再深在屏幕和纸上都无法阅读。' },
  'format/unknown-line': { basis: '并排的行以第一栏的行为准。' },
  'format/unknown-list': { basis: '成组的行取自本格式的 lists。' },
  'format/outline': { basis: '公开文本的目录须完整，且每张表只出现一次。' },
  'format/holds': {
    severity: 'warning',
    basis: '职责、任务里的数字不是预算，名词要链接到它的解释；哪一节是哪一样，由格式说明，程序不靠编号去猜。',
  },
  'format/extends': {
    basis: '一种格式可以依据另一种格式，只写不同之处；依据的格式和其中的条目都要在，否则不知道印什么。',
  },
  'format/title': {
    severity: 'warning',
    basis:
      '核对只看 fixes，不看标题：写错了成员，印出来的样子不变，数却和别的钱去比，对的报成错，错的查不出。',
  },
  'format/unknown-placeholder': { basis: '认不出的占位符会原样印在公开文本里。' },
  ...NARRATIVE_RULES,
} as const satisfies Readonly<Record<string, ReadRuleFacts>>;

/** Id of a rule of the reading layer. */
export type ReadRule = keyof typeof READ_RULES;
