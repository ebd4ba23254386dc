import { INDICATOR_FIELDS, PROJECT_FIELDS, PURCHASE_FIELDS } from '../../../model/kinds/record-fields.ts';
import type { IndicatorRecord, ProjectRecord } from '../../../model/records.ts';
import { targetText } from '../../../model/target.ts';
import type { Account } from '../../../points/account/account.ts';
import { departmentGoals } from '../../goals/indicators/goal-records.ts';
import { joinedTexts, type PublishedText, thereOf } from './published-text.ts';

/** Fields of a record by name. */
type Fields = Readonly<Record<string, { readonly title: string }>>;

/** The fields of a record that say something, in their order. @param passed names of fields that are told elsewhere */
const toldFields = (
  fields: Fields,
  record: Readonly<Record<string, unknown>>,
  passed: readonly string[] = [],
): readonly { readonly name: string; readonly title: string; readonly text: string }[] =>
  Object.entries(fields).flatMap(([name, { title }]) => {
    const text = record[name];
    return typeof text === 'string' && text !== '' && !passed.includes(name) ? [{ name, title, text }] : [];
  });

const inWords = (told: ReturnType<typeof toldFields>): string =>
  joinedTexts(told.map(({ title, text }) => `${title} ${text}`));

/** The texts of all projects: names, what is told of them, steps of spending, goals, targets. */
export const publishedProjectTexts = ({ disclosure }: Account): readonly PublishedText[] =>
  disclosure.projects.flatMap(ofProject);

function ofProject(project: ProjectRecord): readonly PublishedText[] {
  const { source, key, code, name, unit, category, spending = [], goals = {}, indicators = [] } = project;
  const told = (step: string, title: string, text: string | undefined) => ({
    place: `projects/${key}/${step}`,
    title: `项目“${name}” · ${title}`,
    text,
    source,
  });
  const named = numbered(indicators.map(nameOf));
  return thereOf([
    told('name', '名称', joinedTexts([code, name], ' ')),
    told('unit', '预算单位', unit),
    told('category', '类型', category),
    ...toldFields(PROJECT_FIELDS, { ...project }).map((field) => told(field.name, field.title, field.text)),
    ...spending.map(({ by, share }, index) =>
      told(`spending/${index + 1}`, `支出计划 ${by}`, `${by} ${share}`),
    ),
    told('goals/term', '总体目标', goals.term),
    told('goals/year', '年度目标', goals.year),
    ...indicators.map((indicator, index) => ({
      ...told(`indicators/${named[index] ?? ''}`, `指标“${indicator.name}”`, saidOf(indicator)),
      source: indicator.source,
    })),
  ]);
}

/** The indicators of the department, by the tables that list them. */
export const departmentTexts = (account: Account): readonly PublishedText[] =>
  departmentGoals(account).flatMap(({ key, name, indicators }) => {
    const named = numbered(indicators.map(nameOf));
    return indicators.map((indicator, index) => ({
      place: `tables/${key}/indicators/${named[index] ?? ''}`,
      title: `${name} · 指标“${indicator.name}”`,
      text: saidOf(indicator),
      source: indicator.source,
    }));
  });

const nameOf = ({ span, level1, level2, name }: IndicatorRecord): string =>
  joinedTexts([span, level1, level2, name], '/');

/** What an indicator says; one that prints no target is there all the same. */
function saidOf(indicator: IndicatorRecord): string {
  const rest = toldFields(INDICATOR_FIELDS, { ...indicator }, IN_NAME_OR_TARGET);
  const said = joinedTexts([targetText(indicator), inWords(rest)]);
  return said === '' ? '（没有目标值）' : said;
}

const IN_NAME_OR_TARGET = ['level1', 'level2', 'name', 'direction', 'target', 'unit'];

/** Names of which some are alike, each made its own. */
function numbered(names: readonly string[]): readonly string[] {
  const met = new Map<string, number>();
  return names.map((name) => {
    const count = (met.get(name) ?? 0) + 1;
    met.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  });
}

/** The procurement budget: what its groups are called, and of each line what is bought, how many, at what price. */
export const procurementTexts = ({ disclosure: { procurement } }: Account): readonly PublishedText[] =>
  [...(procurement?.groups ?? []), ...(procurement?.lines ?? [])].map((record) => {
    const told = toldFields(PURCHASE_FIELDS, { ...record });
    return {
      place: `procurement/${record.key}`,
      title: `政府采购“${record.item ?? told.map(({ text }) => text).join(' · ')}”`,
      text: inWords(told),
      source: record.source,
    };
  });

/** What the tables of assets call their lines. */
export function assetTexts({ disclosure }: Account): readonly PublishedText[] {
  const { tables = [], counts = [] } = disclosure.assets ?? {};
  return thereOf([
    ...tables.flatMap(({ owner, asOf, rows, source }, index) => [
      {
        place: `assets/${index + 1}`,
        title: '资产的单位和日期',
        text: joinedTexts([owner, asOf], ' '),
        source,
      },
      ...rows.map((row) => ({
        place: `assets/${index + 1}/${row.id}`,
        title: '资产的名称',
        text: row.title,
        source: row.source,
      })),
    ]),
    ...counts.map(({ id, title, source }) => ({
      place: `assets/counts/${id}`,
      title: '资产的名称',
      text: title,
      source,
    })),
  ]);
}
