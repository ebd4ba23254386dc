import { projectsTable, projectWhole } from '../../formats/record-tables.ts';
import { parseAmount } from '../../model/money.ts';
import { FACT } from '../../model/vocabulary/fact-names.ts';
import { NATURE } from '../../model/vocabulary/members.ts';
import type { Claim } from '../claims/claim.ts';
import { isCount, isExact } from '../claims/quantity.ts';
import { textUnit } from '../figures/text-unit.ts';
import type { Stand, Value } from '../figures/token.ts';
import { countOf, factOf } from '../figures/told-facts.ts';
import type { View } from '../figures/view.ts';
import { bound, isSaid } from './amounts.ts';
import { loose } from './claim-candidates.ts';
import { type Alternative, open, type Verdict } from './claim-judgement.ts';
import { countDiffers, judgedUnits } from './counted-units.ts';
import { foldedWords } from './lexicon.ts';
import { printedAmount } from './said-figures.ts';
import { withoutNames } from './subject.ts';
import { FILLER } from './usual-words.ts';

/** Something that is known and stands in no table: a fact, a count of assets, how long a list is. */
interface KnownAmount {
  readonly core: string;
  readonly title: string;
  readonly value: Value;
  readonly text: string;
  readonly stand?: Stand | undefined;
  readonly place?: string | undefined;
}

/** Words that say nothing of which fact is meant. */
const IDLE =
  /\((?:以|按)[^()]*\)|\(?原值\)?|单价|单位价值|价值|政府|拟|购买|购置|使用|占有|本次|预计|相关|合同|签订|为准|以|保有量?|实有数?/g;

const lastClause = (words: string): string => words.slice(words.lastIndexOf('，') + 1);

const ACTUAL = /(?:实有|现有|实际)(?:数|为|有)?$/;

/** What is to be bought this year, besides what there is. */
const PLANNED = /拟|购置|购买|新购/;

const coreOf = (words: string): string =>
  foldedWords(words)
    .replaceAll(/(\d)万(?!元)/g, '$1万元')
    .replaceAll(IDLE, '')
    .replaceAll(FILLER, '');

/**
 * What became of an amount or a count by what narrative.yaml, assets.yaml and the lists say; undefined where nothing there has a like name.
 * @param head what the sentence began with: 政府采购预算, of which 货物 is a part; 拟购置车辆, beside which stands other equipment that is to be bought
 */
export function judgedListed(view: View, claim: Claim, head: string): Verdict | undefined {
  const own = coreOf(withoutNames(view, lastClause(claim.words)));
  const whole = coreOf(withoutNames(view, claim.words)).replaceAll(/^(?:编报|填报)|[,，]/g, '');
  const above = coreOf(lastClause(head));
  // 公务用车编制12辆，实有9辆: those that there are, not those that there may be.
  const under = ACTUAL.test(claim.words) ? above.replace(/编制$/, '') : above;
  const cores = new Set([own, under + own, own + under, whole].filter((core) => core !== ''));
  const isCount = claim.quantity.kind === 'count';
  const known = isCount ? counts(view, claim.quantity.measure) : amounts(view);
  const isPlanned = PLANNED.test(claim.words) || PLANNED.test(head);
  const named = known.filter(({ core }) => cores.has(core));
  const alike = ofTime(isPlanned, named);
  const near = ofTime(
    isPlanned,
    known.filter(
      ({ core }) => own.length >= 2 && core.length >= 2 && (core.endsWith(own) || own.endsWith(core)),
    ),
  );
  // 公务用车 may be as many as there are (公务用车实有) or as there may be (公务用车编制).
  const begun = ofTime(
    isPlanned,
    known.filter(({ core }) => isCount && own.length >= BEGINNING && core.startsWith(own)),
  );
  const found = [...alike, ...begun, ...near].find(({ value }) => says(claim, value));
  if (found !== undefined) return { kind: 'bound', stand: found.stand, place: found.place };
  // What is scored is told once: 平均得分 is that of what was scored.
  const scored = claim.quantity.measure === '分' ? known : [];
  const ended = known.filter(({ core }) => isCount && core.length >= WHOLE_NAME && own.endsWith(core));
  const meant = [alike, begun, ended, scored].find((each) => each.length > 0) ?? [];
  const [only, ...others] = new Set(meant.map(({ value }) => value.toString()));
  const [first] = meant;
  if (first === undefined || only === undefined || claim.remark) {
    const [alone, ...several] = near;
    if (alone !== undefined)
      return open(several.length > 0 ? '名称相近的有几个' : `名称相近的是“${alone.title}”`, 'name');
    return isPlanned || claim.remark ? undefined : moreThanAll(claim, own, known);
  }
  if (others.length > 0) return open('同名的不止一个', 'name');
  return differs(
    claim,
    [{ title: first.title, text: first.text, place: first.place, stand: first.stand }],
    first.value,
  );
}

