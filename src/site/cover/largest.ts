import { projectAddress } from '../../document/addresses.ts';
import type { CellFigure, Figure } from '../../model/figure/figure.ts';
import { withThousands } from '../../model/money.ts';
import { onceFor } from '../../model/once-for.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { rateText } from '../../narrative/figures/number-text.ts';
import type { View } from '../../narrative/figures/view.ts';
import { amountOf, namedFigure, shareTokens } from '../../narrative/plain/plain-view.ts';
import { SPENDING, spendingItems } from '../../narrative/plain/spending-items.ts';
import type { Narrative } from '../../narrative/sections/sections.ts';
import type { Account } from '../../points/account/account.ts';
import { cellHref } from '../addresses/cell-href.ts';
import { type Run, runsOf } from '../sections/summary.ts';

/** Names under which many things stand: what they are for, nobody learns from them. */
const CATCH_ALL =
  /^其他|其他.{0,12}支出$|^(?:行政运行|事业运行|机关服务|一般行政管理事务|公用经费|人员经费|工资性支出)(?:（.*）)?$|单位运转经费$/;

/** How many projects the cover names. */
const MOST = 3;

interface Project {
  readonly name: string;
  readonly key: string;
  readonly figure: CellFigure;
}

/** The project or kind of spending (科目) that most money goes to, by its name; catch-alls only where there is nothing else. */
export function largestThing(view: View, narrative: Narrative): readonly (readonly Run[])[] {
  const spent = namedFigure(view, SPENDING);
  const [project] = projectsBySize(view.account);
  const items = spendingItems(view).largest;
  const item = items.find(({ label }) => !CATCH_ALL.test(label)) ?? items[0];
  const named = item && { ...SPENDING, function: item.code };
  const figure = named && namedFigure(view, named);
  if (project !== undefined && (figure === undefined || isLarger(project, figure, item?.label ?? '')))
    return [[...projectRuns(view.account, project), { text: shareText(view, project.figure, spent) }]];
  if (item === undefined || named === undefined) return [];
  return [
    [
      { text: `${item.label} ` },
      ...runsOf(view.account, narrative, [
        ...amountOf(view, named),
        ...shareTokens(view, named, DIMENSION.function, '，占'),
      ]),
    ],
  ];
}

const isLarger = ({ figure, name }: Project, other: Figure, label: string): boolean =>
  !CATCH_ALL.test(name) && (CATCH_ALL.test(label) || figure.value.greaterThanOrEqualTo(other.value));

/** The projects that most money goes to, each with the way to its page and to the cell that says it. */
export const largestProjects = ({ account }: View): readonly (readonly Run[])[] =>
  projectsBySize(account)
    .slice(0, MOST)
    .map((project) => projectRuns(account, project));

const projectRuns = (account: Account, { name, key, figure }: Project): readonly Run[] => [
  { text: name, href: projectAddress(account.disclosure.id, key) },
  { text: ' ' },
  {
    text: `${withThousands(figure.text)}${figure.moneyUnit}`,
    href: cellHref(account, figure.cell),
  },
];

const shareText = (view: View, { value }: Figure, spent: Figure | undefined): string =>
  spent === undefined || spent.value.isZero()
    ? ''
    : `，占${rateText(value.div(spent.value).times(100), view.prose.style.rateDecimals)}`;

/** Projects with money, the largest first, those of telling names before catch-alls; the first amount of the first table that has one. */
const projectsBySize = onceFor((account: Account): readonly Project[] => {
  const figures = new Map<string, CellFigure>();
  for (const { sides, state } of account.tables) {
    if (state === 'missing' || state === 'pending') continue;
    for (const { project, key, cells } of sides.flatMap(({ rows }) => rows)) {
      if (project === undefined || key !== project || figures.has(project)) continue;
      const figure = cells.flatMap((cell) => account.figure(cell) ?? []).find(({ prints }) => prints > 0);
      if (figure !== undefined) figures.set(project, figure);
    }
  }
  const rank = ({ name }: Project) => (CATCH_ALL.test(name) ? 1 : 0);
  return account.disclosure.projects
    .flatMap(({ key, name }) => {
      const figure = figures.get(key);
      return figure === undefined ? [] : [{ key, name, figure }];
    })
    .toSorted((one, other) => rank(one) - rank(other) || other.figure.value.comparedTo(one.figure.value));
});
