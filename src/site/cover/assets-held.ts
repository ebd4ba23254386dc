import { assetCellAnchor, assetCountAnchor } from '../../document/addresses.ts';
import { outlineOf, outlinePages } from '../../document/outline.ts';
import { ASSET } from '../../model/vocabulary/fact-names.ts';
import type { Account } from '../../points/account/account.ts';
import type { Run } from '../sections/summary.ts';

/** What is asked of assets: ids in assets.yaml, the first that is there, and the words before and after their number. */
const KINDS = [
  { ids: [ASSET.vehicles], title: '车辆', measure: '辆' },
  { ids: [ASSET.buildings, ASSET.offices], title: '房屋', measure: '平方米' },
] as const;

interface Held {
  readonly count: string;
  readonly anchor: string;
}

/** How many vehicles and how much room there is, each with the way to where it stands; one line for each owner that is told apart. */
export function assetsHeld(account: Account): readonly (readonly Run[])[] {
  const { assets } = account.disclosure;
  const page = outlinePages(outlineOf(account)).find(({ shows }) => shows === 'assets')?.href;
  if (assets === undefined || page === undefined) return [];
  const told = assets.counts.map(({ id, count }): readonly [string, Held] => [
    id,
    { count, anchor: assetCountAnchor(id) },
  ]);
  const tables = assets.tables.map(({ owner, rows }, index) => ({
    owner,
    held: rows.flatMap(({ id, quantity }): readonly (readonly [string, Held])[] =>
      quantity === undefined || quantity === ''
        ? []
        : [[id, { count: quantity, anchor: assetCellAnchor(index + 1, id, 'quantity') }]],
    ),
  }));
  return [{ owner: undefined, held: told }, ...tables].flatMap(({ owner, held }) => {
    const runs = lineOf(new Map(held), page);
    const isNamed = owner !== undefined && tables.length > 1;
    return runs.length === 0 ? [] : [isNamed ? [{ text: `${owner}：` }, ...runs] : runs];
  });
}

function lineOf(held: ReadonlyMap<string, Held>, page: string): readonly Run[] {
  return KINDS.flatMap(({ ids, title, measure }) => {
    const found = ids.flatMap((id) => held.get(id) ?? [])[0];
    return found === undefined ? [] : [{ title, measure, ...found }];
  }).flatMap(({ title, count, measure, anchor }, index) => [
    { text: `${index === 0 ? '' : '；'}${title} ` },
    { text: `${count}\u00a0${measure}`, href: `${page}#${anchor}` },
  ]);
}