/** Vehicles of one kind (公务用车) are no more than there are in all; undefined of what is counted besides, and of fewer. */
function moreThanAll(claim: Claim, own: string, known: readonly KnownAmount[]): Verdict | undefined {
  const all = known.find(({ core }) => core === ALL_VEHICLES);
  const isMore = all !== undefined && isExact(claim.quantity) && claim.quantity.value.gt(all.value);
  if (!isMore || !VEHICLES_OF_A_KIND.test(own)) return undefined;
  const { title, text, place, stand } = all;
  return differs(claim, [{ title, text, place, stand }], all.value);
}

const ALL_VEHICLES = '车辆';
const VEHICLES_OF_A_KIND = /(?:用车|公车|车辆)$/;

/** 拟购置 says of which of two facts: the vehicles there are, or those to be bought. */
function ofTime(isPlanned: boolean, named: readonly KnownAmount[]): readonly KnownAmount[] {
  const meant = named.filter(({ title }) => PLANNED.test(title) === isPlanned);
  return meant.length > 0 ? meant : named;
}

/** Letters that a name may begin with to be meant: 办公用房, without what is left out of all names. */
const BEGINNING = 3;

/** Letters of a name from which on words that end with it mean it. */
const WHOLE_NAME = 4;

const says = ({ quantity }: Claim, value: Value): boolean =>
  quantity.kind === 'count' ? isCount(quantity, value) : isSaid(quantity, value);

const differs = ({ quantity }: Claim, known: readonly Alternative[], value: Value): Verdict => ({
  kind: 'different',
  said: quantity.said,
  known,
  difference: quantity.value
    .minus(value)
    .abs()
    .div(quantity.kind === 'money' ? 10000 : 1)
    .toString(),
});

function amounts(view: View): readonly KnownAmount[] {
  const { decimals } = textUnit(view);
  return facts(view).flatMap(({ title, text, moneyUnit, measure, stand }) => {
    if (measure !== undefined && !isMoney(measure)) return [];
    const amount = parseAmount(text, moneyUnit, decimals);
    return amount === undefined
      ? []
      : [
          {
            core: coreOf(title),
            title,
            value: amount.value,
            text: `${text}${moneyUnit}`,
            stand: stand(moneyUnit),
          },
        ];
  });
}

/** @param counted what is counted: 台 is no count of 辆 */
function counts(view: View, counted: string): readonly KnownAmount[] {
  return facts(view).flatMap(({ title, text, measure, stand }) => {
    if (measure !== undefined && (isMoney(measure) || !measure.includes(counted))) return [];
    const number = parseAmount(text, '元', 0);
    return number === undefined
      ? []
      : [
          {
            core: coreOf(title),
            title,
            value: number.value,
            text: `${text}${measure ?? ''}`,
            stand: stand(''),
          },
        ];
  });
}

/** Facts and counts of assets, with what they are called. */
function facts(view: View) {
  const assets = view.account.disclosure.assets?.counts ?? [];
  const names = [...(view.narrative?.facts.keys() ?? []), ...assets.map(({ id }) => id)];
  return names.flatMap((name) => {
    const fact = factOf(view, name);
    const measure = view.prose.style.facts[name]?.measure ?? assets.find(({ id }) => id === name)?.measure;
    return fact === undefined ? [] : [{ ...fact, measure, title: fact.title ?? name }];
  });
}

const isMoney = (measure: string): boolean => measure.endsWith('元');

/** What words about projects say besides that they are this budget's. */
const kindOfProjects = (plain: string): string =>
  plain
    .replaceAll(/编报|填报|绩效|目标|公开|纳入|管理|设置|实行|二级|安排|支出|的|个|20\d\d年度?/g, '')
    .replaceAll(FILLER, '');

