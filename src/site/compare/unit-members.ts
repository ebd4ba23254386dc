import type { Books } from '../../books/books.ts';
import { type Change, sumOfAmounts } from '../../compare/change.ts';
import { changeText } from '../../compare/change-words.ts';
import { changeBetween, isKnown } from '../../compare/comparison.ts';
import { type FigureData, figureOf } from '../../compare/figure-data.ts';
import type { Looked } from '../../compare/lookup.ts';
import { absentCell, figureCell, type Link } from '../../compare/render-figure.ts';
import { lookUpIn, toldBy } from '../../compare/years.ts';
import { unitAddress } from '../../document/addresses.ts';
import { exact, exactText, order } from '../../model/decimal/exact.ts';
import {
  DISCLOSURE_KIND_TITLES,
  isSameTerm,
  laterTerm,
  oneKind,
  termTitle,
} from '../../model/disclosure/kind.ts';
import type { Markup } from '../../model/markup/html.ts';
import type { Named } from '../../model/narrative.ts';
import type { BudgetUnit, Discloser } from '../../model/unit.ts';
import { FLOW, FUND, NATURE, PURPOSE } from '../../model/vocabulary/members.ts';
import type { View } from '../../narrative/figures/view.ts';
import { viewsOf } from './compare-pages.ts';

/** A department's budget units side by side, as it prints them in its own tables and as they disclose themselves. */
export interface UnitMembers {
  /** 2026年, 2024年决算 */
  readonly term: string;
  /** 2026年度，取自部门的预算表 */
  readonly from: string;
  readonly moneyUnit: string;
  /** Titles of the amounts of the department's tables. */
  readonly columns: readonly string[];
  readonly rows: readonly MemberRow[];
  /** The department as a whole, as HTML cells. */
  readonly total: readonly Markup[];
  /** Whether the units add up to the department, in a sentence. */
  readonly sum: string;
}

/** A budget unit. */
export interface MemberRow {
  readonly code: string;
  readonly name: string;
  /** Its page, where it discloses by itself. */
  readonly href?: string | undefined;
  /** The department's amounts, then what it says of its total itself, as HTML cells. */
  readonly cells: readonly Markup[];
  /** Whether both say one total. What was not compared never counts as the same. */
  readonly agreement: string;
}

/** The amounts shown of each unit; the first one is compared with its own disclosure. */
const AMOUNTS: readonly { readonly id: string; readonly title: string; readonly of: Named }[] = [
  { id: 'totals/sources', title: '收入总计', of: { flow: FLOW.sources } },
  { id: 'fund/fiscal', title: '财政拨款收入', of: { flow: FLOW.revenue, fund: FUND.fiscal } },
  { id: 'nature/project', title: '项目支出', of: { flow: FLOW.expenditure, nature: NATURE.project } },
  {
    id: 'purpose/threePublic',
    title: '“三公”经费',
    of: { flow: FLOW.expenditure, fund: FUND.fiscal, purpose: PURPOSE.threePublic },
  },
];

