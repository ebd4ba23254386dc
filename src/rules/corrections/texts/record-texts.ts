import type { IndicatorRecord, ProjectRecord, ProjectTexts } from '../../../model/records.ts';
import { targetText } from '../../../model/target.ts';
import type { Account } from '../../../points/account/account.ts';
import { joined, type PublishedText, thereOf } from './published-text.ts';

const PROJECT_TEXTS: Readonly<Record<keyof ProjectTexts, string>> = {
  supervisor: '主管部门',
  attribute: '项目属性',
  period: '项目期',
  overview: '项目概述',
  basis: '立项依据',
  necessity: '项目设立必要性',
  body: '实施主体',
  plan: '实施方案',
  safeguards: '保证项目实施的制度、措施',
  use: '资金用途',
  arrangement: '年度预算安排',
  filed: '填报日期',
};

/** The texts of all projects: names, what is told of them, steps of spending, goals, targets. */
export const projectTexts = ({ disclosure }: Account): readonly PublishedText[] =>
  disclosure.projects.flatMap(ofProject);

function ofProject(project: ProjectRecord): readonly PublishedText[] {
  const { source, key, code, name, unit, category, spending = [], goals = {}, indicators = [] } = project;
  const told = (step: string, title: string, text: string | undefined) => ({
    place: `projects/${key}/${step}`,
    title: `项目“${name}” · ${title}`,
    text,
    source,
  });
  const texts = Object.entries(PROJECT_TEXTS) as readonly (readonly [keyof ProjectTexts, string])[];
  const named = numbered(indicators.map(nameOf));
  return thereOf([
    told('name', '名称', joined([code, name], ' ')),
    told('unit', '预算单位', unit),
    told('category', '类型', category),
    ...texts.map(([step, title]) => told(step, title, project[step])),
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

const nameOf = ({ span, level1, level2, name }: IndicatorRecord): string =>
  joined([span, level1, level2, name], '/');

/** What an indicator says; one that prints no target is there all the same. */
function saidOf(indicator: IndicatorRecord): string {
  const { nature, points, description, basis } = indicator;
  const said = joined([
    targetText(indicator),
    nature,
    points === undefined ? undefined : `${points} 分`,
    description,
    basis,
  ]);
  return said === '' ? '（没有目标值）' : said;
}

/** Names of which some are alike, each made its own. */
function numbered(names: readonly string[]): readonly string[] {
  const met = new Map<string, number>();
  return names.map((name) => {
    const count = (met.get(name) ?? 0) + 1;
    met.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  });
}

/** The lines of the procurement budget: what is bought, how many, at what price. */
export const procurementTexts = ({ disclosure }: Account): readonly PublishedText[] =>
  (disclosure.procurement?.lines ?? []).map((line) => ({
    place: `procurement/${line.key}`,
    title: `政府采购“${line.item}”`,
    text: joined([
      line.item,
      line.projectName,
      line.catalogue,
      line.budget && `预算 ${line.budget}`,
      line.quantity && `${line.quantity} ${line.measure ?? ''}`.trim(),
      line.price && `单价 ${line.price}`,
    ]),
    source: line.source,
  }));

/** What the tables of assets call their lines. */
export function assetTexts({ disclosure }: Account): readonly PublishedText[] {
  const { tables = [], counts = [] } = disclosure.assets ?? {};
  return thereOf([
    ...tables.flatMap(({ owner, asOf, rows, source }, index) => [
      { place: `assets/${index + 1}`, title: '资产的单位和日期', text: joined([owner, asOf], ' '), source },
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
