import { isMap, YAMLMap, YAMLSeq } from 'yaml';
import { plain } from '../../formats/wording/compared-title.ts';
import type { DraftIndicator, DraftProject, TakenAmounts } from '../draft/draft.ts';
import { mostLike } from '../match/likeness.ts';
import { isSameProject } from '../records/project-rows.ts';
import { allTold, type MissingRows, openMissingRows } from './missing-rows.ts';
import { type AmountTexts, amountEntries } from './table-text.ts';
import {
  blockMap,
  type Entries,
  entryText,
  exceptBlanks,
  flowMap,
  listAt,
  mergeList,
  mergeMap,
  newYaml,
  parseForMerging,
  scalarOf,
  toldKeys,
  yamlText,
} from './yaml-merge.ts';

/** The projects of a file after an import, and how they are named there. */
export interface ProjectsText {
  readonly text: string;
  /** Names of those with money that the tables no longer have: they stay. */
  readonly absent: readonly string[];
  /** The code or id of the project a table names; `printed` where its name is printed otherwise. */
  readonly find: (
    code: string | undefined,
    name: string,
    unit: string | undefined,
  ) => ProjectName | undefined;
}

/** A project by its code or id. */
export interface ProjectName {
  readonly key: string;
  readonly isNamedSo: boolean;
}

/**
 * The text of projects.yaml after an import: texts that no workbook holds stay as they are.
 * @param unit code of the unit that projects are taken to be of where the tables do not say it
 * @param tell what stays although no table shows it
 */
export function projectsText(
  before: string | undefined,
  projects: readonly DraftProject[],
  unit: string,
  tell: (text: string) => void = () => undefined,
): ProjectsText {
  const document =
    before === undefined ? newYaml('项目，按项目表的次序', new YAMLMap()) : parseForMerging(before);
  const root = isMap(document.contents) ? document.contents : new YAMLMap();
  document.contents = root;
  const list = listAt(root, 'projects') ?? new YAMLSeq();
  list.flow = false;
  if (!root.has('projects')) root.set('projects', list);
  const absent = maps(list)
    .filter((item) => item.has('money'))
    .map(recordOf)
    .filter((record) => !projects.some((project) => isSameProject(record, project)))
    .map(({ name }) => name);
  for (const [index, project] of projects.entries()) {
    const known = maps(list).find((item) => isSameProject(recordOf(item), project));
    if (known !== undefined) update(known, project, tell);
    else insert(list, created(list, project, unit), projects[index - 1]);
  }
  const listed = maps(list).map(recordOf);
  return {
    absent,
    text: list.items.length === 0 ? (before ?? '') : yamlText(document, before),
    find: (code, name, of) => {
      const exact = listed.find((record) => isSameProject(record, { code, name, unit: of }));
      if (exact !== undefined) return { key: exact.key, isNamedSo: plain(exact.name) === plain(name) };
      const near = mostLike(plain(name), listed, (record) => plain(record.name), 0.8);
      return near && { key: near.key, isNamedSo: false };
    },
  };
}

const maps = (list: YAMLSeq): readonly YAMLMap[] => list.items.filter((item): item is YAMLMap => isMap(item));

const recordOf = (item: YAMLMap) => ({
  key: entryText(item, 'code') ?? entryText(item, 'id') ?? '',
  code: entryText(item, 'code'),
  name: entryText(item, 'name') ?? '',
  unit: entryText(item, 'unit'),
});

function insert(list: YAMLSeq, item: YAMLMap, previous: DraftProject | undefined): void {
  const place =
    previous === undefined ? -1 : maps(list).findIndex((each) => isSameProject(recordOf(each), previous));
  if (place === -1 && previous !== undefined) list.items.push(item);
  else list.items.splice(place + 1, 0, item);
}

/** Amounts of a form's table of funds stand under `funding`: yearTotal is year, total. */
function moneyEntries(amounts: TakenAmounts): {
  readonly money: AmountTexts;
  readonly funding: Record<string, AmountTexts>;
} {
  const money: AmountTexts = {};
  const funding: Record<string, AmountTexts> = {};
  for (const [column, text] of Object.entries(amountEntries(amounts))) {
    const [, span, key] = /^(term|year)([A-Z].*)$/.exec(column) ?? [];
    if (span === undefined || key === undefined) money[column] = text;
    else funding[span] = { ...funding[span], [`${key.slice(0, 1).toLowerCase()}${key.slice(1)}`]: text };
  }
  return { money, funding };
}