/** The units of a department in its latest disclosure; undefined where it has none, or none that tells its units apart. */
export function unitMembers(books: Books, discloser: Discloser, link: Link): UnitMembers | undefined {
  const views = viewsOf(books);
  const [view] = oneKind(
    views.filter(({ account }) => account.disclosure.discloser.id === discloser.id),
    ({ account }) => account.disclosure,
  ).toSorted((a, b) => laterTerm(a.account.disclosure, b.account.disclosure));
  const { department } = discloser;
  if (view === undefined || discloser.id !== department.id || department.units.length === 0) return undefined;
  const said = { id: view.account.disclosure.id, moneyUnit: view.account.format.moneyUnit };
  const amounts = AMOUNTS.filter(({ of }) =>
    department.units.some(({ code }) => figureOf(view, { ...of, unit: code }) !== undefined),
  );
  if (amounts[0] !== AMOUNTS[0]) return undefined;
  const totals = department.units.map(({ code }) =>
    looked(figureOf(view, { ...AMOUNTS[0]?.of, unit: code })),
  );
  return {
    term: termTitle(view.account.disclosure),
    from: `${view.account.disclosure.year}年度，取自部门的${DISCLOSURE_KIND_TITLES[view.account.disclosure.kind]}表`,
    moneyUnit: said.moneyUnit,
    columns: amounts.map(({ title }) => title),
    rows: department.units.map((unit, index) => {
      const own = ownViews(views, unit);
      const side = ownSide(view, own, totals[index], link);
      const told = amounts.map(({ of }) => looked(figureOf(view, { ...of, unit: unit.code })));
      return {
        code: unit.code,
        name: unit.name,
        href: own.length > 0 ? unitAddress(unit.id ?? '') : undefined,
        cells: [...told.map((figure) => figureCell(figure, said, link)), side.cell],
        agreement: side.agreement,
      };
    }),
    total: amounts.map(({ id }) => figureCell(lookUpIn(toldBy(view), id), said, link)),
    sum: sumSentence(totals, lookUpIn(toldBy(view), 'totals/sources')),
  };
}

const looked = (figure: FigureData | undefined): Looked | undefined => figure && { kind: 'figure', figure };

const ownViews = (views: readonly View[], { id }: BudgetUnit): readonly View[] =>
  id === undefined ? [] : views.filter(({ account }) => account.disclosure.discloser.id === id);

/** What a unit says of its total itself in the year of the department's disclosure, and whether it is the same. */
function ownSide(
  { account }: View,
  own: readonly View[],
  told: Looked | undefined,
  link: Link,
): { readonly cell: Markup; readonly agreement: string } {
  const same = own.find((view) => isSameTerm(view.account.disclosure, account.disclosure));
  if (same === undefined) {
    const terms = own.map((view) => view.account.disclosure).toSorted(laterTerm);
    const note = terms.length === 0 ? '' : `，只有${terms.map(termTitle).join('、')}的`;
    return { cell: absentCell(), agreement: `未核对${note}` };
  }
  const total = lookUpIn(toldBy(same), 'totals/sources');
  const { id } = same.account.disclosure;
  return {
    cell: figureCell(total, { id, moneyUnit: account.format.moneyUnit }, link),
    agreement: agreementOf(changeBetween(told, total), account.format.moneyUnit),
  };
}

function agreementOf(change: Change | undefined, moneyUnit: string): string {
  if (change === undefined) return '未核对';
  if (change.kind === 'same') return '一致';
  return change.kind === 'rounding' ? '尾差以内' : `相差 ${changeText(change, moneyUnit)}`;
}

/** Whether the units' totals make up the department's. */
function sumSentence(totals: readonly (Looked | undefined)[], whole: Looked | undefined): string {
  const figures = totals.flatMap((total) => (total?.kind === 'figure' ? total.figure : []));
  const missing = totals.length - totals.filter(isKnown).length;
  if (missing > 0) return `有 ${missing} 个单位的收入总计未列示，没有核对各单位之和。`;
  if (whole?.kind !== 'figure') return '部门的收入总计未列示，没有核对各单位之和。';
  const { value, half } = sumOfAmounts(figures);
  const change = changeBetween(
    {
      kind: 'figure',
      figure: { ...coarsest(figures, whole.figure), yuan: exactText(value), half: exactText(half) },
    },
    whole,
  );
  if (change?.kind === 'same') return '各单位的收入总计之和等于部门的收入总计。';
  if (change?.kind === 'rounding') return '各单位的收入总计之和与部门的收入总计相差在尾差以内。';
  return `部门的收入总计与各单位之和相差 ${changeText(change)} ${change?.moneyUnit ?? ''}。`;
}

/** The figure in the fewest digits: a sum is printed in its unit. */
const coarsest = (figures: readonly FigureData[], whole: FigureData): FigureData =>
  figures.reduce((most, figure) => (order(exact(figure.half), exact(most.half)) > 0 ? figure : most), whole);
