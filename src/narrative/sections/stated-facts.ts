import { assetCellAnchor, assetCountAnchor, entryAddress, statedAnchor } from '../../document/addresses.ts';
import { outlineOf, outlinePages } from '../../document/outline.ts';
import type { StatedFigure } from '../../model/figure/figure.ts';
import type { AssetsRecord } from '../../model/records.ts';
import type { Account } from '../../points/account/account.ts';
import { namedId, titleOf } from '../figures/describe.ts';
import { textUnit } from '../figures/text-unit.ts';
import type { Narrative } from './sections.ts';

/** A figure of a disclosure that stands in no table of its format, with its place: a line of stated.csv. */
export interface StatedFact extends Omit<StatedFigure, 'id'> {
  /** "<section>/<id>", "assets/<id>" or "prior/<id>": one step less than the place of a cell. */
  readonly place: string;
  /** stated: by the text alone · asset: on the page of assets · prior: the text's comparison with last year */
  readonly kind: 'stated' | 'asset' | 'prior';
  /** Address from the root of the website; comparisons with last year have none of their own. */
  readonly address?: string | undefined;
}

/** All of them, as the disclosure prints them. @param narrative absent where its format has no sentences */
export function statedFacts(account: Account, narrative: Narrative | undefined): readonly StatedFact[] {
  const { disclosure, format } = account;
  const addressOf = (page: string, anchor: string) => `${entryAddress(disclosure.id, page)}#${anchor}`;
  const stated = [...(narrative?.sections.values() ?? [])].flatMap(({ id: section, stated: figures }) =>
    figures.map(({ id, ...figure }): StatedFact => {
      const address = addressOf(section, statedAnchor(id));
      return { ...figure, place: `${section}/${id}`, kind: 'stated', address };
    }),
  );
  const assetsPage = outlinePages(outlineOf(account)).find(({ shows }) => shows === 'assets')?.id;
  const assets = assetFigures(disclosure.assets, format.moneyUnit).map(
    ({ anchor, ...figure }): StatedFact => {
      const address = assetsPage && addressOf(assetsPage, anchor);
      return { ...figure, place: `assets/${anchor.slice(2)}`, kind: 'asset', address };
    },
  );
  const measure = narrative === undefined ? format.moneyUnit : textUnit(narrative.view).moneyUnit;
  const prior = (disclosure.narrative?.prior ?? []).map(({ of, amount, change, source }): StatedFact => {
    const title = `${titleOf({ account }, of)} · ${amount === undefined ? '比上年增减' : '上年数'}`;
    const text = amount ?? change ?? '';
    return { place: `prior/${namedId(of)}`, kind: 'prior', title, text, measure, source };
  });
  return [...stated, ...assets, ...prior];
}

function assetFigures(assets: AssetsRecord | undefined, moneyUnit: string) {
  const tables = (assets?.tables ?? []).flatMap(({ owner, rows }, index) =>
    rows.flatMap(({ id, title, quantity = '', value = '', source }) => {
      const name = owner === undefined ? title : `${owner} · ${title}`;
      const cells = [
        { column: 'quantity', title: `${name} · 数量`, text: quantity, measure: '' },
        { column: 'value', title: `${name} · 价值`, text: value, measure: moneyUnit },
      ] as const;
      return cells
        .filter(({ text }) => text !== '')
        .map(({ column, ...cell }) => ({ ...cell, anchor: assetCellAnchor(index + 1, id, column), source }));
    }),
  );
  const counts = (assets?.counts ?? []).map(({ id, title, count, measure = '', source }) => ({
    anchor: assetCountAnchor(id),
    title,
    text: count,
    measure,
    source,
  }));
  return [...tables, ...counts];
}
