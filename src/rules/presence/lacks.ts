import { byText } from '../../model/base/order.ts';
import type { DisclosureRecord } from '../../model/content.ts';

/** Things that are not there, told by one finding. */
export interface Lack<Thing> {
  /** It names every one of them, so that an acknowledgement is of these and one more is a new finding: "narrative/duties+tasks". */
  readonly place: string;
  readonly things: readonly [Thing, ...Thing[]];
}

/** Between the ids of several things in one place. */
const AND = '+';

/**
 * What is not there, in as few findings as may be: those that an acknowledgement names together, and all others.
 * @param within the place that all of them lie in
 */
export function lacksOf<Thing>(
  { acknowledged }: Pick<DisclosureRecord, 'acknowledged'>,
  rule: string,
  within: string,
  lacking: readonly Thing[],
  idOf: (thing: Thing) => string,
): readonly Lack<Thing>[] {
  const left = new Map(lacking.map((thing) => [idOf(thing), thing]));
  const told = acknowledged.flatMap((entry): Lack<Thing>[] => {
    if (entry.rule !== rule || !entry.at.startsWith(`${within}/`)) return [];
    const ids = entry.at.slice(within.length + 1).split(AND);
    const things = ids.flatMap((id) => left.get(id) ?? []);
    if (things.length < ids.length) return [];
    for (const id of ids) left.delete(id);
    return lack(entry.at, things);
  });
  const rest = [...left.keys()].sort(byText).join(AND);
  return [...told, ...lack(`${within}/${rest}`, [...left.values()])];
}

const lack = <Thing>(place: string, [first, ...others]: readonly Thing[]): Lack<Thing>[] =>
  first === undefined ? [] : [{ place, things: [first, ...others] }];
