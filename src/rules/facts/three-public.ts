import { type CellFigure, sumOf } from '../../model/figure/figure.ts';
import { formatMoney } from '../../model/money.ts';
import { isInside } from '../../model/point.ts';
import { memberTitle } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FLOW, FUND, NATURE } from '../../model/vocabulary/members.ts';
import { PURPOSE_CODES } from '../../model/vocabulary/purpose-codes.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { resolvePoint } from '../../points/bind/resolve.ts';
import { isFailingAround } from '../doubted/failing-around.ts';
import { wrongZeros } from '../doubted/wrong-zeros.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { cellName, figureAfter, figureText, inUnitOf, related } from '../rule/wording.ts';
import { blankTables } from '../tables/blank.ts';
import { asInterval, asked } from './asked.ts';
import { costsInYuan } from './costs-in-yuan.ts';
import { basicUnder, costOfPurpose, inOtherColumn } from './wrong-column.ts';

/** facts/three-public: a purpose costs at least what basic expenditure has under its 科目, and at most that and all projects. */
export const threePublicCodes: Rule = {
  id: 'facts/three-public',
  severity: 'warning',
  title: '“三公”、会议、培训的费用与经济分类的同一科目对得上',
  basis:
    '公务接待费（30217）、公务用车运行维护费（30231）等既按用途、又按经济分类列；基本支出里的只是其中一部分，“三公”经费表里的数不会比它少，也不会比它加上全部项目支出还多。',
  check: (account) => {
    const sure = surePurposes(account);
    const lacked = sure.filter((entry) => inBasicAlone(account, entry) !== undefined);
    // A table of zeros is one mistake, however many purposes it is of.
    if (lacked.length < 2) return sure.flatMap((entry) => misfit(account, entry));
    const others = sure.filter((entry) => !lacked.includes(entry));
    return [...allOfNothing(account, lacked), ...others.flatMap((entry) => misfit(account, entry))];
  },
};

/** The purposes whose costs do not fit what basic expenditure has of them. */
export const misfittingCosts = (account: Account): readonly string[] =>
  surePurposes(account).flatMap((entry) => (misfit(account, entry).length > 0 ? entry.purpose : []));

/** The purposes whose costs are not told to be missing elsewhere: as zeros that are wrong, or as a table without a figure. */
const surePurposes = (account: Account): readonly PurposeCode[] =>
  PURPOSE_CODES.filter(
    ({ purpose }) =>
      !isOfWrongZeros(account, purpose) &&
      !isOfBlankTable(account, purpose) &&
      !isLackedBySum(account, purpose),
  );

/** Whether the table of a purpose is told to have no figure at all. */
const isOfBlankTable = (account: Account, purpose: string): boolean =>
  accountCells(blankTables(account)).some(
    ({ point }) => point[DIMENSION.purpose]?.split('/').includes(purpose) === true,
  );

/** Whether nothing is printed of a purpose, and a sum that it is part of is told not to come out. */
function isLackedBySum(account: Account, purpose: string): boolean {
  const cost = costOfPurpose(account, purpose);
  if (cost !== 'nothing' && cost?.prints !== 0) return false;
  return isFailingAround(
    account,
    resolvePoint(account.context, { flow: FLOW.expenditure, fund: FUND.general, purpose }),
  );
}

/** Whether what is printed of a purpose, or of a part of it, is a zero that is told to be an amount. */
function isOfWrongZeros(account: Account, purpose: string): boolean {
  const zeros = wrongZeros(account);
  if (zeros.length === 0) return false;
  const cost = costOfPurpose(account, purpose);
  if (cost === undefined) return false;
  if (cost !== 'nothing' && zeros.includes(cost.cell)) return true;
  const point = resolvePoint(account.context, { flow: FLOW.expenditure, fund: FUND.general, purpose });
  return zeros.some((zero) => isInside(zero.point, point));
}

type PurposeCode = (typeof PURPOSE_CODES)[number];

/** The amount of basic expenditure under a purpose's 科目, where nothing is printed for the purpose itself and it stands in no other column. */
function inBasicAlone(account: Account, entry: PurposeCode): CellFigure | undefined {
  const basic = basicUnder(account, entry.code);
  if (basic === undefined || basic === 'nothing' || costOfPurpose(account, entry.purpose) !== 'nothing')
    return undefined;
  return basic.prints > 0 && inOtherColumn(account, entry) === undefined ? basic : undefined;
}

