import type { Books } from '../../books/books.ts';
import type { Named } from '../../model/narrative.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FACT } from '../../model/vocabulary/fact-names.ts';
import { FLOW, FUND, NATURE, PURPOSE } from '../../model/vocabulary/members.ts';
import { threePublicWhole } from '../../narrative/charted/three-public.ts';
import { factAmount, factOf } from '../../narrative/figures/told-facts.ts';
import type { View } from '../../narrative/figures/view.ts';
import {
  amountOf,
  changeTokens,
  namedFigure,
  plainView,
  shareTokens,
} from '../../narrative/plain/plain-view.ts';
import { SPENDING } from '../../narrative/plain/spending-items.ts';
import type { Narrative } from '../../narrative/sections/sections.ts';
import type { Account } from '../../points/account/account.ts';
import { type Run, runsOf } from '../sections/summary.ts';
import { assetsHeld } from './assets-held.ts';
import { largestProjects, largestThing } from './largest.ts';
import { perHead } from './per-head.ts';

/** What a reader asks first, and what the disclosure says to it: a line of words and figures each. */
export interface CoverAnswer {
  readonly asked: string;
  /** Nothing where the disclosure does not say it. */
  readonly lines: readonly (readonly Run[])[];
}

/** The questions every cover answers, in this order; what no disclosure need say is left out where it is not said. */
export function coverAnswers({ narratives }: Books, account: Account): readonly CoverAnswer[] {
  const narrative = narratives.get(account.disclosure.id);
  if (narrative === undefined) return [];
  const view = plainView(narrative.view);
  const answers: readonly CoverAnswer[] = [
    { asked: '最大的一笔', lines: largestThing(view, narrative) },
    { asked: '花在哪里', lines: natures(view, narrative) },
    { asked: '“三公”经费', lines: purpose(view, narrative, threePublic(view)) },
    { asked: '最大的项目', lines: largestProjects(view) },
    { asked: '政府采购', lines: procured(view, narrative) },
    { asked: '车辆和房屋', lines: assetsHeld(account) },
    { asked: '平均下来', lines: perHead(view) },
  ];
  return answers.filter(({ asked, lines }) => lines.length > 0 || ALWAYS.has(asked));
}

/** Asked of every disclosure: where it says nothing, that is said. */
const ALWAYS: ReadonlySet<string> = new Set(['“三公”经费', '政府采购']);

/** The money of which 三公经费 is told, where its table prints nothing. */
const THREE_PUBLIC: readonly Named[] = [
  { ...SPENDING, purpose: PURPOSE.threePublic },
  { ...SPENDING, purpose: PURPOSE.threePublic, fund: FUND.fiscal },
  { ...SPENDING, purpose: PURPOSE.threePublic, fund: FUND.general },
];

const threePublic = (view: View): Named | undefined =>
  [threePublicWhole(view)?.named, ...THREE_PUBLIC].find(
    (named) => named !== undefined && namedFigure(view, named) !== undefined,
  );

/** What is to be bought: as the tables print it, else as the text alone tells it. */
function procured(view: View, narrative: Narrative): CoverAnswer['lines'] {
  const named = { ...SPENDING, purpose: PURPOSE.procurement };
  if (namedFigure(view, named) !== undefined) return purpose(view, narrative, named);
  const fact = factOf(view, FACT.procurementTotal);
  const told = fact && factAmount(view, fact);
  return told === undefined ? [] : [runsOf(view.account, narrative, [told])];
}

/** How much a purpose takes, and how that changed. */
function purpose(view: View, narrative: Narrative, named: Named | undefined): CoverAnswer['lines'] {
  if (named === undefined) return [];
  const tokens = amountOf(view, named);
  return tokens.length === 0
    ? []
    : [runsOf(view.account, narrative, [...tokens, ...changeTokens(view, named, '，')])];
}

/** 基本支出 and 项目支出 with their shares, where both are known. */
function natures(view: View, narrative: Narrative): CoverAnswer['lines'] {
  const parts = [
    { label: '基本支出', named: { flow: FLOW.expenditure, nature: NATURE.basic } },
    { label: '项目支出', named: { flow: FLOW.expenditure, nature: NATURE.project } },
  ].filter(({ named }) => namedFigure(view, named) !== undefined);
  if (parts.length < 2) return [];
  return [
    parts.flatMap(({ label, named }, index): readonly Run[] => [
      { text: `${index === 0 ? '' : '；'}${label} ` },
      ...runsOf(view.account, narrative, [
        ...amountOf(view, named),
        ...shareTokens(view, named, DIMENSION.nature, '，占'),
      ]),
    ]),
  ];
}
