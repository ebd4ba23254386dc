import { isMap, YAMLMap, YAMLSeq } from 'yaml';
import { PURCHASE_COLUMNS } from '../../formats/record-tables.ts';
import { entryAt } from '../../model/base/entry-at.ts';
import { GROUP_HEADERS } from '../../model/kinds/column-kinds.ts';
import { PURCHASE_FIELDS } from '../../model/kinds/record-fields.ts';
import {
  type DraftGroup,
  type DraftProcurement,
  type DraftPurchase,
  type DraftSum,
  draftLines,
  type TakenAmounts,
} from '../draft/draft.ts';
import { allTold, type MissingRows, openMissingRows, partsAddUp } from './missing-rows.ts';
import type { ProjectName } from './projects-text.ts';
import { amountEntries } from './table-text.ts';
import {
  blockMap,
  type Entries,
  entryText,
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

/** What lines of procurement are written by. */
export interface PurchaseContext {
  /** Code of the unit that discloses. */
  readonly unit: string;
  /** The project of a line as projects.yaml names it. */
  readonly projectOf: (line: DraftPurchase) => ProjectName | undefined;
  /** Is told what stays although the source does not show it. */
  readonly tell: (text: string) => void;
}

/** The text of procurement.yaml after an import: comments, order and what no workbook says stay, of groups as of lines. */
export function procurementText(
  before: string | undefined,
  draft: DraftProcurement,
  context: PurchaseContext,
): string {
  const { lines, groups, units, total, notGiven = new Set() } = draft;
  const document = before === undefined ? newYaml('政府采购预算', new YAMLMap()) : parseForMerging(before);
  const root = isMap(document.contents) ? document.contents : new YAMLMap();
  document.contents = root;
  const told = toldKeys(
    draftLines(draft).map((line) => lineEntries(line, context.unit, context.projectOf(line))),
  );
  const merge = openPurchaseMerge(draft, told, context);
  if (groups.length > 0) merge.groups(root, groups);
  merge.lines(root, { lines, groups, whole: total, isGroup: false });
  if (units.length > 0) {
    const missing = merge.missingOf('各单位的小计', () => false);
    mergeList(listIn(root, 'units'), {
      wanted: units.map((sum) => ({ unit: sum.unit, ...sumEntries(sum) })),
      keyOf: (at) => at('unit') ?? '',
      owns: (key, item) => key !== 'unit' && !notGiven.has(key) && missing.takesOut(key, item),
      stays: missing.stays,
      make: flowMap,
    });
    for (const text of missing.told()) context.tell(text);
  }
  if (total !== undefined) {
    const own = root.get('total', true);
    if (isMap(own)) mergeMap(own, sumEntries(total), (key) => !draft.mayLack && !notGiven.has(key));
    else root.set('total', flowMap(sumEntries(total)));
  }
  return yamlText(document, before);
}

/** Lines that stand together, and the sum above them. */
interface PurchaseList extends Pick<DraftGroup, 'lines' | 'groups'> {
  readonly whole: DraftSum | undefined;
  readonly isGroup: boolean;
}

/** Merges lines and groups of purchases into the lists of a map. @param told the keys that some line says */
function openPurchaseMerge(
  { mayLack, notGiven = new Set() }: DraftProcurement,
  told: ReadonlySet<string>,
  { unit, projectOf, tell }: PurchaseContext,
) {
  const owns = (key: string): boolean =>
    !NAMES.has(key) && !notGiven.has(key) && (told.has(key) || !(key in PURCHASE_FIELDS));
  const missingOf = (title: string, addsUp: (key: string) => boolean): MissingRows =>
    mayLack
      ? openMissingRows({
          title,
          nameOf: (item) =>
            [...NAMES, ...GROUP_HEADERS].flatMap((key) => entryText(item, key) ?? []).join(' '),
          titleOf: (key) =>
            key in PURCHASE_FIELDS ? PURCHASE_FIELDS[key as keyof typeof PURCHASE_FIELDS].title : key,
          addsUpWithout: (_, key) => addsUp(key),
        })
      : allTold;
  return { missingOf, groups, lines };

  function lines(map: YAMLMap, { lines: own, groups: beside, whole, isGroup }: PurchaseList): void {
    if (own.length === 0 && listAt(map, 'lines') === undefined) return;
    const list = listIn(map, 'lines');
    const parts = [...own, ...beside].map(({ amounts }) => amounts);
    const missing = missingOf(
      '政府采购',
      (key) => whole !== undefined && partsAddUp(whole.amounts, parts, key),
    );
    mergeList(list, {
      wanted: own.map((line) => {
        const { unit: ofLine, ...entries } = lineEntries(line, unit, projectOf(line));
        // The unit of lines in a group is that of all.
        return isGroup ? entries : { unit: ofLine, ...entries };
      }),
      keyOf: (at) =>
        [isGroup ? '' : at('unit'), told.has('project') ? at('project') : '', at('item')].join(' '),
      owns: (key, item) => owns(key) && missing.takesOut(key, item),
      stays: missing.stays,
      make: flowMap,
      keepsBlanks: mayLack,
    });
    if (list.items.length === 0) map.delete('lines');
    for (const text of missing.told()) tell(text);
  }

  function groups(map: YAMLMap, wanted: readonly DraftGroup[]): void {
    if (wanted.length === 0 && listAt(map, 'groups') === undefined) return;
    const list = listIn(map, 'groups');
    const missing = missingOf('政府采购的分组', () => false);
    const merged = mergeList(list, {
      wanted: wanted.map((group) => ({ ...inOrder(group.texts), ...sumEntries(group) })),
      keyOf: (at) => GROUP_HEADERS.map(at).join(' '),
      owns: (key, item) => !PARTS.has(key) && owns(key) && missing.takesOut(key, item),
      stays: missing.stays,
      make: blockMap,
    });
    for (const [index, group] of wanted.entries()) {
      const own = entryAt(merged, index);
      groups(own, group.groups);
      lines(own, { ...group, whole: group, isGroup: true });
    }
    if (list.items.length === 0) map.delete('groups');
    for (const text of missing.told()) tell(text);
  }
}

/** Keys of a group that hold what stands in it. */
const PARTS: ReadonlySet<string> = new Set(['groups', 'lines']);

/** The list under a key, an entry a line; made where there is none. */
function listIn(map: YAMLMap, key: string): YAMLSeq {
  const list = listAt(map, key) ?? new YAMLSeq();
  if (!map.has(key)) map.set(key, list);
  if (list.items.length === 0) list.flow = false;
  return list;
}

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
