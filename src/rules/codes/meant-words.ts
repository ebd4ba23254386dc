import type { Account } from '../../points/account/account.ts';
import type { Miscoded } from './corrected.ts';

/** Which code is meant, as far as anything shows it: 多半应为 30113 住房公积金（名称就是它）. */
export function meantWords(account: Account, { why, right, name, slip, rows, elsewhere }: Miscoded): string {
  if (why === 'nothing') return '';
  const shown = [slip, shownBy(why, elsewhere)].filter((text) => text !== '').join('，');
  if (why !== 'beneath') return `多半应为 ${right} ${name}（${shown}）`;
  const [{ table }] = rows;
  const above = account.tables
    .filter(({ id }) => id === table.id)
    .flatMap(({ sides }) => sides.flatMap((side) => side.rows))
    .flatMap(({ names }) => Object.values(names))
    .filter(({ code }) => code !== '' && code !== right && right.startsWith(code))
    .toSorted((a, b) => b.code.length - a.code.length)
    .at(0);
  return above === undefined ? '' : `改为 ${above.code} ${above.name}之下的一个科目，各处合计就相等`;
}

/** What shows which code is meant, in words. */
function shownBy(why: Miscoded['why'], elsewhere: Miscoded['elsewhere']): string {
  switch (why) {
    case 'name':
      return '名称就是它';
    case 'table':
      return `${elsewhere?.table.title ?? '别的表'}印的是它`;
    case 'remark':
      return 'narrative.yaml 里写的是它';
    case 'rows':
      return '本表列有它的下级，却没有它';
    case 'beneath':
    case 'nothing':
    case 'many':
      return '';
    case 'sums':
      return elsewhere === undefined ? '改了合计就相等' : `${elsewhere.table.title}印的是它，改了合计就相等`;
  }
}
