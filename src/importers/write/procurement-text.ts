import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, YAMLMap, YAMLSeq } from 'yaml';
import { PURCHASE_COLUMNS } from '../../formats/record-tables.ts';
import { PURCHASE_FIELDS } from '../../model/kinds/record-fields.ts';
import type { DraftGroup, DraftProcurement, DraftPurchase, DraftSum, TakenAmounts } from '../draft/draft.ts';
import type { ProjectName } from './projects-text.ts';
import { amountEntries } from './table-text.ts';
import {
  blockMap,
  type Entries,
  flowMap,
  listAt,
  mergeList,
  mergeMap,
  newYaml,
  parseForMerging,
  toldKeys,
  yamlText,
} from './yaml-merge.ts';

/** What a line is known by. */
const NAMES = new Set(['unit', 'project', 'item', 'projectName']);

/**
 * The text of procurement.yaml after an import.
 * @param projectOf the project of a line as projects.yaml names it
 */
export function procurementText(
  before: string | undefined,
  { lines, groups, units, total, notGiven = new Set() }: DraftProcurement,
  unit: string,
  projectOf: (line: DraftPurchase) => ProjectName | undefined,
): string {
  const document = before === undefined ? newYaml('政府采购预算', new YAMLMap()) : parseForMerging(before);
  const root = isMap(document.contents) ? document.contents : new YAMLMap();
  document.contents = root;
  if (groups.length > 0) putGroups(document, root, groups, unit, projectOf);
  const list = listAt(root, 'lines') ?? new YAMLSeq();
  list.flow = false;
  if (!root.has('lines') && lines.length > 0) root.set('lines', list);
  const wanted = lines.map((line) => lineEntries(line, unit, projectOf(line)));
  const told = toldKeys(wanted);
  mergeList(list, {
    wanted,
    keyOf: (at) => [at('unit'), told.has('project') ? at('project') : '', at('item')].join(' '),
    owns: (key) => !NAMES.has(key) && !notGiven.has(key) && (told.has(key) || !(key in PURCHASE_FIELDS)),
    stays: () => false,
    make: flowMap,
  });
  if (units.length > 0) {
    const sums = listAt(root, 'units') ?? new YAMLSeq();
    mergeList(sums, {
      wanted: units.map((sum) => ({ unit: sum.unit, ...sumEntries(sum) })),
      keyOf: (at) => at('unit') ?? '',
      owns: (key) => key !== 'unit' && !notGiven.has(key),
      stays: () => false,
      make: flowMap,
    });
    if (!root.has('units')) root.set('units', sums);
  }
  if (total !== undefined) {
    const own = root.get('total', true);
    if (isMap(own)) mergeMap(own, sumEntries(total), (key) => !notGiven.has(key));
    else root.set('total', flowMap(sumEntries(total)));
  }
  return yamlText(document, before);
}

/** Groups are written anew as a whole, and only where something in them is another. */
function putGroups(
  document: Document,
  root: YAMLMap,
  groups: readonly DraftGroup[],
  unit: string,
  projectOf: (line: DraftPurchase) => ProjectName | undefined,
): void {
  const written = (group: DraftGroup): YAMLMap => {
    const map = blockMap({ ...inOrder(group.texts), ...sumEntries(group) });
    if (group.groups.length > 0) map.set('groups', listOf(group.groups.map(written)));
    const lines = group.lines.map((line) => flowMap(known(lineEntries(line, unit, projectOf(line)))));
    if (lines.length > 0) map.set('lines', listOf(lines));
    return map;
  };
  const wanted = listOf(groups.map(written));
  if (!isDeepStrictEqual(listAt(root, 'groups')?.toJS(document), wanted.toJS(document)))
    root.set('groups', wanted);
}

function listOf(items: readonly YAMLMap[]): YAMLSeq {
  const list = new YAMLSeq();
  for (const item of items) list.add(item);
  return list;
}

/** What is said of a line in a group; its unit is that of all. */
const known = ({ unit: _, ...entries }: Entries): Entries => entries;

function lineEntries(line: DraftPurchase, unit: string, project: ProjectName | undefined): Entries {
  const amounts = amountEntries(line.amounts);
  const [first = '', ...others] = PURCHASE_COLUMNS;
  const money = Object.fromEntries(
    Object.entries(amounts).filter(([column]) => !PURCHASE_COLUMNS.includes(column)),
  );
  return {
    unit: line.unit ?? unit,
    project: project?.key ?? line.projectCode ?? (line.projectName === '' ? undefined : line.projectName),
    projectName: project?.isNamedSo === false ? line.projectName : undefined,
    ...inOrder({ ...line.texts, item: line.item }),
    [first]: amounts[first],
    ...(Object.keys(money).length > 0 ? { money } : {}),
    ...Object.fromEntries(others.map((column) => [column, amounts[column]])),
  };
}

const sumEntries = ({ quantity, amounts }: DraftSum): Entries => ({
  quantity,
  ...amountEntries(amounts as TakenAmounts),
});

/** Texts in the order their fields are listed in. */
const inOrder = (texts: Readonly<Record<string, string>>): Entries =>
  Object.fromEntries(
    Object.keys(PURCHASE_FIELDS).flatMap((key) => (key in texts ? [[key, texts[key]]] : [])),
  );
