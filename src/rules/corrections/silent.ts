import type { CorrectedFigure } from '../../model/content.ts';
import { tableOfPlace } from '../../model/place.ts';
import type { Account } from '../../points/account/account.ts';
import type { Rule } from '../rule/rule.ts';
import { publishedFigures, shown } from './published-figures.ts';

/** corrections/silent: a published figure is changed only by a correction that says so. */
export const silentChange: Rule = {
  id: 'corrections/silent',
  severity: 'error',
  title: '已公布的数不能悄悄改动',
  basis: '已经公开的数改动以后，要让看过原数的人知道改了什么、为什么改。',
  check: (account, ledger) => {
    const { lock } = account.disclosure;
    if (lock === undefined) return [];
    const now = publishedFigures(account, ledger);
    const lockedEntries = new Set([...lock.figures.keys()].map(tableOfPlace));
    const added = [...now].flatMap(([place, { text }]) =>
      text !== '' && !lock.figures.has(place) && lockedEntries.has(tableOfPlace(place)) ? [place] : [],
    );
    return [...lock.figures.keys(), ...added].flatMap((place) => {
      const figure = now.get(place);
      const before = lock.figures.get(place) ?? '';
      const after = figure?.text ?? '';
      if (before === after || isTold(corrected(account, place), before, after)) return [];
      const title = figure?.title ?? place;
      return [
        {
          source: figure?.source ?? { ...lock.source, path: [...lock.source.path, place], key: true },
          label: title,
          table: tableOfPlace(place),
          place,
          difference: `${shown(before)}→${shown(after)}`,
          message: `${title}公布时是 ${shown(before)}，现在是 ${shown(after)}，没有更正记录`,
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
