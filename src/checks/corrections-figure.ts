import type { CorrectedFigure } from '../model/content.ts';
import { accountCells } from '../points/bind.ts';
import { printedFigures } from '../points/printed-figures.ts';
import { shown, tableOf } from './corrected-figure.ts';
import type { Rule } from './rule.ts';

/** corrections/figure: a correction names a figure of the disclosure, and the figure is what the last correction says. */
export const correctionFigure: Rule = {
  id: 'corrections/figure',
  severity: 'error',
  title: '更正记录与现在的数一致',
  basis: '更正记录是给读者看的：它说的新数必须就是表上现在的数，先后几次更正要接得上。',
  check: (account) => {
    const now = printedFigures(account);
    const known = new Set(accountCells(account.tables).map(({ place }) => place));
    const figures = (account.disclosure.corrections ?? []).flatMap((correction) => correction.figures);
    return figures.flatMap((figure) => {
      const wrong = faultOf(figure, figures, now, known);
      return wrong === undefined
        ? []
        : [{ source: figure.source, table: tableOf(figure.at), place: figure.at, ...wrong }];
    });
  },
};

function faultOf(
  { at, from, to }: CorrectedFigure,
  figures: readonly CorrectedFigure[],
  now: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
) {
  const same = figures.filter((figure) => figure.at === at);
  const next = same[same.findIndex((figure) => figure.from === from && figure.to === to) + 1];
  if (!known.has(at) && to !== '')
    return {
      message: `更正记录说的 ${at} 不在这份公开的表里`,
      remedy: '位置写作“表/行/栏”，与单元格地址里的一样。',
    };
  if (next !== undefined && next.from !== to)
    return {
      message: `${at} 的两次更正接不上：前一次改为 ${shown(to)}，后一次从 ${shown(next.from)} 改起`,
      remedy: '核对两次更正的原数和新数。',
    };
  const printed = now.get(at) ?? '';
  if (next === undefined && printed !== to)
    return {
      message: `更正记录说 ${at} 改为 ${shown(to)}，表上现在是 ${shown(printed)}`,
      remedy: '表上的数或更正记录改对其中一个。',
    };
  return undefined;
}
