import { projectsTable, projectWhole } from '../../formats/record-tables.ts';
import type { ListedKind } from '../../model/finding.ts';
import { parseAmount } from '../../model/money.ts';
import { FACT } from '../../model/vocabulary/fact-names.ts';
import { NATURE } from '../../model/vocabulary/members.ts';
import type { Claim } from '../claims/claim.ts';
import { isCount } from '../claims/quantity.ts';
import { textUnit } from '../figures/text-unit.ts';
import type { Value } from '../figures/token.ts';
import { countOf } from '../figures/told-facts.ts';
import type { View } from '../figures/view.ts';
import { bound, isSaid } from './amounts.ts';
import { loose } from './claim-candidates.ts';
import { open, type Verdict } from './claim-judgement.ts';
import { inMoneyUnit, printedAmount } from './said-figures.ts';
import { withoutNames } from './subject.ts';
import { FILLER } from './usual-words.ts';

/** Units of a department: 预算单位6个, 下属单位10家. */
const OF_UNITS = /预算单位|(?:下属|所属)[^，。；]{0,8}单位|(?:下属|所属)$/;

/**
 * What became of a count of a department's units (下属单位) by how many are registered; undefined of other counts.
 * @param plain the words before it, without the names of who discloses
 */
function judgedUnits(
  view: View,
  plain: string,
  { quantity, remark }: Pick<Claim, 'quantity' | 'remark'>,
): Verdict | undefined {
  if (!/^[家个]$/.test(quantity.measure) || !OF_UNITS.test(plain)) return undefined;
  const listed = countOf(view, 'units');
  if (listed === undefined) return open('没有登记单位', 'units');
  // 下属 may leave out the department's own office.
  const isSo = isCount(quantity, listed) || (/下属|所属/.test(plain) && isCount(quantity, listed - 1));
  if (isSo) return { kind: 'bound', stand: { kind: 'list', list: 'units' } };
  if (remark || /行政|事业|参公|新增|减少/.test(plain)) return open('只数一部分单位');
  return countDiffers(quantity.value, quantity.said, '列出的单位', `${listed}${quantity.measure}`, listed);
}

/** @param title what is listed · text how many, with the measure · counts which list it is */
const countDiffers = (
  value: Value,
  said: string,
  title: string,
  text: string,
  listed: number,
  counts?: ListedKind,
): Verdict => ({
  kind: 'different',
  said,
  known: [{ title, text, counts }],
  difference: value.minus(listed).abs().toString(),
});

/** What words about projects say besides that they are this budget's. */
const kindOfProjects = (plain: string): string =>
  plain
    .replaceAll(/编报|填报|绩效|目标|公开|纳入|管理|设置|实行|二级|安排|支出|的|个|20\d\d年度?/g, '')
    .replaceAll(FILLER, '');

/**
 * What became of the money that a count of projects is followed by (二级项目24个，共计金额…): that of all projects, where all of them are counted;
 * undefined of other amounts.
 */
export function judgedProjectsMoney(
  view: View,
  claim: Claim,
  counting: Claim | undefined,
): Verdict | undefined {
  if (counting === undefined || kindOfProjects(withoutNames(view, claim.words)) !== '') return undefined;
  const counted = withoutNames(view, counting.words);
  if (!/项目|绩效目标/.test(counted) || kindOfProjects(counted) !== '') return undefined;
  const spent = loose(view, [{ nature: NATURE.project }]);
  const found = spent.find(({ figure }) => isSaid(claim.quantity, figure.value));
  if (found !== undefined) return bound(found);
  const listed = listedMoney(view);
  if (listed !== undefined && isSaid(claim.quantity, listed))
    return { kind: 'bound', stand: { kind: 'list', list: 'projects' } };
  const isOfAll = countOf(view, 'projects') === counting.quantity.value.toNumber();
  if (!isOfAll || claim.remark || listed === undefined) return undefined;
  const { moneyUnit, decimals } = textUnit(view);
  const text = printedAmount(view, listed, decimals, moneyUnit);
  return {
    kind: 'different',
    said: claim.quantity.said,
    known: [{ title: '列出的项目相加', text, counts: 'projects' }],
    difference: inMoneyUnit(view, claim.quantity.value.minus(listed).abs()),
  };
}

/** The money of all projects that are listed, in 元; undefined where no table lists it. */
function listedMoney({ account: { format, disclosure } }: View): Value | undefined {
  const { moneyUnit = format.moneyUnit, decimals = format.decimals } = projectsTable(format) ?? {};
  const whole = projectWhole(format);
  const amounts = disclosure.projects.flatMap(({ money }) => {
    const written = whole === undefined ? undefined : money[whole];
    return (written === undefined ? undefined : parseAmount(written, moneyUnit, decimals)?.value) ?? [];
  });
  return amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum.plus(amount));
}

/** 公开绩效目标, 公开项目绩效目标: goals themselves, not the projects that have some. */
const PUBLISHED_GOALS = /公开(?:的)?(?:项目)?(?:支出)?绩效目标(?:共有?|为|是)?$/;

/** What became of how many goals are published, by how many the table of goals lists. */
function judgedGoals(view: View, quantity: Claim['quantity']): Verdict {
  const listed = countOf(view, 'goals') ?? 0;
  if (isCount(quantity, listed)) return { kind: 'bound', stand: { kind: 'list', list: 'goals' } };
  if (listed === 0) return open('没有列出绩效目标', 'list');
  return countDiffers(quantity.value, quantity.said, '列出的绩效目标', `${listed}个`, listed, 'projects');
}

/** What became of a count of projects or of units by how many are listed; undefined of other counts. */
export function judgedCount(view: View, { words, quantity, remark }: Claim): Verdict | undefined {
  const plain = withoutNames(view, words);
  if (
    /项目$|目标$|项目共?有?$|共?有?$/.test(plain) &&
    quantity.measure === '个' &&
    /项目|绩效目标/.test(plain)
  ) {
    if (PUBLISHED_GOALS.test(plain)) return judgedGoals(view, quantity);
    const lists = (['projects', 'projects-with-goals'] as const).flatMap((list) => countOf(view, list) ?? []);
    if (lists.every((count) => count === 0) && !quantity.value.isZero()) return open('没有列出项目', 'list');
    if (lists.some((count) => isCount(quantity, count)))
      return { kind: 'bound', stand: { kind: 'list', list: 'projects' } };
    const rest = kindOfProjects(plain);
    if (rest !== '' || remark) return open(`没有读懂“${rest}”`, 'words');
    const [listed = 0] = lists;
    return countDiffers(quantity.value, quantity.said, '列出的项目', `${listed}个`, listed, 'projects');
  }
  const ofUnits = judgedUnits(view, plain, { quantity, remark });
  if (ofUnits !== undefined) return ofUnits;
  if (quantity.measure === '项' && /采购/.test(plain)) {
    const listed = countOf(view, FACT.procurementLines);
    if (listed === undefined) return open('没有列出采购明细', 'list');
    return isCount(quantity, listed)
      ? { kind: 'bound', stand: { kind: 'list', list: FACT.procurementLines } }
      : countDiffers(quantity.value, quantity.said, '列出的采购明细', `${listed}项`, listed, 'purchases');
  }
  return undefined;
}
