import type { CorrectedFigure } from '../../model/content.ts';
import { tableOfPlace } from '../../model/place.ts';
import type { Rule } from '../rule/rule.ts';
import { type PublishedFigure, publishedFigures, shown } from './published-figures.ts';

/** corrections/figure: a correction names a figure of the disclosure, and the figure is what the last correction says. */
export const correctionFigure: Rule = {
  id: 'corrections/figure',
  severity: 'error',
  title: '更正记录与现在的数一致',
  basis: '更正记录是给读者看的：它说的新数必须就是现在公布的数，先后几次更正要接得上。',
  check: (account, ledger) => {
    const figures = (account.disclosure.corrections ?? []).flatMap((correction) => correction.figures);
    if (figures.length === 0) return [];
    const now = publishedFigures(account, ledger);
    return figures.flatMap((figure) => {
      const wrong = faultOf(figure, figures, now);
      return wrong === undefined
        ? []
        : [{ source: figure.source, table: tableOfPlace(figure.at), place: figure.at, ...wrong }];
    });
  },
};

function faultOf(
  { at, from, to }: CorrectedFigure,
  figures: readonly CorrectedFigure[],
  now: ReadonlyMap<string, PublishedFigure>,
) {
  const same = figures.filter((figure) => figure.at === at);
  const next = same[same.findIndex((figure) => figure.from === from && figure.to === to) + 1];
  if (!now.has(at) && to !== '')
    return {
      message: `更正记录说的 ${at} 不在这份公开里`,
      remedy:
        '表里的数写作“表/行/栏”，说明文字里的数写作“章节/编号”，都与网页地址里的一样；编号也印在 stated.csv 里。',
    };
  if (next !== undefined && next.from !== to)
    return {
      message: `${at} 的两次更正接不上：前一次改为 ${shown(to)}，后一次从 ${shown(next.from)} 改起`,
      remedy: '核对两次更正的原数和新数。',
    };
  const printed = now.get(at)?.text ?? '';
  if (next === undefined && printed !== to)
    return {
      message: `更正记录说 ${at} 改为 ${shown(to)}，现在是 ${shown(printed)}`,
      remedy: '把现在的数或更正记录改对其中一个。',
    };
  return undefined;
}
