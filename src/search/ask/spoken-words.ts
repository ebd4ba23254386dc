/** A word as a whole: at the end of what somebody typed without spaces, it stands behind the name of an office (人社局开会). */
const whole = (words: string): RegExp =>
  new RegExp(`(?<=^|[局厅委办院会处部所站社协校馆]|中心)(?:${words})$`);

/** What people say, and what the documents call it: the first that fits a word counts. What may be a part of a name must be the whole word. */
const SPOKEN: readonly (readonly [spoken: RegExp, official: string])[] = [
  [/公车(?:采购|购置)|[买购]新?(?:公|汽)?车(?!辆)/, '公务用车购置费'],
  [/公车运行|养车|修车|车子?油费|汽油费?/, '公务用车运行维护费'],
  [whole('油费|加油'), '公务用车运行维护费'],
  [/有?几[辆台](?:公车|公务用车|车子?|汽车)|多少[辆台]?(?:公车|公务用车|车子?|汽车)/, '车辆'],
  [/(?:公车|公务用?车|车子?|汽车)有?(?:几|多少)[辆台]/, '车辆'],
  [/公车|公务车/, '公务用车'],
  [/接待吃饭|吃饭接待|吃喝|请客|宴请|招待费|公务招待/, '公务接待费'],
  [whole('吃饭|饭钱|招待|接待费?'), '公务接待费'],
  [/公费旅游|(?<!因公)出国(?:费用?|经费)?(?!（|\()/, '因公出国（境）费'],
  [/职工医保/, '职工基本医疗保险'],
  [/医保(?!局|中心|处|部门|基金|服务|经办)/, '医疗保险'],
  [/医药费/, '医疗费'],
  [whole('养老|养老金|养老保险'), '基本养老保险'],
  [/退休金/, '退休费'],
  [whole('房租'), '租赁费'],
  [whole('电话费|快递费?'), '邮电费'],
  [whole('开会'), '会议费'],
  [whole('培训'), '培训费'],
  [whole('出差|差旅'), '差旅费'],
  [whole('暖气费?|采暖费?'), '取暖费'],
  [whole('物业费?'), '物业管理费'],
  [whole('外包'), '委托业务费'],
  [whole('修(?:缮)?(?:房子?|楼)|房屋?(?:修缮|维修)'), '维修（护）费'],
  [whole('(?:打|复)?印(?:东西|材料|资料|文件)|打印|复印'), '印刷费'],
  [whole('买办公用品|文具'), '办公费'],
  [whole('水电费?'), '水费电费'],
  [whole('年终奖'), '奖金'],
  [whole('(?:人员|职工|干部)的?(?:工资|薪水)|工资总额|工资(?:和|加|、)?奖金'), '工资福利支出'],
  [whole('工资|薪水'), '基本工资'],
  [whole('买东西|招标|都?买了?[些点]?(?:什么|啥)(?:东西)?'), '政府采购'],
  [/办公楼/, '办公用房'],
  [/楼房|房产/, '房屋'],
  [whole('目标|绩效指标'), '绩效目标'],
  [whole('违规|问题|毛病'), '核对'],
  [/没花完(?:的钱)?|^剩的钱$/, '结转结余'],
  [/(?<=[差旅办公会议培训接待印刷维修管理取暖邮电劳务]{2}费)用$/, ''],
  [/总(?=预算)|(?<=预算|支出)总[额数]/, ''],
  [/实际(?:花|用|支出)(?:了|掉)?/, '决算'],
  [/(?<=采购|..费|三公)(?:的?(?:金额|数额|总额|花费|开销|费用|情况))$/, ''],
  [/钱?从哪里?来的?|收入来源/, '收入总表'],
  [/的?钱?都?(?:[花用][在到]?|(?<=钱都?)[在到]?)哪(?:里|儿)?去?了?$/, '支出总表'],
  [/[比跟和]去年(?:相)?比?/, '比上年'],
  [/有?(?:多少|几个)(?:人|职工|编制|处室|科室|部门|内设机构)$/, '机构设置'],
  [/(?:是|都)(?:干|做|管)(?:什么|啥|嘛)的?$/, '职责'],
  [
    /(?:[哪谁][个家]?(?:单位|部门|局)?的?)?(.{2,12}?)(?:[哪谁][个家]?(?:单位|部门|局)?)?(?:花得?)?最[多少高低大]的?是?(?:[哪谁][个家]?)?(?:单位|部门|局)?(?:是谁)?$/,
    '$1排行',
  ],
  [/^[哪谁][个家](?:单位|部门|局)(.{2,12}?)了?$/, '$1排行'],
  [/排名|排第几|排行榜/, '排行'],
  [/(?:两[个家]?(?:单位|部门|局))?(?:怎么|如何|怎样)(?:对比|比较|比)$/, '对比'],
  [/官网|官方网站|网站是?谁[办做建管]的?/, '政府网站'],
  [/合?计?[差少多]了?0?\.0\d(?:万?元)?/, '尾差'],
  [/的?是?(?:涨|增加?|多)了?还是(?:降|减少?|少)了?/, '怎么增减'],
  [/字(?:体)?[太好]?小(?:了)?(?:看不[清见])?|看不清|大字(?!版)/, '大字版'],
  [/意外险/, '意外伤害保险'],
  [/失地农民/, '被征地农民'],
  [/临时工|编外(?:人员)?/, '聘用人员'],
  [/年休假没休(?:完)?的?|[没未]休完?的?年?休?假/, '未休年假'],
  [whole('车补|交通补贴|公务交通补贴'), '其他交通费用'],
  [whole('困难补助|遗属补助'), '生活补助'],
  [/残保金$/, '残疾人就业保障金'],
  [/劳动仲裁(?!院)/, '争议仲裁'],
  [/(?<=职工|人员|单位)社保费?$/, '社会保险费'],
  [whole('失业保险|生育保险'), '其他社会保障缴费'],
  [whole('车子?'), '车辆'],
  [/下属(?:单位|机构)|二级单位|下面有哪些单位/, '单位构成'],
  [/盲人|视障|读屏/, '无障碍'],
  [/^.{0,4}有错误?(?:怎么|找谁|向谁|去哪|$).*/, '数字有错'],
  [/公[开布]得?[晚迟]了?|没按时公开/, '公开期限'],
  [/(?<!比.{2})(?:涨|变多|(?<=[算出费])多)了$/, '增加'],
  [/(?<!比.{2})(?:降|变少|(?<=[算出费])少)了$/, '减少'],
  [/对账|核查/, '核对'],
  [/改错|勘误|改正|改过|改了/, '更正'],
  [/[两几]年对?比较?$/, '比较'],
  [/代表(?=什么|啥)/, '是'],
  [whole('excel'), 'xlsx'],
];

/** A question in the words of the documents: 买车 is 公务用车购置费 there. */
export const inOfficialWords = (question: string): string =>
  question
    .split(/(\s+)/)
    .map((word) => {
      const asWhole = official(word);
      if (asWhole !== word) return asWhole;
      const plain = word.replace(OF_MONEY, '');
      const read = official(plain);
      return read === plain ? word : read;
    })
    .join('');

/** What says of spoken words only that money is meant: 出差的钱, 印东西的开销. */
const OF_MONEY = /(?<=.{2})的(?:钱|开销|花销|花费|费用)$/u;

function official(word: string): string {
  const [spoken, known = ''] = SPOKEN.find(([each]) => each.test(word)) ?? [];
  return spoken === undefined || (known !== '' && word.includes(known)) ? word : word.replace(spoken, known);
}

/** What makes a text a question. */
const QUESTION =
  /多少|多久|[几哪谁]|什么|啥|怎[么样]|如何|为何|何[为谓]|吗|有没有|是否|[能可]不[能可]|[？?]/u;

/** Words of a question that are in no title: how much, how many, what it is, why. */
const ASKING = new RegExp(
  [
    '一共|总共|到底|究竟|大概|每年|一年|局里|单位里|今年(?:要完成|的)?|有没有|是否|[能可]不[能可]以?|[能可]否|可以|多久|(?:多少|几)天内?|多长时间',
    '(?<=增加|减少|上升|下降|增长)了(?:这么|那么|很)?多?',
    '(?:(?:[有是要]|(?<!开)会)?(?:花|用|拿|发|付|买|购|采购|交|缴|报)?(?:了|掉)?|(?:增加|减少|[多少涨降])了?)多少(?!人|职工|[辆台]?(?:公|汽)?车)(?:[台套件张把]|钱|万?元|块)?是?',
    '是(?:什么|啥)(?:意思)?|(?:什么|啥)(?:是|叫做?)|何[为谓]',
    '怎么(?:样|办|算|看)?|哪些|怎样|如何|为什么|为何|是空的|为啥|(?:代表|表示|指的?是?)?什么|表[格里中]*的|在哪(?:里|儿)?|[找问]谁',
    '[吗呢呀]?[？?！!]+|[吗呢]$',
  ].join('|'),
  'gu',
);

/** A question without the words that only ask; as it is where hardly anything would be left. */
export function withoutAsking(question: string): string {
  if (!QUESTION.test(question)) return question;
  const rest = question.replace(ASKING, ' ').replace(/\s+/gu, ' ').trim();
  return rest.length < 2 ? question : rest;
}

/** Whether a question wants to know what a word means. */
export const asksMeaning = (question: string): boolean =>
  /是(?:什么|啥)|(?:什么|啥)(?:是|叫)|何[为谓]/u.test(question);

/** Whether a question wants to know why. */
export const asksReason = (question: string): boolean => /为什么|为啥|为何|原因/u.test(question);
