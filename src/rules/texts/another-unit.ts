import { type Discloser, unitName } from '../../model/unit.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import { spelt } from '../codes/near.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
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
    '(?=20\\d\\d年|(?:[收支]+|收入|支出)(?:预算|总)|财政拨款|一般公共预算|政府性基金|国有资本经营|政府采购|“三公”|机关运行|共有|使用的|占有使用)',
  'u',
);

/** Who tells what it is published by (编制单位：某局). */
const NAMED_AS = new RegExp(`(?:编制|填报|公开)单位(?:名称)?[：:]\\s*(${NAME})`, 'u');

/** Who carries a project out, and nothing else: 示例市民政局. */
const OF_PROJECT = new RegExp(`^\\s*(${NAME})(?:[（(]?本级[）)]?)?[。.]?\\s*$`, 'u');

/**
 * texts/another-unit: duties, organisation and explanations are those of the one who discloses; who carries its projects out, and the rows of
 * its units, are called as they are registered.
 */
export const anotherUnit: Rule = {
  id: 'texts/another-unit',
  severity: 'warning',
  title: '职责、机构设置、情况说明、项目和按单位的行写的是本单位',
  basis: '职责、机构设置和收支说明是公开单位自己的；主语是别的单位的，多半是照抄别处没有改。',
  check: (account) => [
    ...misnamedRows(account),
    ...eachText(account, ({ text, title, place, table }) => {
      const named = namedIn(text, place, table);
      if (named === undefined || isOwn(named, account.disclosure.discloser)) return undefined;
      return {
        message: `${title}说的是“${named}”，这份公开是${account.disclosure.discloser.title}的`,
        remedy: '改成本单位的名称和内容；确实说的是别的单位，在 acknowledged 里说明。',
      };
    }),
  ],
};

/** Rows of units that are printed under the name of another one than is registered. */
function misnamedRows({ tables, disclosure }: Account): readonly RuleFinding[] {
  const { department } = disclosure.discloser;
  return tables.flatMap((table) =>
    table.sides.flatMap(({ rows }) =>
      rows.flatMap(({ key, names, source }) => {
        const { code = '', name = '' } = names[DIMENSION.unit] ?? {};
        const known = unitName(department, code);
        const registered = [known ?? '', ...(code === department.code ? own(disclosure.discloser) : [])];
        if (known === undefined || name === '' || registered.some((each) => isPart(spelt(each), spelt(name))))
          return [];
        return [
          {
            source,
            label: `${table.title} · ${code}`,
            table: table.id,
            place: `${table.id}/${key}`,
            message: `${table.title}把单位 ${code} 印作“${name}”，登记的是“${known}”`,
            remedy:
              '核对编码和名称；去掉 name 即用登记的名称。单位改了名的，改 units 里的登记；原件就是如此的，在 acknowledged 里说明。',
          },
        ];
      }),
    ),
  );
}

const isPart = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** The unit that a text is about, by where it stands. */
function namedIn(text: string, place: string, table: string | undefined): string | undefined {
  if (place.startsWith('projects/')) return place.endsWith('/body') ? OF_PROJECT.exec(text)?.[1] : undefined;
  if (table !== undefined) return NAMED_AS.exec(text)?.[1];
  if (/^narrative\/(?:duties|organisation)\/\d/u.test(place))
    return (OF_DUTIES.exec(text) ?? OF_BUDGET.exec(text))?.[1];
  return /^narrative\/(?!facts|reasons|purposes|contact)[^/]+\/\d/u.test(place)
    ? OF_BUDGET.exec(text)?.[1]
    : undefined;
}

/** The names of the department, its units and the one who discloses. */
const own = ({ title, department }: Discloser): readonly string[] => [
  title,
  department.name,
  department.title,
  ...(department.also ?? []),
  ...department.units.map(({ name }) => name),
];

/** A name of the department or of one of its units, also in short: 本局, 局本级, 市就业服务中心; 某局 is a placeholder's. */
function isOwn(named: string, discloser: Discloser): boolean {
  const core = named.replace(/^.*?[省市县区旗](?=\p{Script=Han}{2,})/u, '');
  return (
    core.length < 3 ||
    named.includes('某某') ||
    own(discloser).some((name) => name.includes(core) || named.includes(name))
  );
}
