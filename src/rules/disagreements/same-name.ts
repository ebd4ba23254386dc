import { byText } from '../../model/base/order.ts';
import type { ProjectRecord } from '../../model/records.ts';
import { spelt } from '../codes/near.ts';

/** Two projects of one unit that have one name, the one with the later key second: which is told does not depend on which was written first. */
export interface SameName {
  readonly first: ProjectRecord;
  readonly second: ProjectRecord;
}

/** All projects that have the name of one before them. */
export function sameNames(projects: readonly ProjectRecord[]): readonly SameName[] {
  const named = Map.groupBy(projects, ({ unit, name }) => `${unit} ${spelt(name)}`);
  const pairs = [...named.values()].flatMap((own) => {
    const [first, ...others] = own.toSorted((a, b) => byText(a.key, b.key));
    return first === undefined ? [] : others.map((second) => ({ first, second }));
  });
  return pairs.sort((a, b) => byText(a.second.key, b.second.key));
}
