/** What people say, and what the documents call it: the first that fits a word counts. What may be a part of a name must be the whole word. */
const SPOKEN: readonly (readonly [spoken: RegExp, official: string])[] = [
  [/公车采购|公车购置|买公车|买车|购车(?!辆)/, '公务用车购置费'],
  [/公车运行|养车|修车|^油费$|^加油$/, '公务用车运行维护费'],
  [/公车/, '公务用车'],
  [/^吃饭$|吃喝|请客|招待费|公务招待|^招待$|^接待费?$/, '公务接待费'],
  [/公费旅游|(?<!因公)出国(?!（|\()/, '因公出国（境）费'],
  [/职工医保/, '职工基本医疗保险'],
  [/医保(?!局|中心|处|部门|基金|服务|经办)/, '医疗保险'],
  [/^养老$|^养老金$|^养老保险$/, '基本养老保险'],
  [/^房租$/, '租赁费'],
  [/^电话费$|^快递费?$/, '邮电费'],
  [/^开会$/, '会议费'],
  [/^出差$|^差旅$/, '差旅费'],
  [/^暖气费?$|^采暖费?$/, '取暖费'],
  [/^外包$/, '委托业务费'],
  [/^年终奖$/, '奖金'],
  [/^工资$|^薪水$/, '基本工资'],
  [/^买东西$|^招标$/, '政府采购'],
  [/没花完(?:的钱)?|^剩的钱$/, '结转结余'],
  [/对账|核查/, '核对'],
  [/改错|勘误|改正/, '更正'],
];

/** A question in the words of the documents: 买车 is 公务用车购置费 there. */
export const inOfficialWords = (question: string): string =>
  question
    .split(/(\s+)/)
    .map((word) => {
      const [spoken, official = ''] = SPOKEN.find(([each]) => each.test(word)) ?? [];
      return spoken === undefined || word.includes(official) ? word : word.replace(spoken, official);
    })
    .join('');
