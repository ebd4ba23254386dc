import { changeText, growthText, percentText } from '../../compare/change-words.ts';
import { changeBetween, isKnown } from '../../compare/comparison.ts';
import { POINT_GROUPS } from '../../compare/point-groups.ts';
import { pointList } from '../../compare/point-list.ts';
import type { Link } from '../../compare/render-figure.ts';
import { figureInTerm, isDisclosed, kindThroughYears, termsOf, toldBy } from '../../compare/years.ts';
import { type DisclosureTerm, fullTermTitle, laterTerm, termTitle } from '../../model/disclosure/kind.ts';
import { isBrokenBetween } from '../../model/identity/unit-history.ts';
import type { Markup } from '../../model/markup/html.ts';
import type { View } from '../../narrative/figures/view.ts';
import { termCell } from './compare-cells.ts';

/** The main amounts of a discloser, term beside term: budgets, and final accounts with what of the budget was spent. */
export interface UnitYears {
  readonly moneyUnit: string;
  /** The latest first: 2026年, or 2025年预算 where there are final accounts, too. */
  readonly terms: readonly string[];
  /** What `change` is: 2026年比2025年; undefined where only one year is known. */
  readonly compared?: string | undefined;
  /** What `completion` is: 2024年完成预算; undefined where no budget is known beside final accounts. */
  readonly completed?: string | undefined;
  readonly rows: readonly UnitYearRow[];
}

/** One amount through the years. */
export interface UnitYearRow {
  readonly title: string;
  readonly depth: number;
  readonly isTotal: boolean;
  /** For each term, as HTML cells. */
  readonly cells: readonly Markup[];
  /** From the year before to the latest, with its sign; "" where one of them is not known. */
  readonly change: string;
  readonly rate: string;
  /** The final figure in percent of its budget; "" where one of them is not known, or the budget is nothing. */
  readonly completion: string;
}

/** Another amount to show instead of one, where more terms tell it. */
interface Other {
  readonly id: string;
  readonly title: string;
}

/** The amounts shown, by their ids, with the level each is indented by, and a title where the point's own says too little here. */
const MAIN: readonly (readonly [id: string, depth: number, title?: string, others?: readonly Other[]])[] = [
  ['totals/sources', 0],
  ['fund/fiscal', 1],
  ['fund/own', 1],
  ['totals/uses', 0],
  ['nature/basic', 1],
  ['nature/basic/personnel', 2],
  ['nature/basic/operating', 2],
  ['nature/project', 1],
  [
    'generalPurpose/threePublic',
    0,
    '一般公共预算“三公”经费',
    [
      { id: 'purpose/threePublic', title: '财政拨款“三公”经费' },
      { id: 'currentGeneralPurpose/threePublic', title: '一般公共预算“三公”经费（不含上年结转）' },
      { id: 'currentPurpose/threePublic', title: '财政拨款“三公”经费（不含上年结转）' },
    ],
  ],
  ['special/agencyOperating', 0],
  ['special/procurement', 0],
];

/** Beside final accounts: what their texts tell the budget of (年初预算). */
const EXECUTED: typeof MAIN = [['spendingFund/fiscal/general', 0, '一般公共预算支出']];

/** The main amounts of one discloser by term; undefined where it has no disclosure. Amounts that no term knows are left out. */
export function unitYears(views: readonly View[], link: Link): UnitYears | undefined {
  const [latest] = views.toSorted((a, b) => laterTerm(a.account.disclosure, b.account.disclosure));
  if (latest === undefined) return undefined;
  const { moneyUnit } = latest.account.format;
  const told = views.map(toldBy);
  const kind = kindThroughYears(told);
  // Beside budgets, of final accounts only those that are here: what they tell of the year before would be a column with little in it.
  const terms = termsOf(told).filter(
    (term) => term.kind === kind || term.kind === 'budget' || isDisclosed(told, term),
  );
  const [now, before] = terms.filter((term) => term.kind === kind);
  const final = terms.find((term) => term.kind === 'final' && isDisclosed(told, term));
  const at = (term: DisclosureTerm | undefined, id: string) =>
    term === undefined ? undefined : figureInTerm(told, term, id)?.looked;
  const { discloser } = latest.account.disclosure;
  const isBroken = now !== undefined && isBrokenBetween(discloser, now.year - 1, now.year);
  const known = (id: string) => terms.filter((term) => isKnown(at(term, id))).length;
  const rows = [...(final === undefined ? [] : EXECUTED), ...MAIN].flatMap(
    ([own, depth, ownTitle, others = []]): UnitYearRow[] => {
      const { id, title } = others.reduce<{ readonly id: string; readonly title?: string | undefined }>(
        (most, other) => (known(other.id) > known(most.id) ? other : most),
        { id: own, title: ownTitle },
      );
      if (known(id) === 0) return [];
      const change =
        now === undefined || isBroken
          ? undefined
          : changeBetween(at({ kind, year: now.year - 1 }, id), at(now, id));
      const spent = final && changeBetween(at({ ...final, kind: 'budget' }, id), at(final, id));
      return [
        {
          title: title ?? titleOf(views, id),
          depth,
          isTotal: id === 'totals/sources' || id === 'totals/uses',
          cells: terms.map((term) => termCell(told, term, id, { moneyUnit, link })),
          change: changeText(change, moneyUnit),
          rate: growthText(change?.rate),
          completion: percentText(spent?.ratio),
        },
      ];
    },
  );
  const kinds = new Set(terms.map((term) => term.kind));
  const titleOfTerm = kinds.size > 1 ? fullTermTitle : termTitle;
  return {
    moneyUnit,
    terms: terms.map(titleOfTerm),
    compared: now && before && !isBroken ? `${titleOfTerm(now)}比${titleOfTerm(before)}` : undefined,
    completed:
      final && rows.some(({ completion }) => completion !== '') ? `${final.year}年完成预算` : undefined,
    rows,
  };
}

/** What a named point is called by the disclosures that list it, else by the list of points itself. */
function titleOf(views: readonly View[], id: string): string {
  const [group = '', single] = id.split('/');
  const listed = views.flatMap((view) => pointList(view)).find((point) => point.id === id);
  const named = POINT_GROUPS.find((each) => each.id === group)?.single.find((each) => each.id === single);
  return listed?.title ?? named?.title ?? id;
}
