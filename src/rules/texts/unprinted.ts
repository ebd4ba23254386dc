import { leafColumns, tableSides } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import { PROJECT_PAGE_FIELDS } from '../../formats/pages/project-page-fields.ts';
import {
  fieldTexts,
  printWord,
  type RecordFields,
  type RecordTexts,
} from '../../model/kinds/record-field.ts';
import { INDICATOR_FIELDS, PROJECT_FIELDS, PURCHASE_FIELDS } from '../../model/kinds/record-fields.ts';
import type { NarrativeRecord } from '../../model/narrative.ts';
import type { ProseNode } from '../../model/prose.ts';
import { at, type Source } from '../../model/source.ts';
import type { View } from '../../narrative/figures/view.ts';
import type { Account } from '../../points/account/account.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

/** texts/unprinted: what somebody writes of a project, an indicator, a purchase, a unit or the work of a year is printed somewhere. */
export const unprinted: Rule = {
  id: 'texts/unprinted',
  severity: 'info',
  title: '写下的文字都印得出来',
  basis: '套表格式没有这一栏的文字，网页上印不出来；写的人以为公开了，读者看不到。',
  check: (account, { narratives }) => {
    const { projects, procurement } = account.disclosure;
    const printed = printedWords(account.format);
    const view = narratives.get(account.disclosure.id)?.view;
    const indicators = projects.flatMap(({ indicators: own = [] }) => own);
    return [
      ...lostIn('项目', 'projects', PROJECT_FIELDS, projects, printed),
      ...lostIn('绩效指标', 'projects', INDICATOR_FIELDS, indicators, printed),
      ...lostIn('政府采购', 'procurement', PURCHASE_FIELDS, procurement?.lines ?? [], printed),
      ...(view === undefined ? [] : [...lostOfUnits(account, view), ...lostEntries(view)]),
    ];
  },
};

/** What somebody wrote under one key, and where. */
interface WrittenField {
  readonly key: string;
  readonly title: string;
  readonly source: Source;
}

/** Words that tables, forms and pages of a format print fields of records by. */
const printedWords = ({ tables }: Format): ReadonlySet<string> => {
  const forms = tables.flatMap(({ form }) => form ?? []);
  const columns = tables.flatMap(tableSides).flatMap((side) => leafColumns(side.columns));
  return new Set([
    ...columns.flatMap(({ prints }) => prints ?? []),
    ...(forms.length === 0 ? PROJECT_PAGE_FIELDS : forms.flatMap(({ fields }) => fields)).map(
      ({ prints }) => prints,
    ),
    ...forms.flatMap(({ indicators }) => indicators).map(({ prints }) => prints),
  ]);
};

/** Sentences of records that nothing prints, each field told once; a word of a list (正向、大于等于) is meant for the check as well. */
const lostIn = <Fields extends RecordFields>(
  what: string,
  place: string,
  fields: Fields,
  records: readonly (RecordTexts<Fields> & { readonly source: Source })[],
  printed: ReadonlySet<string>,
): readonly RuleFinding[] =>
  told(
    what,
    place,
    records.flatMap((record) =>
      fieldTexts(fields, record).flatMap(({ key, field, text }): WrittenField[] => {
        const word = printWord(key, field);
        const isLost = field.prose !== undefined && text !== '' && word !== undefined && !printed.has(word);
        return isLost ? [{ key, title: field.title, source: at(record.source, key) }] : [];
      }),
    ),
  );

/** By the words of the table of units: what it is written under, and what it is called. */
const OF_UNITS = [
  ['nature', '单位性质'],
  ['rank', '单位规格'],
  ['funding', '经费保障形式'],
] as const;

/** Columns of the table of units where a pattern does not name them. */
const USUAL = 'number name nature';

function lostOfUnits({ disclosure }: Account, view: View): readonly RuleFinding[] {
  const shown = nodesOf(view).flatMap(unitColumns);
  return told(
    '单位',
    'narrative/organisation',
    (disclosure.narrative?.organisation?.units ?? []).flatMap((unit) =>
      OF_UNITS.flatMap(([key, title]): WrittenField[] =>
        unit[key] === undefined || shown.includes(key) ? [] : [{ key, title, source: at(unit.source, key) }],
      ),
    ),
  );
}

/** Entries of narrative.yaml, what they are called, and the component that prints them. */
const ENTRIES = [
  ['duties', '职责', 'Duties'],
  ['organisation', '机构设置', 'Organisation'],
  ['tasks', '工作任务', 'Tasks'],
] as const;

/** Entries of narrative.yaml that no pattern of the format and no words of the unit ask for. */
function lostEntries(view: View): readonly RuleFinding[] {
  const asked = new Set(nodesOf(view).flatMap(componentNames));
  return ENTRIES.flatMap(([key, title, component]) => {
    const source = asked.has(component) ? undefined : writtenAt(view.narrative, key);
    return source === undefined ? [] : told('说明', 'narrative', [{ key, title, source }]);
  });
}

/** Where the first sentence of an entry is written; undefined where there is none. */
function writtenAt(
  narrative: NarrativeRecord | undefined,
  key: (typeof ENTRIES)[number][0],
): Source | undefined {
  switch (key) {
    case 'duties':
      return [...(narrative?.duties?.lead ?? []), ...(narrative?.duties?.items ?? [])][0]?.source;
    case 'organisation':
      return narrative?.organisation?.text[0]?.source;
    case 'tasks':
      return narrative?.tasks[0]?.source;
  }
}

/** All that the patterns of the format and the words of the unit are made of. */
const nodesOf = ({ prose, narrative }: View): readonly ProseNode[] =>
  [...prose.patterns.values(), ...(narrative?.words.values() ?? [])].flatMap(({ nodes }) => nodes);

/** The components in a text. */
function componentNames(node: ProseNode): readonly string[] {
  if (node.kind === 'text' || node.kind === 'table') return [];
  return [...(node.kind === 'component' ? [node.name] : []), ...node.children.flatMap(componentNames)];
}

/** The columns of the tables of units in a text. */
function unitColumns(node: ProseNode): readonly string[] {
  if (node.kind === 'text' || node.kind === 'table') return [];
  const own =
    node.kind === 'component' && node.name === 'Units' ? (node.attributes.columns ?? USUAL).split(/\s+/) : [];
  return [...own, ...node.children.flatMap(unitColumns)];
}

/** One finding for each field, where it is first written. */
const told = (what: string, place: string, lost: readonly WrittenField[]): readonly RuleFinding[] =>
  [...Map.groupBy(lost, ({ key }) => key)].flatMap(([key, [first, ...others]]) =>
    first === undefined
      ? []
      : [
          {
            source: first.source,
            label: first.title,
            place: `${place}/${key}`,
            message: `${what}写了“${first.title}”（${key}）${others.length === 0 ? '' : `，共 ${others.length + 1} 处`}，这种套表格式不印它，读者看不到`,
            remedy: '要让读者看到的，写进这种格式印的各项，或写进 narrative/ 的说明；只是留存的，不必处理。',
          },
        ],
  );
