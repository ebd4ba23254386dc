import type { Format } from '../../formats/format.ts';
import type { OutlineEntry } from '../../formats/outline-schema.ts';
import { RESERVED_ENTRIES } from '../../formats/reserved-ids.ts';
import type { Finding } from '../../model/finding.ts';
import { at, type Source } from '../../model/source.ts';
import { meantAs } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';

interface PlacedEntry {
  readonly entry: OutlineEntry;
  readonly source: Source;
}

/** What is wrong with the outline (目录): every table stands in it once, and everything in it has an address of its own. */
export function outlineChecks(top: Source, format: Format): readonly Finding[] {
  const entries = format.outline.flatMap((part, index) =>
    placed(part.entries, at(top, 'outline', index, 'entries')),
  );
  const tables = format.tables.map(({ id }) => id);
  return [
    ...entries.flatMap(({ entry, source }) => entryFinding(entry, source, tables)),
    ...twice(top, format, entries),
    ...format.tables.flatMap(({ id, title }, index) => {
      if (entries.some(({ entry }) => entry.table === id)) return [];
      const source = at(top, 'tables', index, 'id');
      return [
        finding(
          'format/outline',
          source,
          `目录里没有“${title}”（${id}）`,
          `在 outline 里加上 { table: ${id} }。`,
        ),
      ];
    }),
  ];
}

const placed = (entries: readonly OutlineEntry[], list: Source): readonly PlacedEntry[] =>
  entries.flatMap((entry, index) => {
    const source = at(list, index);
    return [{ entry, source }, ...placed(entry.entries ?? [], at(source, 'entries'))];
  });

function entryFinding({ table, section, title }: OutlineEntry, source: Source, known: readonly string[]) {
  if ((table === undefined) === (section === undefined)) {
    return [
      finding(
        'format/outline',
        source,
        '目录的一项要么是表，要么是一节文字',
        '写 table 或 section，二者取一。',
      ),
    ];
  }
  if (table !== undefined && !known.includes(table)) {
    const message = `目录里的“${table}”不是本格式的表${meantAs(table, known)}`;
    return [finding('format/outline', at(source, 'table'), message, `可用的表：${known.join('、')}。`)];
  }
  if (section !== undefined && title === undefined) {
    return [finding('format/outline', source, `一节文字“${section}”没有标题`, '补上 title。')];
  }
  return [];
}

/** Parts, sections and tables share their addresses (/<unit>/<year>/<id>/), so an id stands once among them all. */
function twice(top: Source, format: Format, entries: readonly PlacedEntry[]): readonly Finding[] {
  const parts = format.outline.map(({ id }, index) => ({ id, source: at(top, 'outline', index, 'id') }));
  const rest = entries.flatMap(({ entry, source }) => {
    const kind = entry.table === undefined ? 'section' : 'table';
    const id = entry[kind];
    return id === undefined ? [] : [{ id, source: at(source, kind) }];
  });
  const first = new Map<string, Source>();
  return [...parts, ...rest].flatMap(({ id, source }) => {
    if (RESERVED_ENTRIES.includes(id)) {
      const message = `编号“${id}”是网站自己的页面的地址`;
      return [
        finding('format/reserved-id', source, message, `换一个编号；不能用 ${RESERVED_ENTRIES.join('、')}。`),
      ];
    }
    const before = first.get(id);
    if (before === undefined) first.set(id, source);
    if (before === undefined) return [];
    const related = [{ source: before, label: '第一次' }];
    return [
      finding('format/outline', source, `目录里“${id}”出现了两次`, '只留一处，或换一个编号。', {
        label: '第二次',
        related,
      }),
    ];
  });
}