/**
 * What became of the money that a count of projects is followed by (二级项目24个，共计金额…): that of all projects, where all of them are counted;
 * undefined of other amounts.
 */
export function judgedProjectsMoney(
  view: View,
  claim: Claim,
  counting: Claim | undefined,
): Verdict | undefined {
  if (counting === undefined || kindOfProjects(withoutNames(view, claim.words)) !== '') return undefined;
  const counted = withoutNames(view, counting.words);
  if (!/项目|绩效目标/.test(counted) || kindOfProjects(counted) !== '') return undefined;
  const spent = loose(view, [{ nature: NATURE.project }]);
  const found = spent.find(({ figure }) => isSaid(claim.quantity, figure.value));
  if (found !== undefined) return bound(found);
  const listed = listedMoney(view);
  if (listed !== undefined && isSaid(claim.quantity, listed))
    return { kind: 'bound', stand: { kind: 'list', list: 'projects' } };
  const isOfAll = countOf(view, 'projects') === counting.quantity.value.toNumber();
  if (!isOfAll || claim.remark || listed === undefined) return undefined;
  const { moneyUnit, decimals } = textUnit(view);
  const text = printedAmount(view, listed, decimals, moneyUnit);
  return differs(claim, [{ title: '列出的项目相加', text, counts: 'projects' }], listed);
}

/** The money of all projects that are listed, in 元; undefined where no table lists it. */
function listedMoney({ account: { format, disclosure } }: View): Value | undefined {
  const { moneyUnit = format.moneyUnit, decimals = format.decimals } = projectsTable(format) ?? {};
  const whole = projectWhole(format);
  const amounts = disclosure.projects.flatMap(({ money }) => {
    const written = whole === undefined ? undefined : money[whole];
    return (written === undefined ? undefined : parseAmount(written, moneyUnit, decimals)?.value) ?? [];
  });
  return amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum.plus(amount));
}

/** 公开绩效目标, 公开项目绩效目标: goals themselves, not the projects that have some. */
const PUBLISHED_GOALS = /公开(?:的)?(?:项目)?(?:支出)?绩效目标(?:共有?|为|是)?$/;

/** What became of how many goals are published, by how many the table of goals lists. */
function judgedGoals(view: View, quantity: Claim['quantity']): Verdict {
  const listed = countOf(view, 'goals') ?? 0;
  if (isCount(quantity, listed)) return { kind: 'bound', stand: { kind: 'list', list: 'goals' } };
  if (listed === 0) return open('没有列出绩效目标', 'list');
  return countDiffers(quantity.value, quantity.said, '列出的绩效目标', `${listed}个`, listed, 'projects');
}

/** What became of a count of projects or of units by how many are listed; undefined of other counts. */
export function judgedCount(view: View, { words, quantity, remark }: Claim): Verdict | undefined {
  const plain = withoutNames(view, words);
  if (
    /项目$|目标$|项目共?有?$|共?有?$/.test(plain) &&
    quantity.measure === '个' &&
    /项目|绩效目标/.test(plain)
  ) {
    if (PUBLISHED_GOALS.test(plain)) return judgedGoals(view, quantity);
    const lists = (['projects', 'projects-with-goals'] as const).flatMap((list) => countOf(view, list) ?? []);
    if (lists.every((count) => count === 0) && !quantity.value.isZero()) return open('没有列出项目', 'list');
    if (lists.some((count) => isCount(quantity, count)))
      return { kind: 'bound', stand: { kind: 'list', list: 'projects' } };
    const rest = kindOfProjects(plain);
    if (rest !== '' || remark) return open(`没有读懂“${rest}”`, 'words');
    const [listed = 0] = lists;
    return countDiffers(quantity.value, quantity.said, '列出的项目', `${listed}个`, listed, 'projects');
  }
  const ofUnits = judgedUnits(view, plain, { quantity, remark });
  if (ofUnits !== undefined) return ofUnits;
  if (quantity.measure === '项' && /采购/.test(plain)) {
    const listed = countOf(view, FACT.procurementLines);
    if (listed === undefined) return open('没有列出采购明细', 'list');
    return isCount(quantity, listed)
      ? { kind: 'bound', stand: { kind: 'list', list: FACT.procurementLines } }
      : countDiffers(quantity.value, quantity.said, '列出的采购明细', `${listed}项`, listed, 'purchases');
  }
  return undefined;
}
