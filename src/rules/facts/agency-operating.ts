import type { CellFigure } from '../../model/figure/figure.ts';
import { FLOW, FUND, NATURE, PURPOSE } from '../../model/vocabulary/members.ts';
import type { Account } from '../../points/account/account.ts';
import type { Rule } from '../rule/rule.ts';
import { cellName, figureAfter, inUnitOf, related } from '../rule/wording.ts';
import { asked } from './asked.ts';

/** facts/agency-operating: the operating cost of an agency is its operating expenditure; of a department with other units it is a part. */
export const agencyOperatingCost: Rule = {
  id: 'facts/agency-operating',
  severity: 'warning',
  title: '机关运行经费与公用经费对得上',
  basis:
    '机关运行经费是行政单位和参照公务员法管理的事业单位用一般公共预算安排的基本支出中的公用经费：单独一个这样的单位，两个数相等；部门里还有别的事业单位的，不会比公用经费多。',
  check: (account) => {
    const general = { flow: FLOW.expenditure, fund: FUND.general };
    const cost = asked(account, { ...general, purpose: PURPOSE.agencyOperating });
    const whole = asked(account, { ...general, nature: NATURE.operating });
    if (cost === undefined || cost === 'nothing' || whole === undefined || whole === 'nothing') return [];
    const off = cost.value.minus(whole.value);
    const isMore = off.greaterThan(cost.half.plus(whole.half));
    const isLess = off.negated().greaterThan(cost.half.plus(whole.half)) && isOneAgency(account);
    if (cost.prints === 0 || !(isMore || isLess)) return [];
    return [
      {
        source: cost.cell.source,
        label: said(account, cost),
        table: cost.cell.table,
        place: cost.cell.place,
        difference: inUnitOf(cost.cell, off.abs()),
        related: [related(whole.cell, account.derived)],
        message: `机关运行经费（${said(account, cost)}）${isMore ? '多于' : '少于'}一般公共预算基本支出中的公用经费（${said(account, whole)}），相差 ${inUnitOf(cost.cell, off.abs())} ${cost.cell.moneyUnit}`,
        remedy: '核对这两个数；口径确有不同的，在 acknowledged 里说明。',
      },
    ];
  },
};

const said = ({ derived }: Account, { cell }: CellFigure): string =>
  `${cellName(cell)}${figureAfter(cell, derived)}`;

/** Whether all of the money is that of agencies: one unit that has such cost at all, or only units that are agencies by their nature. */
function isOneAgency({ disclosure: { discloser, narrative } }: Account): boolean {
  const { units = [] } = narrative?.organisation ?? {};
  if (units.length > 1)
    return units.every(({ nature = '' }) => /行政单位|行政机关|^行政$|参照|参公/u.test(nature));
  return discloser.kind === 'unit' || discloser.department.units.length <= 1;
}
