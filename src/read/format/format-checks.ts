import type { Format } from '../../formats/format.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import type { Finding } from '../../model/finding.ts';
import { at, type Source } from '../../model/source.ts';
import { duplicateIds } from '../findings/duplicates.ts';
import type { TaxonomyReading } from '../taxonomy/read-taxonomy.ts';
import { columnChecks } from './format-columns.ts';
import { holdingChecks } from './format-holdings.ts';
import { lineChecks } from './format-lines.ts';
import { memberChecks } from './format-members.ts';
import { outlineChecks } from './format-outline.ts';
import { placeholderChecks } from './format-placeholders.ts';
import { wordingChecks } from './format-wording.ts';

/**
 * Whether everything a format's tables name is there, once. Where it is not, the shape of the tables' files is not known, and
 * they cannot be read.
 */
export function structureChecks(file: string, format: Format, taxonomy: TaxonomyReading): readonly Finding[] {
  const top: Source = { file, path: [] };
  const tables = format.tables.map((table, index) => ({ table, source: at(top, 'tables', index) }));
  return [
    ...duplicateIds(
      '表',
      tables.map(({ table, source }) => ({ id: table.id, source: at(source, 'id') })),
    ),
    ...tables.flatMap(({ table, source }) => tableChecks(format, table, source)),
    ...(taxonomy.isKnown ? memberChecks(top, format, taxonomy.taxonomy) : []),
  ];
}

/** What is wrong with a format's outline and texts, and with what its titles say of its money. */
export function textChecks(file: string, format: Format, taxonomy: TaxonomyReading): readonly Finding[] {
  const top: Source = { file, path: [] };
  return [
    ...outlineChecks(top, format),
    ...holdingChecks(top, format),
    ...placeholderChecks(top, format),
    ...(taxonomy.isKnown ? wordingChecks(top, format, taxonomy.taxonomy) : []),
  ];
}

const tableChecks = (format: Format, table: TableFormat, source: Source): readonly Finding[] => [
  ...columnChecks(table, source),
  ...lineChecks(format, table, source),
];
