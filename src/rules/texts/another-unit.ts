import type { Discloser } from '../../model/unit.ts';
import type { Rule } from '../rule/rule.ts';
import { eachText } from '../written/each-text.ts';

const NAME = '\\p{Script=Han}{2,24}?(?:局|委员会|中心|院|厅|办公室|支队|管理站)';

/** Who a sentence of duties is about: 示例市民政局负责…. */
const OF_DUTIES = new RegExp(
  `^(?:[（(]?[一二三四五六七八九十\\d]+[）)、.．])?\\s*(${NAME})(?:是|负责|主要职责|承担|贯彻|主管)`,
  'u',
);

/** Whose budget a sentence of an explanation is about: 示例市民政局2026年收支预算总计…, 截至2025年12月31日，示例市民政局共有车辆…. */
const OF_BUDGET = new RegExp(
  `(?:^|。)\\s*(?:截至[^，。]{4,14}[，,])?(?:20\\d\\d年(?:度)?)?(${NAME})(?:[（(]?(?:本级|部门|单位)[）)]?)?` +
    '(?=20\\d\\d年|[收支]+(?:预算|总)|财政拨款|一般公共预算|政府性基金|国有资本经营|政府采购|“三公”|机关运行|共有|使用的|占有使用)',
  'u',
);

/** Who tells what it is published by (编制单位：某局). */
const NAMED_AS = new RegExp(`(?:编制|填报|公开)单位(?:名称)?[：:]\\s*(${NAME})`, 'u');

/** texts/another-unit: duties, organisation and explanations are those of the one who discloses. */
export const anotherUnit: Rule = {
  id: 'texts/another-unit',
  severity: 'warning',
  title: '职责、机构设置和情况说明写的是本单位',
  basis: '职责、机构设置和收支说明是公开单位自己的；主语是别的单位的，多半是照抄别处没有改。',
  check: (account) =>
    eachText(account, ({ text, title, place, table }) => {
      const named = namedIn(text, place, table);
      if (named === undefined || isOwn(named, account.disclosure.discloser)) return undefined;
      return {
        message: `${title}说的是“${named}”，这份公开是${account.disclosure.discloser.title}的`,
        remedy: '改成本单位的名称和内容；确实说的是别的单位，在 acknowledged 里说明。',
      };
    }),
};

/** The unit that a text is about, by where it stands. */
function namedIn(text: string, place: string, table: string | undefined): string | undefined {
  if (place.startsWith('projects/')) return undefined;
  if (table !== undefined) return NAMED_AS.exec(text)?.[1];
  if (/^narrative\/(?:duties|organisation)\/\d/u.test(place))
    return (OF_DUTIES.exec(text) ?? OF_BUDGET.exec(text))?.[1];
  return /^narrative\/(?!facts|reasons|purposes|contact)[^/]+\/\d/u.test(place)
    ? OF_BUDGET.exec(text)?.[1]
    : undefined;
}

/** A name of the department or of one of its units, also in short: 本局, 局本级, 市就业服务中心; 某局 is a placeholder's. */
function isOwn(named: string, { title, department }: Discloser): boolean {
  const own = [
    title,
    department.name,
    department.title,
    ...(department.also ?? []),
    ...department.units.map(({ name }) => name),
  ];
  const core = named.replace(/^.*?[省市县区旗](?=\p{Script=Han}{2,})/u, '');
  return (
    core.length < 3 ||
    named.includes('某某') ||
    own.some((name) => name.includes(core) || named.includes(name))
  );
}
