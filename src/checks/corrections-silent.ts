import type { CorrectedFigure } from '../model/content.ts';
import type { Account } from '../points/account.ts';
import { accountCells } from '../points/bind.ts';
import { printedFigures } from '../points/printed-figures.ts';
import { shown, tableOf } from './corrected-figure.ts';
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
