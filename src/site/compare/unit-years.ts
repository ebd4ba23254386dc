import { changeText, growthText } from '../../compare/change-words.ts';
import { changeBetween, isKnown } from '../../compare/comparison.ts';
import { POINT_GROUPS } from '../../compare/point-groups.ts';
import { pointList } from '../../compare/point-list.ts';
import type { Link } from '../../compare/render-figure.ts';
import { figureInYear, toldBy, yearsOf } from '../../compare/years.ts';
import { oneKind } from '../../model/disclosure/kind.ts';
import type { Markup } from '../../model/markup/html.ts';
import type { View } from '../../narrative/figures/view.ts';
import { yearCell } from './compare-cells.ts';

/** The main amounts of a discloser, year beside year. */
export interface UnitYears {
  readonly moneyUnit: string;
  /** The latest first. */
  readonly years: readonly number[];
  readonly rows: readonly UnitYearRow[];
}

/** One amount through the years. */
export interface UnitYearRow {
  readonly title: string;
  readonly depth: number;
  readonly isTotal: boolean;
  /** For each year, as HTML cells. */
  readonly cells: readonly Markup[];
  /** From the year before to the latest, with its sign; "" where one of them is not known. */
  readonly change: string;
  readonly rate: string;
}

/** The amounts shown, by their ids, with the level each is indented by, and a title where the point's own says too little here. */
const MAIN: readonly (readonly [id: string, depth: number, title?: string])[] = [
  ['totals/sources', 0],
  ['fund/fiscal', 1],
  ['fund/own', 1],
  ['totals/uses', 0],
  ['nature/basic', 1],
  ['nature/basic/personnel', 2],
  ['nature/basic/operating', 2],
  ['nature/project', 1],
  ['generalPurpose/threePublic', 0, '一般公共预算“三公”经费'],
  ['special/agencyOperating', 0],
  ['special/procurement', 0],
];

/** The main amounts of one discloser by year; undefined where it has no disclosure. Amounts that no year knows are left out. */
export function unitYears(all: readonly View[], link: Link): UnitYears | undefined {
  const views = oneKind(all, ({ account }) => account.disclosure);
  const [latest] = views.toSorted((a, b) => b.account.disclosure.year - a.account.disclosure.year);
  if (latest === undefined) return undefined;
  const { moneyUnit } = latest.account.format;
  const told = views.map(toldBy);
  const years = yearsOf(told);
  const [now = 0] = years;
  const rows = MAIN.flatMap(([id, depth, title]): UnitYearRow[] => {
    const figures = years.map((year) => figureInYear(told, year, id));
    if (!figures.some((figure) => isKnown(figure?.looked))) return [];
    const change = changeBetween(figureInYear(told, now - 1, id)?.looked, figures[0]?.looked);
    return [
      {
        title: title ?? titleOf(views, id),
        depth,
        isTotal: id === 'totals/sources' || id === 'totals/uses',
        cells: years.map((year) => yearCell(told, year, id, { moneyUnit, link })),
        change: changeText(change, moneyUnit),
        rate: growthText(change?.rate),
      },
    ];
  });
  return { moneyUnit, years, rows };
}

/** What a named point is called by the disclosures that list it, else by the list of points itself. */
function titleOf(views: readonly View[], id: string): string {
  const [group = '', single] = id.split('/');
  const listed = views.flatMap((view) => pointList(view)).find((point) => point.id === id);
  const named = POINT_GROUPS.find((each) => each.id === group)?.single.find((each) => each.id === single);
  return listed?.title ?? named?.title ?? id;
}
