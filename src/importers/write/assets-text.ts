import { isMap, YAMLMap, YAMLSeq } from 'yaml';
import { plain } from '../../formats/wording/compared-title.ts';
import { ASSET_FIELDS } from '../../model/kinds/record-fields.ts';
import type { DraftAssetTable } from '../draft/draft.ts';
import { allTold, type ListedEntries, openMissingRows } from './missing-rows.ts';
import {
  blockMap,
  type Entries,
  entryText,
  flowMap,
  KEPT,
  listAt,
  mergeList,
  newYaml,
  parseForMerging,
  yamlText,
} from './yaml-merge.ts';

/** The text of assets.yaml after an import: tables in their order, rows by their titles; counts and what else is there stay. */
export function assetsText(
  before: string | undefined,
  tables: readonly DraftAssetTable[],
  tell: (text: string) => void,
): string {
  const document =
    before === undefined ? newYaml('固定资产占用情况表', new YAMLMap()) : parseForMerging(before);
  const root = isMap(document.contents) ? document.contents : new YAMLMap();
  document.contents = root;
  const list = listAt(root, 'tables') ?? new YAMLSeq();
  list.flow = false;
  if (!root.has('tables')) root.set('tables', list);
  for (const [index, table] of tables.entries()) {
    const known = list.items[index];
    if (isMap(known)) putRows(known, table, tell);
    else {
      const made = blockMap({ owner: table.owner, asOf: table.asOf });
      putRows(made, table, tell);
      list.items.push(made);
    }
  }
  return yamlText(document, before);
}

function putRows(table: YAMLMap, { rows, mayLack }: DraftAssetTable, tell: (text: string) => void): void {
  const list = listAt(table, 'rows') ?? new YAMLSeq();
  if (!table.has('rows')) table.set('rows', list);
  const known = new Set(
    list.items.flatMap((item) => (isMap(item) ? [rowKey(entryText(item, 'title') ?? '')] : [])),
  );
  const missing = mayLack ? openMissingRows(ROWS) : allTold;
  mergeList(list, {
    wanted: rows.map(({ id, title, of, quantity, value }): Entries => {
      // What a row is called, sentences may ask for.
      const isKnown = known.has(rowKey(title));
      return {
        id: isKnown ? KEPT : id,
        title,
        of: isKnown ? KEPT : of,
        quantity: quantity?.text,
        value: value?.text,
      };
    }),
    keyOf: (at) => rowKey(at('title') ?? ''),
    owns: (key, item) => (key === 'quantity' || key === 'value') && missing.takesOut(key, item),
    stays: missing.stays,
    make: flowMap,
  });
  for (const text of missing.told()) tell(text);
}

/** Rows of assets are of many kinds, and their sums are not told apart: they prove nothing. */
const ROWS: ListedEntries = {
  title: '固定资产占用情况表',
  nameOf: (item) => entryText(item, 'title') ?? '',
  titleOf: (key) => ASSET_FIELDS[key === 'value' ? 'value' : 'quantity'].title,
  addsUpWithout: () => false,
};

const rowKey = (title: string): string => plain(title).replace(/^其中[:]?/, '');
