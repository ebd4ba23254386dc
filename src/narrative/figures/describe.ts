import type { Named } from '../../model/narrative.ts';
import { memberTitle } from '../../model/taxonomy.ts';
import { unitName } from '../../model/unit.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';

/** What knows an account: a view of it is enough. */
interface Accounted {
  readonly account: Account;
}

/** A point by the titles of its members: 本年支出 · 一般公共预算 · 行政运行. */
export function titleOf({ account }: Accounted, named: Named): string {
  const { discloser, year, projects } = account.disclosure;
  const titles = Object.entries(named).map(([dimension, id]) => {
    if (dimension === DIMENSION.unit) return unitName(discloser.department, id) ?? id;
    if (dimension === DIMENSION.project) return projects.find(({ key }) => key === id)?.name ?? id;
    if (dimension === DIMENSION.year) return '上年';
    return memberTitle(account.taxonomy, dimension, id, year) ?? id;
  });
  return titles.join(' · ');
}

/** The same in a message: “本年支出 · 一般公共预算 · 行政运行”. */
export const describe = (view: Accounted, named: Named): string => `“${titleOf(view, named)}”`;

/** A point as part of an address: its dimensions and members, whatever order they were written in. */
export const namedId = (named: Named): string =>
  Object.keys(named)
    .sort()
    .map((dimension) => `${dimension}-${named[dimension]}`.replace(/[^A-Za-z0-9]+/g, '-'))
    .join('-');
