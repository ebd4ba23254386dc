import type { Discloser } from '../../model/unit.ts';
import type { Rule } from '../rule/rule.ts';
import { eachText } from './each-text.ts';

/** Who a sentence of duties is about: 示例市民政局负责…. */
const SUBJECT =
  /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])?\s*(\p{Script=Han}{2,24}?(?:局|委员会|中心|院|厅|办公室|支队|管理站))(?:是|负责|主要职责|承担|贯彻|主管)/u;

/** texts/another-unit: duties and organisation are those of the one who discloses. */
export const anotherUnit: Rule = {
  id: 'texts/another-unit',
  severity: 'warning',
  title: '职责和机构设置写的是本单位',
  basis: '职责、机构设置是公开单位自己的；主语是别的单位的，多半是照抄别处没有改。',
  check: (account) =>
    eachText(account, ({ text, title, place }) => {
      if (!/^narrative\/(?:duties|organisation)\//u.test(place)) return undefined;
      const [, named] = SUBJECT.exec(text) ?? [];
      if (named === undefined || isOwn(named, account.disclosure.discloser)) return undefined;
      return {
        message: `${title}说的是“${named}”，这份公开是${account.disclosure.discloser.title}的`,
        remedy: '改成本单位的名称和职责；确实说的是别的单位，在 acknowledged 里说明。',
      };
    }),
};

/** A name of the department or of one of its units, also in short: 本局, 局本级, 市就业服务中心. */
function isOwn(named: string, { title, department }: Discloser): boolean {
  const own = [
    title,
    department.name,
    department.title,
    ...(department.also ?? []),
    ...department.units.map(({ name }) => name),
  ];
  const core = named.replace(/^.*?[省市县区旗](?=\p{Script=Han}{2,})/u, '');
  return core.length < 3 || own.some((name) => name.includes(core) || named.includes(name));
}
