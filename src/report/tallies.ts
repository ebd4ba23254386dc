import type { Tally } from '../model/tally.ts';

/**
 * The tallies as text for people: a paragraph a disclosure, rounding grouped by table.
 * @param unread ids of disclosures of which a file cannot be read: what was not checked there is counted, and what it waits for is said once
 */
export const tallyReport = (tallies: readonly Tally[], unread: readonly string[] = []): string =>
  tallies.map((tally) => paragraph(tally, unread.includes(tally.disclosure))).join('\n');

function paragraph(tally: Tally, isUnread: boolean): string {
  const { equal, rounding, unlikely, different, notChecked, roundingByTable, derived, unrelated } = tally;
  const unchecked = notChecked.reduce((sum, { count }) => sum + count, 0);
  const lines = [
    `${tally.disclosure}  ${tally.title}`,
    `  数据 ${tally.figures} 个${derived > 0 ? `，另推算 ${derived} 个` : ''}；勾稽关系 ${equal + rounding + unlikely + different + unchecked} 条：` +
      `相等 ${equal}，尾差 ${rounding}，${unlikely > 0 ? `尾差过大 ${unlikely}，` : ''}不一致 ${different}，未核对 ${unchecked}${unrelated > 0 ? `；没有任何关系可核对的数 ${unrelated} 个` : ''}`,
    ...roundingByTable.map(({ table, count, largest }) => `  尾差  ${table} ${count} 处，最大 ${largest}`),
    ...(isUnread && unchecked > 0
      ? [`  未核对  有文件读不出来，改正以后再核对（${unchecked} 处）`]
      : notChecked.map(({ reason, count }) => `  未核对  ${reason}（${count} 处）`)),
  ];
  return `${lines.join('\n')}\n`;
}
