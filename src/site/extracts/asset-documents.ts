import { outlineOf, outlinePages } from '../../document/outline.ts';
import type { Account } from '../../points/account/account.ts';
import type { Owner, SearchDocument } from '../../search/index/search-document.ts';
import { type AssetLine, assetsView } from '../sections/assets.ts';

/** What a disclosure has of assets, a line each (车辆, 房屋), leading to where its quantity stands. */
export function assetDocuments(account: Account, owner: Owner): readonly SearchDocument[] {
  const view = assetsView(account);
  const page = outlinePages(outlineOf(account)).find(({ shows }) => shows === 'assets');
  if (view === undefined || page === undefined) return [];
  const documentOf = (where: string) => (line: AssetLine) => ({
    // Of a word that cars and money for them share (公务用车) the money comes first: its row is called so alone.
    ...{ kind: 'row' as const, title: `${line.title.replace(MARKS, '')} · ${where}`, owner },
    href: `${page.href}#${line.quantityAnchor}`,
    names: CARS.test(line.title) ? ['车辆'] : undefined,
    amount: line.quantity === '' ? undefined : line.quantity.replace('\u00a0', ' '),
  });
  return [
    ...view.tables.flatMap(({ title, lines }) => lines.filter(isCounted).map(documentOf(title))),
    ...view.counts.map(documentOf(page.title)),
  ];
}

/** How many cars there are, whatever the line is called. */
const CARS = /^公务用车实有|^车辆/;

const isCounted = ({ quantity }: AssetLine): boolean => quantity !== '';

/** What stands before the name of a line: 1、房屋, 其中：办公用房. */
const MARKS = /^(?:\d+[、.．]\s*|其中[：:]\s*)+/;
