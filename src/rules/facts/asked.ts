import { type Interval, NOTHING } from '../../model/figure/figure.ts';
import { asTree } from '../../model/taxonomy.ts';
import type { Account, FoundFigure } from '../../points/account/account.ts';
import { resolvePoint } from '../../points/bind/resolve.ts';

/** What the disclosure says of a point; undefined where it does not say, or its taxonomy has no such member. */
export function asked(
  { context, taxonomy, find }: Account,
  members: Readonly<Record<string, string>>,
): FoundFigure | undefined {
  const isKnown = Object.entries(members).every(([dimension, id]) => {
    const tree = asTree(taxonomy.dimensions.get(dimension));
    return tree === undefined ? taxonomy.dimensions.has(dimension) : tree.members.has(id);
  });
  return isKnown ? find(resolvePoint(context, members)) : undefined;
}

/** What was found as a number: nothing is none. */
export const asInterval = (found: FoundFigure): Interval => (found === 'nothing' ? NOTHING : found);
