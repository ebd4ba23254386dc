import { isMap, YAMLMap, YAMLSeq } from 'yaml';
import { plain } from '../../formats/wording/compared-title.ts';
import type { DraftAssetTable } from '../draft/draft.ts';
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
export function assetsText(before: string | undefined, tables: readonly DraftAssetTable[]): string {
  const document =
    before === undefined ? newYaml('固定资产占用情况表', new YAMLMap()) : parseForMerging(before);
  const root = isMap(document.contents) ? document.contents : new YAMLMap();
  document.contents = root;
  const list = listAt(root, 'tables') ?? new YAMLSeq();
  list.flow = false;
  if (!root.has('tables')) root.set('tables', list);
  for (const [index, table] of tables.entries()) {
    const known = list.items[index];
    if (isMap(known)) putRows(known, table);
    else {
      const made = blockMap({ owner: table.owner, asOf: table.asOf });
      putRows(made, table);
      list.items.push(made);
    }
  }
  return yamlText(document, before);
}

function putRows(table: YAMLMap, { rows }: DraftAssetTable): void {
  const list = listAt(table, 'rows') ?? new YAMLSeq();
  if (!table.has('rows')) table.set('rows', list);
  const known = new Set(
    list.items.flatMap((item) => (isMap(item) ? [rowKey(entryText(item, 'title') ?? '')] : [])),
  );
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
    owns: (key) => key === 'quantity' || key === 'value',
    stays: () => false,
    make: flowMap,
  });
}

const rowKey = (title: string): string => plain(title).replace(/^其中[:]?/, '');
