import type { Books } from '../../books/books.ts';
import { type ListedPoint, pointList } from '../../compare/point-list.ts';
import { placeAddress } from '../../document/addresses.ts';
import { withThousands } from '../../model/money.ts';
import { tableOfPlace } from '../../model/place.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import type { Owner, SearchDocument } from '../../search/index/search-document.ts';
import { tableWholes } from '../head/entry-description.ts';

/** The groups of points that tell what money is for (“三公”经费, 机关运行经费, 人员经费), each before the one that says the same more widely. */
const GROUPS = ['generalPurpose', 'purpose', 'currentGeneralPurpose', 'currentPurpose', 'special', 'nature'];

/** What a disclosure spends for single purposes, a printed zero included, whether its tables have them in rows or in columns: 公务接待费, 公务用车购置费. */
export function purposeDocuments(
  { narratives }: Books,
  account: Account,
  owner: Owner,
): readonly SearchDocument[] {
  const view = narratives.get(account.disclosure.id)?.view;
  if (view === undefined) return [];
  const points = pointList(view).filter(
    ({ group, figure }) => GROUPS.includes(group) && figure.place !== undefined && figure.text !== '',
  );
  const order = ({ group }: ListedPoint): number => GROUPS.indexOf(group);
  const byTitle = Map.groupBy(
    points.toSorted((a, b) => order(a) - order(b)),
    ({ title }) => title,
  );
  return [...byTitle.values()].flatMap(([point]): readonly SearchDocument[] => {
    const place = point?.figure.place;
    if (point === undefined || place === undefined) return [];
    const table = account.tables.find(({ id }) => tableOfPlace(place) === id);
    if (table !== undefined && isItsWhole(account, table, point)) return [];
    return [
      {
        kind: 'row',
        title: point.title,
        // What is asked of cars without a word of buying or running them.
        names: /^公务用车购置(?:及|和|与)运/.test(point.title) ? ['公务用车', '公务用车费'] : undefined,
        href: placeAddress(account.disclosure.id, place),
        owner,
        where: table?.title,
        amount: `${withThousands(point.figure.text)} ${point.figure.moneyUnit}`,
      },
    ];
  });
}

/** Whether a table is called by a purpose and tells what it comes to: it is found by that itself. */
const isItsWhole = (account: Account, table: BoundTable, { title }: ListedPoint): boolean =>
  plain(table.title).includes(plain(title)) && tableWholes(account, table).length > 0;

const plain = (title: string): string => title.replace(/[“”]/g, '');
