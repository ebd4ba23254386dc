import { assetCellAnchor, assetCountAnchor, entryAddress, statedAnchor } from '../layout/addresses.ts';
import type { AssetsRecord } from '../model/records.ts';
import { namedId, titleOf } from '../narrative/describe.ts';
import type { Narrative } from '../narrative/sections.ts';
import { csvForOffice } from './csv.ts';
import { safeText } from './safe-text.ts';

/** A figure of a disclosure that stands in no table of its format, as a file tells it. */
export interface StatedFact {
  /** "<unit>/<year>/<section>/<id>" */
  readonly id: string;
  /** stated: by the text alone · asset: on the page of assets · prior: the text's comparison with last year */
  readonly kind: 'stated' | 'asset' | 'prior';
  readonly title: string;
  /** Digits as published. */
  readonly text: string;
  readonly unit: string;
  /** Address from the root of the website; comparisons with last year have none of their own. */
  readonly address?: string | undefined;
}

/** All of them. @param assetsPage id of the section that shows the assets */
export function statedFacts(narrative: Narrative, assetsPage: string | undefined): readonly StatedFact[] {
  const { view, sections } = narrative;
  const { disclosure, format } = view.account;
  const stated = [...sections.values()].flatMap(({ id: section, stated: figures }) =>
    figures.map(({ id, title, text, unit }): StatedFact => {
      const address = `${entryAddress(disclosure.id, section)}#${statedAnchor(id)}`;
      return { id: `${disclosure.id}/${section}/${id}`, kind: 'stated', title, text, unit, address };
    }),
  );
  const assets = assetFigures(disclosure.assets, format.moneyUnit).map(
    ({ anchor, ...figure }): StatedFact => {
      const address = assetsPage && `${entryAddress(disclosure.id, assetsPage)}#${anchor}`;
      return { id: `${disclosure.id}/assets/${anchor.slice(2)}`, kind: 'asset', ...figure, address };
    },
  );
  const prior = (view.narrative?.prior ?? []).map(({ of, amount, change }): StatedFact => {
    const title = `${titleOf(view, of)} · ${amount === undefined ? '比上年增减' : '上年数'}`;
    const id = `${disclosure.id}/prior/${namedId(of)}`;
    return { id, kind: 'prior', title, text: amount ?? change ?? '', unit: format.moneyUnit };
  });
  return [...stated, ...assets, ...prior];
}

function assetFigures(assets: AssetsRecord | undefined, moneyUnit: string) {
  const tables = (assets?.tables ?? []).flatMap(({ owner, rows }, index) =>
    rows.flatMap(({ id, title, quantity = '', value = '' }) => {
      const name = owner === undefined ? title : `${owner} · ${title}`;
      const cells = [
        {
          anchor: assetCellAnchor(index + 1, id, 'quantity'),
          title: `${name} · 数量`,
          text: quantity,
          unit: '',
        },
        {
          anchor: assetCellAnchor(index + 1, id, 'value'),
          title: `${name} · 价值`,
          text: value,
          unit: moneyUnit,
        },
      ];
      return cells.filter(({ text }) => text !== '');
    }),
  );
  const counts = (assets?.counts ?? []).map(({ id, title, count, measure = '' }) => ({
    anchor: assetCountAnchor(id),
    title,
    text: count,
    unit: measure,
  }));
  return [...tables, ...counts];
}

const KINDS = { stated: '说明中给出', asset: '国有资产', prior: '与上年比较' } as const;

/** They as CSV for Excel and WPS. @param address turns one from the root of the website into one that works in the file */
export const statedCsv = (facts: readonly StatedFact[], address: (path: string) => string): string =>
  csvForOffice([
    ['编号', '来处', '项目', '数', '单位', '网页'],
    ...facts.map(({ id, kind, title, text, unit, address: path }) => [
      id,
      KINDS[kind],
      safeText(title),
      text,
      unit,
      path === undefined ? '' : address(path),
    ]),
  ]);
