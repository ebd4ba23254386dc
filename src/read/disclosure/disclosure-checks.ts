import type { Format } from '../../formats/format.ts';
import { sectionIds } from '../../formats/held-sections.ts';
import { DISCLOSURE_KIND_TITLES, type DisclosureKind } from '../../model/disclosure/kind.ts';
import type { Finding } from '../../model/finding.ts';
import { tableOfPlace } from '../../model/place.ts';
import type { Source } from '../../model/source.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import { meantAs } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import type { DisclosureFile } from './disclosure-file.ts';

/** What an acknowledgement may name besides a table: the dates, records by the file they stand in, and whoever discloses. */
const RECORDS: readonly string[] = [
  'published',
  'projects',
  'procurement',
  'assets',
  'narrative',
  'prior',
  'stated',
  'unit',
  'units',
];

/** Whether findings of a format may stand at a place, so that an acknowledgement may name it. */
export const isPlaceOf = (format: Format, place: string): boolean => {
  const table = tableOfPlace(place);
  return (
    RECORDS.includes(table) ||
    sectionIds(format).includes(table) ||
    format.tables.some(({ id }) => id === table)
  );
};

/** What disclosure.yaml says of dates and of tables its format does not have. */
export function disclosureChecks(
  file: string,
  settings: DisclosureFile,
  format: Format,
  kind: DisclosureKind,
): readonly Finding[] {
  const tables = format.tables.map((table) => table.id);
  return [
    ...dateOrder(file, settings),
    ...earlyCorrections(file, settings),
    ...kindOfFormat(file, format, kind),
    ...settings.notInSource.flatMap(({ table }, index) =>
      unknownTable({ file, path: ['notInSource', index, 'table'] }, table, tables, format),
    ),
    ...settings.acknowledged.flatMap(({ at }, index) =>
      at.flatMap((place) =>
        isPlaceOf(format, place)
          ? []
          : unknownTable({ file, path: ['acknowledged', index, 'at'] }, tableOfPlace(place), tables, format),
      ),
    ),
  ];
}

/** A format of final accounts is for final accounts only, and they need one. */
function kindOfFormat(file: string, { id, version }: Format, kind: DisclosureKind): readonly Finding[] {
  if ((kind === 'final') === (version === VERSION.final)) return [];
  const message =
    kind === 'final'
      ? `文件夹是决算，格式“${id}”的数却是${version === VERSION.budget ? '预算数' : `“${version}”`}`
      : `文件夹是${DISCLOSURE_KIND_TITLES[kind]}，格式“${id}”的数却是决算数`;
  const remedy = '决算放在以 -final 结尾的文件夹里，用 version 为 final 的格式；预算反之。';
  return [finding('content/kind', { file, path: ['format'] }, message, remedy)];
}

function dateOrder(file: string, { approved, published }: DisclosureFile): readonly Finding[] {
  if (approved === undefined || published === undefined || published >= approved) return [];
  const message = `公开时间 ${published} 早于批复时间 ${approved}`;
  const related = [{ source: { file, path: ['approved'] }, label: '批复时间' }];
  const source = { file, path: ['published'] };
  return [
    finding('content/date-order', source, message, '核对两个日期的年、月、日，改正写错的一个。', {
      label: '公开时间',
      related,
    }),
  ];
}

/** Nothing is corrected before it was published. */
const earlyCorrections = (file: string, { published, corrections }: DisclosureFile): readonly Finding[] =>
  corrections.flatMap(({ date }, index) => {
    if (published === undefined || date >= published) return [];
    const message = `更正的日期 ${date} 早于公开时间 ${published}`;
    const related = [{ source: { file, path: ['published'] }, label: '公开时间' }];
    const source = { file, path: ['corrections', index, 'date'] };
    const remedy = '核对两个日期；公开之前改的数不算更正，从上年复制来的更正记录删去。';
    return [finding('content/date-order', source, message, remedy, { label: '更正', related })];
  });

function unknownTable(
  source: Source,
  table: string,
  known: readonly string[],
  format: Format,
): readonly Finding[] {
  if (known.includes(table)) return [];
  const message = `格式“${format.id}”没有编号为“${table}”的表${meantAs(table, known)}`;
  return [finding('content/unknown-table', source, message, `可用的表：${known.join('、')}。`)];
}
