import type { Books } from '../../books/books.ts';
import { budgetList } from '../../compare/budget-list.ts';
import { hasMoney } from '../../compare/comparison.ts';
import { figureOf } from '../../compare/figure-data.ts';
import { STAFF } from '../../compare/head-points.ts';
import { type ListedPoint, pointList } from '../../compare/point-list.ts';
import { priorList } from '../../compare/prior-list.ts';
import { disclosureName } from '../../document/disclosure-name.ts';
import { coverTitle } from '../../document/title-words.ts';
import { factsOf } from '../../exporters/data/facts.ts';
import type { DisclosureRecord } from '../../model/content.ts';
import { belongsIn, departmentBefore } from '../../model/identity/unit-history.ts';
import type { Discloser } from '../../model/unit.ts';
import { FLOW, NATURE } from '../../model/vocabulary/members.ts';
import type { View } from '../../narrative/figures/view.ts';
import { totalChange } from '../../narrative/plain/plain-words.ts';
import type { Account } from '../../points/account/account.ts';
import { publicCorrections } from '../checks/corrections.ts';
import { allRelations, outcomeCounts } from '../checks/shown-tally.ts';
import { runsOf } from '../sections/summary.ts';
import { keyTotals } from '../tables/key-figures.ts';
import { exhibitsOf } from './exhibits.ts';
import type { Extract, ExtractRecord } from './extract.ts';
import { stateOf } from './published-state.ts';
import { subjectRows } from './row-documents.ts';

/** What the rest of the website asks of a disclosure. @param books those it was opened in */
export function extractOf(books: Books, account: Account): Extract {
  const { disclosure, format } = account;
  const narrative = books.narratives.get(disclosure.id);
  const view = narrative?.view;
  const points = view === undefined ? [] : pointList(view);
  return {
    disclosure: recordOf(disclosure),
    title: coverTitle(format, disclosure),
    name: disclosureName(disclosure),
    format: { title: format.title, moneyUnit: format.moneyUnit },
    points,
    prior: view === undefined ? new Map() : priorList(view),
    budgeted: view === undefined ? new Map() : budgetList(view),
    natures: view === undefined ? new Map() : naturesOf(view, points),
    totals: keyTotals(account),
    change: narrative === undefined ? [] : runsOf(account, narrative, totalChange(narrative.view)),
    outcomes: outcomeCounts(allRelations(books, account)),
    corrections: publicCorrections(books, account),
    heads: {
      staff: disclosure.assets?.counts.find(({ id }) => id === STAFF)?.count,
      residents: disclosure.discloser.department.population?.count,
    },
    projects: disclosure.projects.map(({ key, name }) => ({ key, name })),
    subjects: subjectRows(account).map(({ code, name }) => ({ code, name })),
    moneyUnits: [
      ...new Set(
        account.tables.flatMap(({ sides }) =>
          sides.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ moneyUnit }) => moneyUnit))),
        ),
      ),
    ],
    state: stateOf(account, books),
    exhibits: exhibitsOf(books, account),
    facts: factsOf(account).length,
  };
}

/** What of a disclosure tells whose it is, and when it came out. */
export const recordOf = ({
  id,
  year,
  kind,
  discloser,
  approved,
  published,
  corrections,
}: DisclosureRecord): ExtractRecord => ({
  id,
  year,
  kind,
  discloser: discloser.id,
  department: discloser.department.id,
  ...belonging(discloser, year),
  region: discloser.department.region,
  unit: discloser.title,
  approved,
  published,
  modified: corrections?.at(-1)?.date ?? published,
});

/** Where a unit was in a year in which it was not its department's; by which names a department is meant where units say so. */
function belonging({ id, title, department, history }: Discloser, year: number) {
  if (id === department.id) return { names: [...new Set([department.name, department.title, title])] };
  return belongsIn({ history }, year) ? {} : { elsewhere: departmentBefore(history, year) ?? '' };
}

/** The kinds of spending a 科目 is told apart by. */
export const TOLD_APART = [NATURE.basic, NATURE.project] as const;

const naturesOf = (view: View, points: readonly ListedPoint[]): Extract['natures'] =>
  new Map(
    points.flatMap(({ group, code, figure }) =>
      group === 'function' && code !== undefined && hasMoney({ kind: 'figure', figure })
        ? [
            [
              code,
              TOLD_APART.map((nature) => figureOf(view, { flow: FLOW.expenditure, function: code, nature })),
            ] as const,
          ]
        : [],
    ),
  );
