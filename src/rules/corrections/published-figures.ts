import { cellTitle } from '../../model/place.ts';
import type { Source } from '../../model/source.ts';
import { statedFacts } from '../../narrative/sections/stated-facts.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import type { Ledger } from '../rule/rule.ts';

/** A place of a disclosure where readers find a figure: a cell of a table, or a figure that only the text states. */
export interface PublishedFigure {
  readonly title: string;
  /** Digits, printed or worked out; "" in a blank cell, or where words stand. */
  readonly text: string;
  readonly measure: string;
  /** Address from the root of the website, where it is not that of a cell. */
  readonly address?: string | undefined;
  readonly source?: Source | undefined;
}

/** All of them by place: "<table>/<row>/<column>", then "<section>/<id>" of those in no table. */
export function publishedFigures(
  account: Account,
  { narratives }: Pick<Ledger, 'narratives'>,
): ReadonlyMap<string, PublishedFigure> {
  const cells = accountCells(account.tables).map((cell): readonly [string, PublishedFigure] => {
    const { place, moneyUnit, source } = cell;
    return [
      place,
      { title: cellTitle(cell), text: account.figure(cell)?.text ?? '', measure: moneyUnit, source },
    ];
  });
  const stated = statedFacts(account, narratives.get(account.disclosure.id)).map(
    ({ place, ...figure }) => [place, figure] as const,
  );
  return new Map([...cells, ...stated]);
}

/** A figure in a message, as it is printed; a blank in a word. */
export const shown = (text: string): string => (text === '' ? '空白' : text);
