import type { Figure } from '../../model/figure/figure.ts';
import type { Named } from '../../model/narrative.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FLOW, PURPOSE, VERSION } from '../../model/vocabulary/members.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { pastFigure, priorOf } from '../figures/prior-figures.ts';
import { isNamed, type View } from '../figures/view.ts';
import { namedFigure } from '../plain/plain-view.ts';

/** 三公经费 of the money that its own table is of: 一般公共预算 in some formats, 财政拨款 in others, without 上年结转 where it says so. */
export function threePublicWhole({
  account,
}: View): { readonly named: Named; readonly table: string } | undefined {
  const cell = accountCells(account.tables).find(
    ({ point }) =>
      point.purpose === PURPOSE.threePublic &&
      [DIMENSION.year, DIMENSION.version, DIMENSION.unit].every(
        (dimension) => point[dimension] === account.own[dimension],
      ),
  );
  if (cell === undefined) return undefined;
  const scope = [DIMENSION.fund, DIMENSION.origin].flatMap((dimension) => {
    const member = cell.point[dimension]?.split('/').at(-1);
    return member === undefined ? [] : [[dimension, member] as const];
  });
  return {
    table: cell.table,
    named: { flow: FLOW.expenditure, purpose: PURPOSE.threePublic, ...Object.fromEntries(scope) },
  };
}

/** Last year's figure of a point, and the account that says it: last year's disclosure, or this one; undefined where none does. */
export function lastYears(
  view: View,
  named: Named,
): { readonly figure: Figure; readonly by: Account; readonly isTold: boolean } | undefined {
  if (!isNamed(view, named)) return undefined;
  const past = pastFigure(view, named);
  if (past !== undefined) return { figure: past.last, by: past.by, isTold: false };
  const now = namedFigure(view, named);
  const prior = now && priorOf(view, named, now);
  return prior && { figure: prior.last, by: view.account, isTold: true };
}

/** What was carried out last year of a point, as a column of this disclosure says it. */
export const carriedOut = (named: Named): Named => ({ ...named, year: 'last', version: VERSION.executed });

/** Whether there is any 三公经费 to draw: of this year, of last year, or as it was carried out. */
export function isThreePublicDrawn(view: View): boolean {
  const whole = threePublicWhole(view)?.named;
  if (whole === undefined) return false;
  return [
    lastYears(view, whole)?.figure,
    namedFigure(view, carriedOut(whole)),
    namedFigure(view, whole),
  ].some((figure) => figure !== undefined && !figure.value.isZero());
}
