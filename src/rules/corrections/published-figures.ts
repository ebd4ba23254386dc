import { cellTitle } from '../../model/place.ts';
import { type StatedFact, statedFacts } from '../../narrative/sections/stated-facts.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import type { Ledger } from '../rule/rule.ts';

/**
 * What readers find at a place, of a cell of a table as of a figure that only the text states: what a lock holds and a correction names.
 * Its digits are printed or worked out, "" in a blank cell or where words stand; it has an address where that is not the cell's.
 */
export type PublishedFigure = Omit<StatedFact, 'place' | 'kind'>;

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
    ({ place, kind: _, ...figure }) => [place, figure] as const,
  );
  return new Map([...cells, ...stated]);
}

/** A figure in a message, as it is printed; a blank in a word. */
export const shown = (text: string): string => (text === '' ? '空白' : text);

/** The same behind a Chinese word: with the space that digits have there and words have not. */
export const shownAfter = (text: string): string => (text === '' ? shown(text) : ` ${text}`);
