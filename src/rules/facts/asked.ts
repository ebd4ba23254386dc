import { type Interval, NOTHING } from '../../model/figure/figure.ts';
import { asTree } from '../../model/taxonomy.ts';
import type { Account, FoundFigure } from '../../points/account/account.ts';
import { resolvePoint } from '../../points/bind/resolve.ts';
import { isDoubted } from '../doubted/doubted.ts';
import { lacksColumns } from '../tables/lacks-columns.ts';

/** What the disclosure says of a point; undefined where it does not say, says a figure that is told to be wrong, or its taxonomy has no such member. */
export function asked(account: Account, members: Readonly<Record<string, string>>): FoundFigure | undefined {
  const { context, taxonomy, find, prints } = account;
  const isKnown = Object.entries(members).every(([dimension, id]) => {
    const tree = asTree(taxonomy.dimensions.get(dimension));
    return tree === undefined ? taxonomy.dimensions.has(dimension) : tree.members.has(id);
  });
  const point = isKnown ? resolvePoint(context, members) : undefined;
  if (point === undefined || prints(point).some(({ cell }) => isDoubted(account)(cell))) return undefined;
  const found = find(point);
  if (found === 'nothing' && lacksColumns(account)) return undefined;
  return found === undefined || found === 'nothing' || !isDoubted(account)(found.cell) ? found : undefined;
}

/** What was found as a number: nothing is none. */
export const asInterval = (found: FoundFigure): Interval => (found === 'nothing' ? NOTHING : found);
