import { Decimal } from '../../model/decimal/decimal.ts';
import { parseAmount } from '../../model/money.ts';
import type { Claim } from '../claims/claim.ts';
import { isCount, isExact } from '../claims/quantity.ts';
import { textUnit } from '../figures/text-unit.ts';
import type { Stand, Value } from '../figures/token.ts';
import { factOf } from '../figures/told-facts.ts';
import type { View } from '../figures/view.ts';
import { isSaid, ofAnotherYear, significant, TELLING } from './amounts.ts';
import { type Alternative, open, type Verdict } from './claim-judgement.ts';
import { foldedWords } from './lexicon.ts';
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

/** 由小微企业供应商中标或成交的，采购金额: that of some of it. */
const OF_SOME = /的[，,][^，,]*$/;

/** What is to be bought this year, besides what there is. */
const PLANNED = /拟|购置|购买|新购/;

/** All procurement is to be (拟采购货物): only of assets there are some besides. */
const PROCURED = /拟?(?:采购|购买(?=服务))/g;

const isPlan = (words: string): boolean => PLANNED.test(words.replaceAll(PROCURED, ''));

const coreOf = (words: string): string =>
  foldedWords(words)
    .replaceAll(/(\d)万(?!元)/g, '$1万元')
    .replaceAll(IDLE, '')
    .replaceAll(PURCHASED, '')
    .replaceAll(FILLER, '');

/** 采购货物 and 货物采购 are 货物. */
const PURCHASED = /采购(?=货物|工程|服务)|(?<=货物|工程|服务)类?采购/g;

/** Names that words may mean by themselves, or with what their sentence began with. */
function coresOf(view: View, words: string, head: string): ReadonlySet<string> {
  const own = coreOf(withoutNames(view, lastClause(words)));
  const whole = coreOf(withoutNames(view, words)).replaceAll(/^(?:编报|填报)|[,，]/g, '');
  const above = coreOf(lastClause(head));
  // 公务用车编制12辆，实有9辆: those that there are, not those that there may be.
  const under = ACTUAL.test(words) ? above.replace(/编制$/, '') : above;
  return new Set([own, under + own, own + under, whole].filter((core) => core !== ''));
}

/** What somebody owns at the end of a year is told of that year, and what was spent is no budget. */
const AT_ITS_END = /20\d\d年(?:度)?[末底]|截至|\d月|决算|执行|完成|实际/;

/** A fact of this year that words call another year's; undefined where its amount may be that year's as well. */
export function factOfAnotherYear(
  view: View,
  claim: Claim,
  { year, head }: { readonly year: number | undefined; readonly head: string },
): Verdict | undefined {
  const { disclosure } = view.account;
  const isOfLast = year === disclosure.year - 1 && !claim.remark && !AT_ITS_END.test(claim.words);
  if (!isOfLast || !isExact(claim.quantity) || significant(claim.quantity) < TELLING) return undefined;
  const cores = coresOf(view, claim.words.replace(/^20\d\d年度?/, ''), head);
  const found = amounts(view, namedFacts(view)).find(
    ({ core, value }) => cores.has(core) && isSaid(claim.quantity, value),
  );
  return found && ofAnotherYear(view, claim.quantity, year, [shown(found)]);
}

/** The one amount that is known by a name, in 元: 货物 of what the sentence began with. */
export function amountNamed(view: View, words: string, head: string): Value | undefined {
  const cores = coresOf(view, words, head);
  const [only, ...others] = new Map(
    amounts(view)
      .filter(({ core, title }) => cores.has(core) && !isPlan(title))
      .map(({ value }) => [value.toString(), value]),
  ).values();
  return others.length > 0 ? undefined : only;
}

/**
 * What became of an amount or a count by what narrative.yaml, assets.yaml and the lists say; undefined where nothing there has a like name.
 * @param head what the sentence began with: 政府采购预算, of which 货物 is a part; 拟购置车辆, beside which stands other equipment that is to be bought
 */
export function judgedFact(view: View, claim: Claim, head: string): Verdict | undefined {
  const own = coreOf(withoutNames(view, lastClause(claim.words)));
  const cores = coresOf(view, claim.words, head);
  const isCount = claim.quantity.kind === 'count';
  const known = isCount ? counts(view, claim.quantity.measure) : amounts(view);
  const isPlanned = isPlan(claim.words) || isPlan(head);
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
  if (OF_SOME.test(claim.words)) return open('只说到其中的一部分');
  // What is scored is told once: 平均得分 is that of what was scored.
  const scored = claim.quantity.measure === '分' ? known : [];
  const ended = known.filter(({ core }) => isCount && core.length >= WHOLE_NAME && own.endsWith(core));
  const endings = near.filter(({ core }) => isCount && own.length >= BEGINNING && core.endsWith(own));
  const meant = [alike, begun, ended, endings, scored].find((each) => each.length > 0) ?? [];
  const [only, ...others] = new Set(meant.map(({ value }) => value.toString()));
  const [first] = meant;
  if (first === undefined || only === undefined || claim.remark) {
    const [alone, ...several] = near;
    if (alone !== undefined)
      return open(several.length > 0 ? '名称相近的有几个' : `名称相近的是“${alone.title}”`, 'name');
    return isPlanned || claim.remark ? undefined : moreThanAll(claim, own, known);
  }
  // Of two owners' vehicles it may be those of either, or of both.
  if (others.length > 0 && says(claim, added(meant))) return { kind: 'bound' };
  if (others.length > 0 && (meant !== alike || !isExact(claim.quantity)))
    return open('同名的不止一个', 'name');
  return differs(claim, meant.map(shown), first.value);
}

