import { assetCellAnchor, assetCountAnchor } from '../../document/addresses.ts';
import { COUNTED_LISTS, type CountedList } from '../../formats/components.ts';
import { purchasesTable } from '../../formats/record-tables.ts';
import type { StatedFigure } from '../../model/figure/figure.ts';
import { asMoneyUnit, type MoneyUnit, parseAmount } from '../../model/money.ts';
import type { ProjectRecord } from '../../model/records.ts';
import type { Source } from '../../model/source.ts';
import { FACT } from '../../model/vocabulary/fact-names.ts';
import { roundedAmountText } from './number-text.ts';
import { textUnit } from './text-unit.ts';
import type { FigureToken, Stand } from './token.ts';
import { decimalsHere, type View } from './view.ts';

/** A fact: what narrative.yaml says, or what assets.yaml says or counts. */
export interface ToldFact {
  readonly text: string;
  /** The unit of money that its digits are in, should it be money: its own, else that of the texts, or of assets.yaml. */
  readonly moneyUnit: MoneyUnit;
  /** What assets.yaml, narrative.yaml or the format calls it. */
  readonly title?: string | undefined;
  /** Where a person wrote it. */
  readonly source: Source;
  /** Where it stands on the website, as a figure with a unit of measure. */
  readonly stand: (measure: string) => Stand;
}

/** A fact by its name; undefined where nobody says it. @param table number of a table of assets.yaml, whose row it is */
export function factOf(view: View, name: string, table?: AssetCell): ToldFact | undefined {
  if (table !== undefined) return assetCell(view, name, table);
  const stated = view.narrative?.facts.get(name);
  if (stated !== undefined) {
    view.heed(stated);
    const known = view.prose.style.facts[name];
    const title = stated.title ?? known?.title ?? name;
    const usual = stated.measure ?? known?.measure ?? '';
    const figure = (measure: string): StatedFigure => ({
      id: name,
      title,
      text: stated.text,
      measure: measure === '' ? usual : measure,
      source: stated.source,
    });
    const moneyUnit = asMoneyUnit(usual) ?? textUnit(view).moneyUnit;
    return { ...stated, title, moneyUnit, stand: (measure) => ({ kind: 'stated', figure: figure(measure) }) };
  }
  const { disclosure, format } = view.account;
  const asset = disclosure.assets?.counts.find(({ id }) => id === name);
  if (asset === undefined) return undefined;
  const stand = (): Stand => ({ kind: 'asset', anchor: assetCountAnchor(name) });
  return { ...asset, text: asset.count, moneyUnit: format.moneyUnit, stand };
}

/** A fact that is an amount of money, as a sentence prints it; undefined where it is told in words. */
export function factAmount(view: View, found: ToldFact): FigureToken | undefined {
  const { moneyUnit, decimals } = textUnit(view);
  const parsed = parseAmount(found.text, found.moneyUnit, decimals);
  if (parsed === undefined) return undefined;
  const { value } = parsed;
  const digits = decimalsHere(view, value, { ...found, decimals });
  return {
    kind: 'figure',
    role: 'amount',
    text: roundedAmountText(value, moneyUnit, digits, view.prose.style),
    value,
    places: [],
    stand: found.stand(found.moneyUnit),
  };
}

/** A column of a table of assets.yaml, by its number from 1. */
export interface AssetCell {
  readonly table: number;
  readonly column: 'quantity' | 'value';
}

function assetCell({ account }: View, name: string, { table, column }: AssetCell): ToldFact | undefined {
  const row = account.disclosure.assets?.tables[table - 1]?.rows.find(({ id }) => id === name);
  const text = row?.[column];
  if (row === undefined || text === undefined || text === '') return undefined;
  const anchor = assetCellAnchor(table, name, column);
  const { title, source } = row;
  const { moneyUnit } = account.format;
  return { text, title, source, moneyUnit, stand: () => ({ kind: 'asset', anchor }) };
}

/** A list by the name a pattern calls it. */
export const listNamed = (name: string): CountedList | undefined =>
  COUNTED_LISTS.find((list) => list === name);

/** What a list of the disclosure counts; undefined where there is no such list. */
export function countOf({ account }: View, list: CountedList): number | undefined {
  const { projects, procurement, discloser, narrative } = account.disclosure;
  // What only the table of goals lists (人员类、公用类) has no amount in a table of projects: it has goals, but is no project.
  const paid = projects.filter(({ money }) => money.total !== undefined);
  const listed = paid.length > 0 ? paid : projects;
  switch (list) {
    case 'projects':
      return listed.length || undefined;
    case 'goals':
      return projects.filter(hasGoals).length;
    case 'projects-with-goals':
      return listed.filter(hasGoals).length;
    case FACT.procurementLines:
      return procurement?.lines.length ?? (hasNoPurchases(account) ? 0 : undefined);
    case 'units': {
      const told = narrative?.organisation?.units.length ?? 0;
      return told > 0 ? told : discloser.department.units.length || undefined;
    }
  }
}

/** Whether the table of purchases is published empty. */
function hasNoPurchases({ format, tables }: View['account']): boolean {
  const id = purchasesTable(format)?.id;
  return tables.some((table) => table.id === id && table.state === 'empty');
}

const hasGoals = ({ goals, indicators = [] }: ProjectRecord): boolean =>
  goals !== undefined || indicators.length > 0;
