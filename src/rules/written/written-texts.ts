import { fieldTexts } from '../../model/kinds/record-field.ts';
import { INDICATOR_FIELDS, PROJECT_FIELDS, PURCHASE_FIELDS } from '../../model/kinds/record-fields.ts';
import { onceFor } from '../../model/once-for.ts';
import type { ProseNode } from '../../model/prose.ts';
import type { IndicatorRecord, ProjectRecord } from '../../model/records.ts';
import { at, type Source } from '../../model/source.ts';
import type { Account } from '../../points/account/account.ts';
import { departmentGoals, type GoalRecord, recordOfProject } from '../goals/indicators/goal-records.ts';
import { textsBeside } from './beside-texts.ts';
import type { PlacedText } from './placed-text.ts';

/** All texts of a disclosure: narrative.yaml, its own words, what stands beside its figures, projects, their goals and indicators, purchases. */
export const writtenTexts: (account: Account) => readonly PlacedText[] = onceFor((account) => [
  ...narrativeTexts(account),
  ...ownWords(account),
  ...textsBeside(account.disclosure),
  ...account.disclosure.projects.flatMap((project) => projectTexts(account, project)),
  ...departmentGoals(account).flatMap((record) =>
    record.indicators.flatMap((indicator, index) => indicatorTexts(record, indicator, index)),
  ),
  ...purchaseTexts(account),
]);

function narrativeTexts({ disclosure }: Account): readonly PlacedText[] {
  const { narrative } = disclosure;
  if (narrative === undefined) return [];
  const { duties, organisation, tasks, reasons, purposes, facts } = narrative;
  const numbered = (list: string, title: string, texts: readonly { text: string; source: Source }[]) =>
    texts.map(
      ({ text, source }, index): PlacedText => ({
        text,
        title,
        source,
        place: `narrative/${list}/${index + 1}`,
        kind: 'text',
      }),
    );
  return [
    ...numbered('duties', '职责', [...(duties?.lead ?? []), ...(duties?.items ?? [])]),
    ...numbered('organisation', '机构设置', organisation?.text ?? []),
    ...numbered('tasks', '工作任务', tasks),
    ...numbered('reasons', '变动原因', reasons),
    ...numbered('purposes', '主要用途', purposes),
    ...[...facts].map(
      ([name, { text, title, source }]): PlacedText => ({
        text,
        title: title ?? name,
        source,
        place: `narrative/facts/${name}`,
        kind: 'text',
      }),
    ),
  ];
}

/** One text for each block of a unit's own words, since a fault is looked for within a paragraph. */
function ownWords({ disclosure }: Account): readonly PlacedText[] {
  return [...(disclosure.narrative?.words ?? [])].flatMap(([section, { nodes }]) =>
    leaves(nodes).map(
      ({ text, source }, index): PlacedText => ({
        text,
        title: '情况说明',
        source,
        place: `narrative/${section}/${index + 1}`,
        kind: 'text',
      }),
    ),
  );
}

function leaves(nodes: readonly ProseNode[]): readonly { text: string; source: Source }[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'table')
      return node.rows.map((row) => ({ text: row.map(plainText).join('\uFFFC'), source: node.source }));
    if (node.kind !== 'paragraph' && node.kind !== 'heading' && node.kind !== 'item') return [];
    const text = plainText(node.children);
    return text.trim() === '' ? [] : [{ text, source: node.source }];
  });
}

/** What words say, a component being a mark of its own: nothing is joined over it. */
const plainText = (nodes: readonly ProseNode[]): string =>
  nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'table') return '';
      return node.kind === 'component' ? '\uFFFC' : plainText(node.children);
    })
    .join('');

function projectTexts(account: Account, project: ProjectRecord): readonly PlacedText[] {
  const { name, key, source, goals = {}, indicators = [] } = project;
  const record = recordOfProject(account, project);
  const own = (field: string, title: string, text: string | undefined, kind: PlacedText['kind']) =>
    text === undefined || text === ''
      ? []
      : [
          {
            text,
            title: `“${name}”的${title}`,
            source: at(source, ...field.split('.')),
            place: `projects/${key}/${field}`,
            project: key,
            kind,
          },
        ];
  const fields = fieldTexts(PROJECT_FIELDS, project).flatMap(
    ({ key: field, field: { title, prose }, text }) =>
      prose === undefined ? [] : own(field, title, text, prose),
  );
  return [
    ...own('name', '名称', name, 'name'),
    ...fields,
    ...own('goals.term', '实施期目标', goals.term, 'plan'),
    ...own('goals.year', '年度目标', goals.year, 'plan'),
    ...indicators.flatMap((indicator, index) =>
      indicatorTexts(record, indicator, index).map((text) => ({ ...text, project: key })),
    ),
  ];
}

function indicatorTexts(
  { name, table, place: of }: GoalRecord,
  indicator: IndicatorRecord,
  index: number,
): readonly PlacedText[] {
  const place = `${of}/${index + 1}`;
  return fieldTexts(INDICATOR_FIELDS, indicator).flatMap(({ key: field, field: { title, prose }, text }) =>
    prose === undefined || text === '' || (field === 'description' && text === indicator.name)
      ? []
      : [
          {
            text,
            title: `“${name}”的指标“${indicator.name}”的${title}`,
            source: at(indicator.source, field),
            place: field === 'name' ? place : `${place}/${field}`,
            ...(table && { table }),
            kind: prose,
          },
        ],
  );
}

const purchaseTexts = ({ disclosure }: Account): readonly PlacedText[] =>
  (disclosure.procurement?.lines ?? []).flatMap((line) =>
    fieldTexts(PURCHASE_FIELDS, line).flatMap(({ key: field, field: { title, prose }, text }) =>
      prose === undefined
        ? []
        : [
            {
              text,
              title,
              source: at(line.source, field),
              place: `procurement/${line.key}/${field}`,
              kind: prose,
            },
          ],
    ),
  );