function update(item: YAMLMap, project: DraftProject, tell: (text: string) => void): void {
  const missing = missingOf(project);
  const { money, funding } = moneyEntries(project.amounts);
  const { name, unit, category } = project;
  const isCategory = category !== undefined && entryText(item, 'category')?.replace(/^\d+-/, '') !== category;
  const said = { name, unit, ...(isCategory ? { category } : {}), ...project.texts };
  mergeMap(item, project.mayLack ? exceptBlanks(item, said) : said, () => false);
  const own = item.get('money', true);
  if (isMap(own))
    mergeMap(own, money, (key) => project.given?.has(key) === true && missing.takesOut(key, own));
  else if (Object.keys(money).length > 0) item.set('money', flowMap(money));
  for (const [span, entries] of Object.entries(funding)) {
    const place = item.getIn(['funding', span], true);
    if (isMap(place)) mergeMap(place, entries, () => false);
    else item.setIn(['funding', span], flowMap(entries));
  }
  const told = goalsIn(project);
  if (Object.keys(told).length > 0) {
    const goals = goalsOf(item);
    mergeMap(goals, project.mayLack ? exceptBlanks(goals, told) : told, () => false);
  }
  if (project.indicators.length > 0) mergeIndicators(item, project.indicators, missing, project.mayLack);
  for (const text of missing.told()) tell(text);
}

/** What becomes of the amounts and indicators of a project that no table shows: their sums are those of many projects, and prove nothing. */
const missingOf = ({ name, mayLack }: DraftProject): MissingRows =>
  mayLack
    ? openMissingRows({
        title: name,
        nameOf: (item) => entryText(item, 'name') ?? '项目',
        titleOf: (key) => key,
        addsUpWithout: () => false,
      })
    : allTold;

/** The goals a project tells, by span. */
const goalsIn = ({ termGoal, yearGoal }: DraftProject): Readonly<Record<string, string>> => ({
  ...(termGoal === undefined ? {} : { term: termGoal }),
  ...(yearGoal === undefined ? {} : { year: yearGoal }),
});

function goalsOf(item: YAMLMap): YAMLMap {
  const goals = item.get('goals', true);
  if (isMap(goals)) return goals;
  const made = new YAMLMap();
  item.set('goals', made);
  return made;
}

function mergeIndicators(
  item: YAMLMap,
  wanted: readonly DraftIndicator[],
  missing: MissingRows = allTold,
  keepsBlanks = false,
): void {
  const list = listAt(item, 'indicators') ?? new YAMLSeq();
  const told = toldKeys(wanted);
  // An indicator of the term and one of the year may be called the same.
  const hasSpans = wanted.some(({ span }) => span !== undefined);
  mergeList(list, {
    wanted,
    keyOf: (at) => [hasSpans ? at('span') : '', at('level2'), at('name')].map((text) => text ?? '').join(' '),
    owns: (key, entry) => key !== 'span' && told.has(key) && missing.takesOut(key, entry),
    stays: missing.stays,
    make: flowMap,
    keepsBlanks,
  });
  if (!item.has('indicators')) item.set('indicators', list);
}

function created(list: YAMLSeq, project: DraftProject, unit: string): YAMLMap {
  const { money, funding } = moneyEntries(project.amounts);
  const { code, name, category, texts, indicators } = project;
  const entries: Entries = {
    ...(code === undefined ? { id: nextId(list) } : { code }),
    name,
    unit: project.unit ?? unit,
    category,
    ...(Object.keys(money).length > 0 ? { money } : {}),
    ...texts,
  };
  const item = blockMap(entries);
  if (Object.keys(funding).length > 0) {
    const spans = new YAMLMap();
    for (const [span, amounts] of Object.entries(funding)) spans.set(span, flowMap(amounts));
    item.set('funding', spans);
  }
  for (const [span, goal] of Object.entries(goalsIn(project))) goalsOf(item).set(span, scalarOf(span, goal));
  if (indicators.length > 0) mergeIndicators(item, indicators);
  return item;
}

/** xm-01, xm-02, … */
function nextId(list: YAMLSeq): string {
  const taken = new Set(maps(list).map((item) => recordOf(item).key));
  for (let number = 1; ; number += 1) {
    const id = `xm-${String(number).padStart(2, '0')}`;
    if (!taken.has(id)) return id;
  }
}
