import { pointInYear } from '../../model/identity/code-identity.ts';
import type { Point } from '../../model/point.ts';
import type { Account } from './account.ts';

/**
 * A point as one account names it, as it goes by in another: in the year of that one, under the codes of then, the unit itself by the code
 * it had then. Undefined where one of its codes was another 科目.
 */
export function pointIn(other: Account, account: Account, point: Point): Point | undefined {
  const named = { ...point, year: String(account.disclosure.year) };
  const then = pointInYear(account.taxonomy, named, other.disclosure.year);
  const isOwn =
    then?.unit === account.own.unit && other.disclosure.discloser.id === account.disclosure.discloser.id;
  const { unit } = other.own;
  return then !== undefined && unit !== undefined && isOwn ? { ...then, unit } : then;
}
