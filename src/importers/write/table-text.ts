import { isMap, isScalar, YAMLMap, YAMLSeq } from 'yaml';
import { leafColumns, tableSides } from '../../formats/columns.ts';
import { listsRecords } from '../../formats/record-tables.ts';
import type { Side } from '../../formats/table-schema.ts';
import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import { plain } from '../../formats/wording/compared-title.ts';
import { numberedTitle } from '../../layout/table/table-name.ts';
import { INDICATOR_FIELDS } from '../../model/kinds/record-fields.ts';
import type { DraftRow, DraftTable, TakenAmounts } from '../draft/draft.ts';
import { allTold, type MissingRows, openMissingRows, rowsAddUp } from './missing-rows.ts';
import { aboveToFill, filledIn } from './to-fill.ts';
import {
  blockMap,
  type Entries,
  entryText,
  flowMap,
  KEPT,
  keysOf,
  listAt,
  mergeList,
  mergeMap,
  newYaml,
  parseForMerging,
  scalarOf,
  toldKeys,
  yamlText,
} from './yaml-merge.ts';

/** Keys of a row that are no amounts. */
const NAMES = new Set([
  'code',
  'line',
  'unit',
  'name',
  'economic',
  'governmentEconomic',
  'function',
  'revenueCode',
]);

/** Amounts as they are written, by key; what stands where a cell was not understood stays. */
export type AmountTexts = Record<string, string | typeof KEPT>;

/** Amounts as they are written. */
export const amountEntries = (amounts: TakenAmounts): AmountTexts =>
  Object.fromEntries([...amounts].map(([column, { text = KEPT }]) => [column, text]));

/**
 * The text of a table's file after an import.
 * @param before as it stands; undefined where there is none
 * @param tell what stays although the source does not show it
 */
export function tableText(
  before: string | undefined,
  draft: DraftTable,
  words: TitleWords,
  tell: (text: string) => void,
): string {
  const { table } = draft;
  const title = numberedTitle(table.number, filledTitle(table.title, words));
  const document = before === undefined ? newYaml(title, new YAMLMap()) : parseForMerging(before);
  const root = isMap(document.contents) ? document.contents : new YAMLMap();
  document.contents = root;
  const notGiven = new Set([...draft.notGiven.values()].flatMap((columns) => [...columns]));
  const wasEmpty = root.get('empty') === 'true';
  if (draft.isEmpty) {
    keepingComment(root, () => {
      for (const side of tableSides(table)) root.delete(side.id);
      if (wasEmpty) return;
      root.delete('total');
      root.set('empty', scalarOf('empty', 'true'));
    });
    const isTold = [...draft.total.values()].some(({ text }) => text !== draft.emptyTotal);
    // That of purchases stands in procurement.yaml, and says nothing where there are none.
    if ((isTold && !listsRecords(table, 'purchase')) || root.has('total'))
      mergeTotal(root, draft.total, (key) => !notGiven.has(key));
    mergeNotes(root, draft, words);
    return yamlText(document, before);
  }
  keepingComment(root, () => root.delete('empty'));
  for (const side of tableSides(table)) {
    const rows = draft.sides.get(side.id) ?? [];
    const own = draft.notGiven.get(side.id) ?? new Set();
    const figures = leafColumns(side.columns).filter(({ prints }) => prints === undefined);
    // A side of which no figure is given says nothing of its rows either.
    if (rows.length === 0 && figures.length > 0 && figures.every(({ id = '' }) => own.has(id))) continue;
    const missing = missingOf(draft, side, words);
    mergeSide(root, { side: side.id, rows, notGiven: own, missing });
    for (const text of missing.told()) tell(text);
  }
  mergeTotal(root, draft.total, (key) => !draft.mayLack && !notGiven.has(key));
  mergeNotes(root, draft, words);
  return filledIn(yamlText(document, before));
}

/** Changes the keys of a file; the comment above its first stays at the top, down to where it says how to fill the file in. */
function keepingComment(root: YAMLMap, change: () => void): void {
  const [first] = root.items;
  change();
  const comment = isScalar(first?.key) && first !== root.items[0] ? first.key.commentBefore : undefined;
  if (comment != null) root.commentBefore = aboveToFill(comment);
}

