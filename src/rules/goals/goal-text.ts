import type { Decimal } from '../../model/decimal/decimal.ts';
import { writtenDecimal } from '../../model/decimal/written-decimal.ts';
import type { IndicatorRecord, ProjectRecord } from '../../model/records.ts';
import { at } from '../../model/source.ts';
import { type Target, targetOf, targetText } from '../../model/target.ts';
import type { Account } from '../../points/account/account.ts';
import { indicatorPlace } from '../projects/projects.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

/** goals/goal-text: a number of a goal is the target of the indicator that measures it. */
export const goalText: Rule = {
  id: 'goals/goal-text',
  severity: 'warning',
  title: '目标里写的数与指标的目标值一致',
  basis: '指标是目标的分解：目标写“培训3场”，指标“培训场次”就是 3 场；两个数不同，不知道按哪个考核。',
  check: (account) =>
    account.disclosure.projects.flatMap((project) =>
      SPANS.flatMap((span) => contradictions(account, project, span)),
    ),
};

const SPANS = ['term', 'year'] as const;

/** A number of a text, what is counted in, and the words around it. */
interface GoalNumber {
  readonly text: string;
  readonly number: Decimal;
  readonly measure: string;
  readonly about: string;
  /** GoalNumber as about so many: 约50名. */
  readonly isRough: boolean;
}

/** An indicator that can be counted with. */
interface Measured {
  readonly indicator: IndicatorRecord;
  readonly target: Target;
  readonly measure: string;
  readonly number: Decimal;
}

function contradictions(
  account: Account,
  project: ProjectRecord,
  span: (typeof SPANS)[number],
): readonly RuleFinding[] {
  const text = project.goals?.[span] ?? '';
  const told = numbersIn(text);
  const counted = countedOf(account, project, span);
  return told.flatMap((one): RuleFinding[] => {
    const alike = counted.filter(({ measure }) => measure === one.measure);
    if (alike.some((each) => isSame(one, each))) return [];
    // A number that the goal tells elsewhere is that indicator's; this one is of something else.
    const free = alike.filter(
      (each) => !told.some((other) => other.measure === each.measure && isSame(other, each)),
    );
    const [only, next] = free
      .map((each) => ({ ...each, shared: sharedPairs(each.indicator.name, one.about) }))
      .filter(({ shared }) => shared > 0)
      .toSorted((a, b) => b.shared - a.shared);
    if (only === undefined || only.shared === next?.shared) return [];
    const { indicator } = only;
    const { table, place } = indicatorPlace(account, project, (project.indicators ?? []).indexOf(indicator));
    return [
      {
        source: at(indicator.source, 'target'),
        label: `${project.name} · ${indicator.name}`,
        place,
        ...(table && { table }),
        related: [{ source: at(project.source, 'goals', span), label: `目标：…${one.text}…` }],
        message: `“${project.name}”的${span === 'term' ? '实施期' : '年度'}目标写“${one.text}”，指标“${indicator.name}”的目标值是“${targetText(indicator)}”`,
        remedy: '核对两处的数，改正写错的一处；说的不是一件事的，把指标名称写明。',
      },
    ];
  });
}

function countedOf(account: Account, { indicators = [] }: ProjectRecord, span: string): readonly Measured[] {
  return indicators.flatMap((indicator): Measured[] => {
    if (indicator.span !== undefined && indicator.span !== span) return [];
    const target = targetOf(indicator, account.format.indicators?.directions);
    const plain = target && inPlain(target.number, target.measure);
    return target === undefined || plain === undefined ? [] : [{ indicator, target, ...plain }];
  });
}

/** Measures that count alike, by the first of each. */
const MEASURES: readonly (readonly string[])[] = [
  ['人', '名', '位', '人数'],
  ['次', '场', '场次', '期', '批', '批次'],
  ['件', '起'],
  ['%', '百分比'],
  ...['人次', '个', '家', '户', '台', '套', '份', '册', '张', '辆', '篇', '条'].map((each) => [each]),
];

/** A number in single pieces of its measure: 118 万人 are 1180000 人. */
function inPlain(number: Decimal, unit: string): Pick<Measured, 'number' | 'measure'> | undefined {
  const isMany = unit.startsWith('万');
  const own = isMany ? unit.slice(1) : unit;
  const measure = MEASURES.find((alike) => alike.includes(own))?.[0];
  return measure === undefined ? undefined : { number: isMany ? number.times(10_000) : number, measure };
}

const NUMBER =
  /(约|大约|近)?(\d[\d,，]*(?:\.\d+)?)(多|余)?(万?)(人次|场次|批次|[人名位次场期批件起%个家户台套份册张辆篇条])(?!级|所|职)/gu;

/** As many characters before and behind a number say what is counted. */
const AROUND = 10;

function numbersIn(text: string): readonly GoalNumber[] {
  const plain = text.normalize('NFKC');
  return [...plain.matchAll(NUMBER)].flatMap((found): GoalNumber[] => {
    const [all, about, digits = '', more, many = '', unit = ''] = found;
    const number = inPlain(writtenDecimal(digits), `${many}${unit}`);
    if (number === undefined) return [];
    const before =
      plain
        .slice(Math.max(0, found.index - AROUND), found.index)
        .split(/[,;。:]/u)
        .at(-1) ?? '';
    const behind =
      plain.slice(found.index + all.length, found.index + all.length + AROUND).split(/[,;。:、]/u)[0] ?? '';
    const isRough = about !== undefined || more !== undefined || /左右|以上/u.test(behind.slice(0, 2));
    return [{ text: `${before}${all}${behind}`, ...number, about: `${before} ${behind}`, isRough }];
  });
}

/** What is told as about so many is the same within a tenth of it. */
const isSame = (told: GoalNumber, { number }: Measured): boolean =>
  told.isRough
    ? told.number.minus(number).abs().lessThanOrEqualTo(told.number.times('0.1'))
    : told.number.equals(number);

/** Words that say nothing of what is counted. */
const COMMON =
  /^(?:人数|人员|工作|完成|开展|资金|项目|经费|次数|数量|全年|年度|不少|少于|不低|低于|达到|以上|组织|服务|进行|提供|预计|计划)$/u;

/** How many pairs of characters that mean something a name and some words have in common. */
function sharedPairs(name: string, words: string): number {
  const pairs = [...name].map((_, index) => name.slice(index, index + 2));
  return pairs.filter(
    (pair) => /^\p{Script=Han}{2}$/u.test(pair) && !COMMON.test(pair) && words.includes(pair),
  ).length;
}
