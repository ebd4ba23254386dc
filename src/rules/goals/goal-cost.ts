import type { Decimal } from '../../model/decimal/decimal.ts';
import { writtenDecimal } from '../../model/decimal/written-decimal.ts';
import { MONEY_UNITS } from '../../model/money.ts';
import { at } from '../../model/source.ts';
import { isDoubtedBySums } from '../doubted/doubted-by-sums.ts';
import { projectBudget } from '../projects/projects.ts';
import type { Rule } from '../rule/rule.ts';
import { figureAfter, related } from '../rule/wording.ts';

/** What a year's goal says all of it costs: 共需30万元, 成本不超过8万元. */
const COST =
  /(?:共需|需要?(?:资金|经费)?|(?:成本|费用|经费|预算|资金)(?:共计|合计|总计|控制在|不超过|安排|为|约)*)(\d[\d,]*(?:\.\d+)?)(万元|元)(?!\/|每|一)/gu;

/** How many, and what each costs: 邮寄4万张左右，每张费用15元左右. */
const EACH =
  /(\d[\d,]*(?:\.\d+)?)(万)?(?:左右|余|多)?(?<counted>[张份套件户场名人]|人次)?[^。;；\d]{0,16}每(?<one>[张份套件户场名人]|人次)[^。;；\d]{0,12}(\d[\d,]*(?:\.\d+)?)元/gu;

/** goals/goal-cost: what the goal of the year says it costs is not above the project's budget. */
export const goalCost: Rule = {
  id: 'goals/goal-cost',
  severity: 'warning',
  title: '年度目标里写的费用不超过项目预算',
  basis: '年度目标用本年的预算去完成；目标里写的费用比预算还多，两个数至少有一个写错了。',
  check: (account) =>
    account.disclosure.projects.flatMap((project) => {
      const budget = projectBudget(account, project.key);
      const text = (project.goals?.year ?? '').normalize('NFKC').replaceAll(/\s/gu, '');
      if (budget === undefined || text === '' || isDoubtedBySums(account)(budget.cell)) return [];
      const most = budget.value.plus(budget.half);
      const over = [...text.matchAll(COST)].filter(([, digits = '', unit]) =>
        writtenDecimal(digits)
          .times(MONEY_UNITS[unit === '元' ? '元' : '万元'])
          .greaterThan(most),
      );
      const product = over.length === 0 ? productOver(text, most) : undefined;
      return [...over.map(([told]) => told), ...(product === undefined ? [] : [product])]
        .slice(0, 1)
        .map((told) => ({
          source: at(project.source, 'goals', 'year'),
          label: `${project.name}的年度目标`,
          place: `projects/${project.key}/goals.year`,
          related: [related(budget.cell, account.derived)],
          message: `“${project.name}”的年度目标写“${told}”，超过项目预算${figureAfter(budget.cell, account.derived)}`,
          remedy: '核对目标里的费用和项目预算，改正写错的一处。',
        }));
    }),
};

/** A number of things and what each of them costs, which together are more than the most; about so many may be a tenth less. */
function productOver(text: string, most: Decimal): string | undefined {
  for (const { 0: told, 1: count = '', 2: tens, 5: price = '', groups } of text.matchAll(EACH)) {
    if (groups?.counted !== undefined && groups.counted !== groups.one) continue;
    const number = writtenDecimal(count).times(tens === undefined ? 1 : 10_000);
    const sum = number.times(price.replaceAll(',', ''));
    if (sum.times('0.9').greaterThan(most)) return `${told}”，相乘是“${sum.div(10_000).toString()}万元`;
  }
  return undefined;
}