/** What becomes of the rows of a side that its source does not show. */
function missingOf(draft: DraftTable, side: Side, words: TitleWords): MissingRows {
  if (!draft.mayLack) return allTold;
  const columns = leafColumns(side.columns);
  const shown = { rows: draft.sides.get(side.id) ?? [], total: draft.total };
  return openMissingRows({
    title: draft.title,
    nameOf: (item) =>
      keysOf(item)
        .flatMap((key) => (NAMES.has(key) ? (entryText(item, key) ?? []) : []))
        .join(' '),
    titleOf: (key) => filledTitle(columns.find(({ id }) => id === key)?.title ?? key, words),
    addsUpWithout: (item, key) => rowsAddUp(shown, item, key),
  });
}

/** Rows of a side, and what they are merged by. */
interface SideRows {
  readonly side: string;
  readonly rows: readonly DraftRow[];
  /** Columns that stay as they are typed. */
  readonly notGiven: ReadonlySet<string>;
  readonly missing: MissingRows;
}

function mergeSide(root: YAMLMap, { side, rows, notGiven, missing }: SideRows): void {
  const list = listAt(root, side) ?? new YAMLSeq();
  const named = [...new Set(rows.flatMap(({ keys }) => Object.keys(keys)))].filter((key) => !NAMES.has(key));
  const wanted = rows.map(rowEntries);
  const told = toldKeys(wanted);
  mergeList(list, {
    wanted,
    keyOf: (at) =>
      at('level2') === undefined
        ? [
            at('code'),
            at('line'),
            at('unit'),
            at('economic'),
            at('governmentEconomic'),
            ...named.map(at),
          ].join(' ')
        : `${at('level2')} ${at('name')}`,
    looseKeyOf: (at) =>
      at('code') !== undefined && rows.some(isHalfNamed) ? `${at('code')} ${at('total')}` : '',
    owns: (key, item) =>
      !NAMES.has(key) &&
      !notGiven.has(key) &&
      !named.includes(key) &&
      (told.has(key) || !(key in INDICATOR_FIELDS)) &&
      missing.takesOut(key, item),
    // A line or heading without amounts says nothing that a workbook could take back.
    stays: (item) => (keysOf(item).every((key) => NAMES.has(key)) && item.has('line')) || missing.stays(item),
    make: flowMap,
  });
  if (list.items.length === 0) root.delete(side);
  else if (!root.has(side)) root.set(side, list);
}

/** A row whose second 科目 was not understood. */
const isHalfNamed = ({ isUnsure }: DraftRow): boolean => isUnsure === true;

const rowEntries = ({ keys, printedCode, name, texts, amounts }: DraftRow): Entries => ({
  ...keys,
  printedCode,
  name,
  ...texts,
  ...amountEntries(amounts),
});

/** Where no total was printed, the one that was typed stays: the check holds it against the rows. */
function mergeTotal(root: YAMLMap, amounts: TakenAmounts, owns: (key: string) => boolean): void {
  if (amounts.size === 0) return;
  const entries = amountEntries(amounts);
  const total = root.get('total', true);
  if (isMap(total)) mergeMap(total, entries, owns);
  else root.set('total', flowMap(entries));
}

/** Notes that the source has others of are brought to say what it says, with what stands in braces filled in; those that may not have been read stay. */
function mergeNotes(root: YAMLMap, { notes, mayLack }: DraftTable, words: TitleWords): void {
  if (notes.length === 0) return;
  const saidBy = (item: unknown): string => {
    const text = isScalar(item) ? item.value : item;
    return typeof text === 'string' ? plain(filledTitle(text, words)) : '';
  };
  const list = listAt(root, 'notes') ?? new YAMLSeq();
  const statement = saidBy(root.get('statement', true));
  const known = new Set(list.items.map(saidBy));
  if (notes.every((note) => known.has(plain(note)) || plain(note) === statement)) return;
  const told = new Set(notes.map(plain));
  list.items = [
    ...list.items.filter((item) => mayLack || told.has(saidBy(item))),
    ...notes.filter((note) => !known.has(plain(note))).map((note) => scalarOf('notes', note)),
  ];
  root.set('notes', list);
}

/** A new file of one map. */
export function newFile(comment: string, entries: Entries): string {
  return yamlText(newYaml(comment, blockMap(entries)), undefined);
}
