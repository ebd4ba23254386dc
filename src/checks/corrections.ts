import type { CorrectedFigure } from '../model/content.ts';
import type { Account } from '../points/account.ts';
import { accountCells } from '../points/bind.ts';
import { printedFigures } from '../points/printed-figures.ts';
import type { Rule } from './rule.ts';

/** corrections/silent: a published figure is changed only by a correction that says so. */
export const silentChange: Rule = {
  id: 'corrections/silent',
  severity: 'error',
  title: '已公布的数不能悄悄改动',
  basis: '已经公开的数改动以后，要让看过原数的人知道改了什么、为什么改。',
  check: (account) => {
    const { disclosure } = account;
    const { lock } = disclosure;
    if (lock === undefined) return [];
    const now = printedFigures(account);
    const lockedTables = new Set([...lock.figures.keys()].map(tableOf));
    const added = [...now.keys()].filter(
      (place) => !lock.figures.has(place) && lockedTables.has(tableOf(place)),
    );
    return [...lock.figures.keys(), ...added].flatMap((place) => {
      const before = lock.figures.get(place) ?? '';
      const after = now.get(place) ?? '';
      if (before === after || isTold(corrected(account, place), before, after)) return [];
      const cell = accountCells(account.tables).find((each) => each.place === place);
      return [
        {
          source: cell?.source ?? { ...lock.source, path: [...lock.source.path, place], key: true },
          label: cell?.title ?? place,
          table: tableOf(place),
          place,
          // An acknowledgement repeats it, so that it covers this change and no other.
          difference: `${shown(before)}→${shown(after)}`,
          message: `${cell?.title ?? place}公布时是 ${shown(before)}，现在是 ${shown(after)}，没有更正记录`,
          remedy: `改错了就改回 ${shown(before)}；确实要更正的，在 disclosure.yaml 的 corrections 里写明日期、原因和 { at: ${place}, from: "${before}", to: "${after}" }。`,
        },
      ];
    });
  },
};

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

/** The corrections of a place, the earliest first. */
const corrected = ({ disclosure }: Account, place: string): readonly CorrectedFigure[] =>
  (disclosure.corrections ?? []).flatMap(({ figures }) => figures.filter(({ at }) => at === place));

/** Whether corrections lead from one figure to another, each from where the one before ended. */
function isTold(figures: readonly CorrectedFigure[], before: string, after: string): boolean {
  const first = figures.findIndex(({ from }) => from === before);
  if (first < 0) return false;
  const chain = figures.slice(first);
  return (
    chain.every(({ from }, index) => index === 0 || chain[index - 1]?.to === from) &&
    chain.at(-1)?.to === after
  );
}

const tableOf = (place: string): string => place.split('/')[0] ?? '';
const shown = (text: string): string => (text === '' ? '空白' : text);
