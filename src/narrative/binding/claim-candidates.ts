import type { Figure } from '../../model/figure/figure.ts';
import type { Named } from '../../model/narrative.ts';
import { memberInside, pointKey } from '../../model/point.ts';
import { memberPath } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FLOW, FUND, NATURE, ORIGIN } from '../../model/vocabulary/members.ts';
import { figureAt } from '../figures/figure-at.ts';
import { isNamed, pointNamed, type View } from '../figures/view.ts';
import { narrower } from './subject.ts';

/** A point that words may mean, and what the tables say of it. */
export interface Candidate {
  readonly named: Named;
  readonly figure: Figure;
}

/** Dimensions of which one says what the money is for: those of the words count, not those of the heading above. */
const CONTENT = [DIMENSION.function, DIMENSION.economic, DIMENSION.purpose, DIMENSION.project] as const;

/** Whether a reading says what the money is for. */
export const hasContent = (reading: Named): boolean =>
  CONTENT.some((dimension) => reading[dimension] !== undefined);

/**
 * The points that readings may mean, the likeliest first.
 * @param scopes what the words stand under: the sentence's beginning, headings, the section; the nearest first
 */
export function meant(
  view: View,
  readings: readonly Named[],
  scopes: readonly Named[],
): readonly Candidate[] {
  const under = readings.flatMap((reading) => scopes.map((scope) => inside(view, scope, reading)));
  return candidates(view, [...under, ...readings].flatMap(flowed));
}

/**
 * The one point that readings mean under a heading that says what its money is for, whatever the tables say of it: 公务用车购置 under “三公”经费 is
 * no 科目. Undefined where they may mean several, or none that lies there.
 */
export function onlyMeant(view: View, readings: readonly Named[], scope: Named): Named | undefined {
  const isThere = (reading: Named): boolean =>
    hasContent(scope) &&
    CONTENT.every((dimension) => {
      const [own, above] = [reading[dimension], scope[dimension]];
      return above === undefined
        ? own === undefined
        : own !== undefined && narrower(view, dimension, own, above) === own;
    });
  const under = readings.filter(isThere).flatMap((reading) => flowed(inside(view, scope, reading)));
  const [only, ...others] = new Map(under.map((each) => [pointKey(pointNamed(view, each)), each])).values();
  return others.length === 0 ? only : undefined;
}

/** Further points that the words leave open: of one fund, of this year's money, of one nature. They may be meant, and nobody is blamed by them. */
export function loose(view: View, readings: readonly Named[]): readonly Candidate[] {
  const open = readings.flatMap((reading) =>
    FUNDS.flatMap((fund) =>
      ORIGINS.flatMap((origin) => NATURES.map((nature) => ({ ...fund, ...origin, ...nature, ...reading }))),
    ),
  );
  return candidates(view, open.flatMap(flowed));
}

const FUNDS: readonly Named[] = [{}, { fund: FUND.general }, { fund: FUND.fiscal }, { fund: FUND.own }];
const ORIGINS: readonly Named[] = [{}, { origin: ORIGIN.current }];
const NATURES: readonly Named[] = [{}, { nature: NATURE.basic }, { nature: NATURE.project }];

function candidates(view: View, named: readonly Named[]): readonly Candidate[] {
  const seen = new Map(named.map((each) => [JSON.stringify(Object.entries(each).sort()), each]));
  return [...seen.values()].flatMap((each) => {
    if (!isNamed(view, each) || !isOneMoney(view, each)) return [];
    const figure = figureAt(view, each);
    return figure === undefined ? [] : [{ named: each, figure }];
  });
}

/**
 * Whether members can be of one money: 本年收入 is 当年预算安排 by itself, so that there is none of it from 上年结转, and its point would be that
 * of all of it.
 */
function isOneMoney(view: View, named: Named): boolean {
  if (named.origin === undefined) return true;
  const asked = memberPath(view.account.taxonomy, DIMENSION.origin, named.origin) ?? '';
  return memberInside(pointNamed(view, named).origin ?? asked, asked);
}

/** A reading under a scope: what the reading leaves open is the scope's. */
export function inside(view: View, scope: Named, reading: Named): Named {
  const isOfSomething = hasContent(reading);
  const above = Object.entries(scope).filter(
    ([dimension]) => !isOfSomething || !CONTENT.some((each) => each === dimension),
  );
  const merged: Record<string, string> = { ...Object.fromEntries(above), ...reading };
  for (const [dimension, id] of above) {
    const own = reading[dimension];
    if (own !== undefined) merged[dimension] = narrower(view, dimension, own, id) ?? own;
  }
  return merged;
}

/** What money for something is: expenditure. Of a fund or of all money the words must say which way it flows. */
function flowed(reading: Named): readonly Named[] {
  const { flow, ...rest } = reading;
  const isSpent = hasContent(reading) || reading.nature !== undefined;
  if (isSpent && (flow === undefined || flow === FLOW.uses)) return [{ ...rest, flow: FLOW.expenditure }];
  if (isSpent && (flow === FLOW.sources || flow === FLOW.revenue))
    return [{ ...rest, flow: FLOW.expenditure }, rest];
  if (flow !== undefined) return [reading];
  if (reading.origin !== undefined)
    return [{ flow: FLOW.revenue, ...reading }, { flow: FLOW.expenditure, ...reading }, reading];
  return [reading, { flow: FLOW.revenue, ...reading }, { flow: FLOW.expenditure, ...reading }];
}
