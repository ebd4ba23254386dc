import type { Related } from '../../model/finding.ts';
import { tableOfPlace } from '../../model/place.ts';
import type { Account } from '../../points/account/account.ts';
import type { Rule } from '../rule/rule.ts';
import { commonChange } from './common-change.ts';
import { correctionBlock } from './correction-block.ts';
import { shown, shownAfter } from './published-figures.ts';
import { type UntoldChange, untoldChanges } from './untold-changes.ts';

/** Changes that are shown one by one, and told in a block to paste; of more, the first few are shown, and the command writes the block. */
const FEW = 12;
const FIRST = 4;

/** corrections/silent: what was published is changed only by a correction that says so; all changes of a disclosure are one finding. */
export const silentChange: Rule = {
  id: 'corrections/silent',
  severity: 'error',
  // What stood in a file that cannot be read is not changed by that.
  findsGaps: true,
  title: '已公布的数和文字不能悄悄改动',
  basis: '已经公开的数、名称、日期和文字改动以后，要让看过原来的人知道改了什么、为什么改。',
  check: (account, ledger) => {
    const changes = untoldChanges(account, ledger);
    const [first] = changes;
    if (first === undefined) return [];
    const { id } = account.disclosure;
    const isFew = changes.length <= FEW;
    const common = commonChange(changes);
    const shared = common === undefined ? '' : `（${common}）`;
    const many = changes.length === 1 ? '' : `；连同它共 ${changes.length} 处改动${shared}`;
    const paste = isFew
      ? `，或在 disclosure.yaml 的 corrections 里加上这一条，填好日期和原因：${correctionBlock('年-月-日', '原因', changes)}`
      : `，它逐处列出，写进 disclosure.yaml 的 corrections。`;
    return [
      {
        source: sourceOf(account, first),
        label: first.title,
        ...(first.list === 'figures' ? { table: tableOfPlace(first.place) } : {}),
        place: first.place,
        difference: `${shown(first.before)}→${shown(first.after)}`,
        message: `${first.title}公布时是${shownAfter(first.before)}，现在是${shownAfter(first.after)}${many}，没有更正记录`,
        related: changes.slice(1, isFew ? FEW : FIRST).map((change) => relatedOf(account, change)),
        remedy: `改错了就改回去；确实要更正的，运行 npm run publish:correct -- --reason "原因" ${id}${paste}`,
      },
    ];
  },
};

const relatedOf = (account: Account, change: UntoldChange): Related => ({
  source: sourceOf(account, change),
  label: `${change.title}：${shown(change.before)}→${shown(change.after)}`,
});

/** Where it is written, or where the lock says what stood there. */
function sourceOf({ disclosure }: Account, { list, place, source }: UntoldChange) {
  if (source !== undefined) return source;
  const lock = disclosure.lock?.source ?? disclosure.source;
  return { file: lock.file, path: [list, place], key: true };
}