/** Whether basic expenditure has what nothing is printed of for a purpose: who asks what it is spent on need not tell it again. */
export const isInBasicAlone = (account: Account, purpose: string): boolean =>
  PURPOSE_CODES.some((entry) => entry.purpose === purpose && inBasicAlone(account, entry) !== undefined);

/** Several purposes of which nothing is printed, told once, at the first 科目 that has money of them. */
function allOfNothing(account: Account, lacked: readonly PurposeCode[]): readonly RuleFinding[] {
  const found = lacked.flatMap(({ purpose, code }) => {
    const basic = basicUnder(account, code);
    const title = memberTitle(account.taxonomy, 'purpose', purpose, account.disclosure.year) ?? purpose;
    return basic === undefined || basic === 'nothing' ? [] : [{ title, basic }];
  });
  const [first, ...others] = found;
  if (first === undefined) return [];
  const { cell } = first.basic;
  const titles = found.map(({ title }) => title).join('、');
  const amounts = found.map(
    ({ basic }) => `${cellName(basic.cell, cell)}${figureAfter(basic.cell, account.derived)}`,
  );
  return [
    {
      source: cell.source,
      label: cellName(cell),
      table: cell.table,
      place: cell.place,
      related: others.map(({ basic }) => related(basic.cell, account.derived)),
      difference: inUnitOf(cell, sumOf(found.map(({ basic }) => basic)).value),
      message: `没有${titles}，而${cell.titles.table}有${amounts.join('、')}：基本支出里的是其中一部分`,
      remedy: '核对“三公”经费等表：没有录入的补上，写成零的改正；口径确有不同的，在 acknowledged 里说明。',
    },
  ];
}

function misfit(account: Account, entry: PurposeCode): readonly RuleFinding[] {
  const { purpose, code } = entry;
  const whole = costOfPurpose(account, purpose);
  const basic = basicUnder(account, code);
  if (whole === undefined || basic === undefined) return [];
  const cell = whole === 'nothing' ? undefined : whole.cell;
  // That its table is in another unit of money is told once, of the table.
  if (cell !== undefined && costsInYuan(account).some(({ table }) => table === cell.table)) return [];
  const part = basic === 'nothing' ? undefined : basic.cell;
  const [all, least] = [asInterval(whole), asInterval(basic)];
  const isLess = least.value.minus(all.value).greaterThan(least.half.plus(all.half));
  const shown = cell ?? part;
  if (shown === undefined) return [];
  const title = memberTitle(account.taxonomy, 'purpose', purpose, account.disclosure.year) ?? purpose;
  const stands = {
    source: shown.source,
    label: cellName(shown),
    table: shown.table,
    place: shown.place,
    related: [cell, part].flatMap((each) =>
      each === undefined || each === shown ? [] : [related(each, account.derived)],
    ),
  };
  const told = part === undefined ? '没有' : `${cellName(part)}的${figureAfter(part, account.derived)}`;
  const own =
    cell === undefined ? `没有${title}` : `${cellName(cell)}是${figureAfter(cell, account.derived)}`;
  const moved = inOtherColumn(account, entry);
  const remedy = '核对两张表的这两个数：金额、栏目或科目是否填错；口径确有不同的，在 acknowledged 里说明。';
  if (isLess)
    return [
      {
        ...stands,
        difference: inUnitOf(shown, least.value.minus(all.value)),
        message: `${own}，少于${told}：基本支出里的${title}是其中一部分${moved === undefined ? '' : `；${cellName(moved.figure.cell)}正是${figureAfter(moved.figure.cell, account.derived)}，多半填错了栏`}`,
        remedy,
      },
    ];
  const projects = asked(account, {
    flow: FLOW.expenditure,
    fund: FUND.general,
    nature: NATURE.project,
  });
  if (projects === undefined) return [];
  const most = sumOf([least, asInterval(projects)].filter(({ prints }) => prints > 0));
  const isMore = all.value.minus(most.value).greaterThan(all.half.plus(most.half));
  if (!isMore || cell === undefined) return [];
  const rest = asInterval(projects);
  return [
    {
      ...stands,
      difference: inUnitOf(cell, all.value.minus(most.value)),
      message: `${own}，多于基本支出里的${title}（${code} ${part === undefined ? '没有' : figureText(part, account.derived)}）加上全部项目支出（${rest.prints === 0 ? '没有' : `${formatMoney(rest.value, cell.moneyUnit, cell.decimals)} ${cell.moneyUnit}`}）`,
      remedy,
    },
  ];
}
