import { isMap, isScalar, YAMLMap, YAMLSeq } from 'yaml';
import { leafColumns, tableSides } from '../../formats/columns.ts';
import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import { plain } from '../../formats/wording/compared-title.ts';
import { numberedTitle } from '../../layout/table/table-name.ts';
import { INDICATOR_FIELDS } from '../../model/kinds/record-fields.ts';
import type { DraftRow, DraftTable, TakenAmounts } from '../draft/draft.ts';
import { filledIn } from './to-fill.ts';
import {
  blockMap,
  type Entries,
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
 */
export function tableText(before: string | undefined, draft: DraftTable, words: TitleWords): string {
  const { table } = draft;
  const title = numberedTitle(table.number, filledTitle(table.title, words));
  const document = before === undefined ? newYaml(title, new YAMLMap()) : parseForMerging(before);
  const root = isMap(document.contents) ? document.contents : new YAMLMap();
  document.contents = root;
  const notGiven = new Set([...draft.notGiven.values()].flatMap((columns) => [...columns]));
  const wasEmpty = root.get('empty') === 'true';
  if (draft.isEmpty) {
    for (const side of tableSides(table)) root.delete(side.id);
    if (!wasEmpty) {
      root.delete('total');
      root.set('empty', scalarOf('empty', 'true'));
    }
    const isTold = [...draft.total.values()].some(({ text }) => text !== draft.emptyTotal);
    if (isTold || root.has('total')) mergeTotal(root, draft.total, notGiven);
    mergeNotes(root, draft.notes, words);
    return yamlText(document, before);
  }
  withoutEmpty(root);
  for (const side of tableSides(table)) {
    const rows = draft.sides.get(side.id) ?? [];
    const own = draft.notGiven.get(side.id) ?? new Set();
    const figures = leafColumns(side.columns).filter(({ prints }) => prints === undefined);
    // A side of which no figure is given says nothing of its rows either.
    if (rows.length === 0 && figures.length > 0 && figures.every(({ id = '' }) => own.has(id))) continue;
    mergeSide(root, side.id, rows, own);
  }
  mergeTotal(root, draft.total, notGiven);
  mergeNotes(root, draft.notes, words);
  return filledIn(yamlText(document, before));
}

/** Takes out that a table is empty; the comment above it stays at the top of the file. */
function withoutEmpty(root: YAMLMap): void {
  const [first] = root.items;
  root.delete('empty');
  const comment = isScalar(first?.key) && first !== root.items[0] ? first.key.commentBefore : undefined;
  if (comment != null) root.commentBefore = comment;
}

/** @param notGiven columns that stay as they are typed */
function mergeSide(
  root: YAMLMap,
  side: string,
  rows: readonly DraftRow[],
  notGiven: ReadonlySet<string>,
): void {
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
    owns: (key) =>
      !NAMES.has(key) &&
      !notGiven.has(key) &&
      !named.includes(key) &&
      (told.has(key) || !(key in INDICATOR_FIELDS)),
    // A line or heading without amounts says nothing that a workbook could take back.
    stays: (item) => keysOf(item).every((key) => NAMES.has(key)) && item.has('line'),
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
function mergeTotal(root: YAMLMap, amounts: TakenAmounts, notGiven: ReadonlySet<string>): void {
  if (amounts.size === 0) return;
  const entries = amountEntries(amounts);
  const total = root.get('total', true);
  if (isMap(total)) mergeMap(total, entries, (key) => !notGiven.has(key));
  else root.set('total', flowMap(entries));
}

/** Notes are written anew only where they say something else, with what stands in braces filled in. */
function mergeNotes(root: YAMLMap, notes: readonly string[], words: TitleWords): void {
  if (notes.length === 0) return;
  const known = [root.get('statement'), ...(listAt(root, 'notes')?.items ?? [])].flatMap((item) => {
    const text = isScalar(item) ? item.value : item;
    return typeof text === 'string' ? plain(filledTitle(text, words)) : [];
  });
  if (notes.every((note) => known.includes(plain(note)))) return;
  const list = new YAMLSeq();
  for (const note of notes) list.add(scalarOf('notes', note));
  root.set('notes', list);
}

/** A new file of one map. */
export function newFile(comment: string, entries: Entries): string {
  return yamlText(newYaml(comment, blockMap(entries)), undefined);
}