const shown = ({ title, text, place, stand }: KnownAmount): Alternative => ({ title, text, place, stand });

const added = (known: readonly KnownAmount[]): Value =>
  known.reduce<Value>((sum, { value }) => sum.plus(value), new Decimal(0));

/** Vehicles of one kind (公务用车) are no more than there are in all; undefined of what is counted besides, and of fewer. */
function moreThanAll(claim: Claim, own: string, known: readonly KnownAmount[]): Verdict | undefined {
  const all = known.find(({ core }) => core === ALL_VEHICLES);
  const isMore = all !== undefined && isExact(claim.quantity) && claim.quantity.value.gt(all.value);
  if (!isMore || !VEHICLES_OF_A_KIND.test(own)) return undefined;
  return differs(claim, [shown(all)], all.value);
}

const ALL_VEHICLES = '车辆';
const VEHICLES_OF_A_KIND = /(?:用车|公车|车辆)$/;

/** 拟购置 says of which of two facts: the vehicles there are, or those to be bought. */
const ofTime = (isPlanned: boolean, named: readonly KnownAmount[]): readonly KnownAmount[] =>
  named.filter(({ title }) => isPlan(title) === isPlanned);

/** Letters that a name may begin or end with to be meant: 办公用房, 设备（不含车辆）, without what is left out of all names. */
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

function amounts(view: View, known = facts(view)): readonly KnownAmount[] {
  const { decimals } = textUnit(view);
  return known.flatMap(({ title, name, text, moneyUnit, measure, stand }) => {
    if (measure !== undefined && !isMoney(measure)) return [];
    const amount = parseAmount(text, moneyUnit, decimals);
    return amount === undefined
      ? []
      : [
          {
            core: coreOf(name),
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
  return facts(view).flatMap(({ title, name, text, measure, stand }) => {
    if (measure !== undefined && (isMoney(measure) || !measure.includes(counted))) return [];
    const number = parseAmount(text, '元', 0);
    return number === undefined
      ? []
      : [
          {
            core: coreOf(name),
            title,
            value: number.value,
            // Counted in 台、辆: here in the one that the words count in.
            text: `${text}${measure?.includes('、') ? counted : (measure ?? '')}`,
            stand: stand(''),
          },
        ];
  });
}

/** Facts, counts of assets and what tables of assets say, with what they are called. */
const facts = (view: View) => [...namedFacts(view), ...assetFacts(view)];

/** The row of all assets. */
const ASSET_TOTAL = 'total';

/** What a row of a table of assets is counted in, behind its name: 1、房屋（平方米）. */
const ROW_MEASURE = /[（(]([^（）()]*)[）)]$/;

/** Quantities and values of the rows of tables of assets, by the names of rows without their numbers; totals are told of owners (`asset-totals.ts`). */
function assetFacts(view: View) {
  const tables = view.account.disclosure.assets?.tables ?? [];
  return tables.flatMap(({ owner, rows }, index) =>
    rows.flatMap(({ id, title }) => {
      if (id === ASSET_TOTAL) return [];
      const measure = ROW_MEASURE.exec(title)?.[1];
      const name = title.replace(ROW_MEASURE, '').replace(/^(?:\d+、|其中[：:])/, '');
      const told = tables.length > 1 && owner !== undefined ? `${owner} · ${name}` : name;
      const cell = (column: 'quantity' | 'value', counted: string | undefined) => {
        const fact = factOf(view, id, { table: index + 1, column });
        return fact === undefined ? [] : [{ ...fact, measure: counted, title: told, name }];
      };
      return [...cell('quantity', measure), ...cell('value', view.account.format.moneyUnit)];
    }),
  );
}

function namedFacts(view: View) {
  const assets = view.account.disclosure.assets?.counts ?? [];
  const names = [...(view.narrative?.facts.keys() ?? []), ...assets.map(({ id }) => id)];
  return names.flatMap((name) => {
    const fact = factOf(view, name);
    const measure = view.prose.style.facts[name]?.measure ?? assets.find(({ id }) => id === name)?.measure;
    const title = fact?.title ?? name;
    return fact === undefined ? [] : [{ ...fact, measure, title, name: title }];
  });
}

const isMoney = (measure: string): boolean => measure.endsWith('元');
