import type { Format } from '../../formats/format.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { procurementFile } from '../records/procurement-file.ts';
import { projectsFile } from '../records/projects-file.ts';
import { tableFileSchema } from '../tables/table-file.ts';
import { type SideShape, sideShapes } from '../tables/table-shape.ts';

/** What the files of a format's disclosures look like. */
export interface FormatSchemas {
  /** The format's id. */
  readonly format: string;
  readonly tables: ReadonlyMap<string, TableSchema>;
  readonly projects: ReturnType<typeof projectsFile>;
  readonly procurement: ReturnType<typeof procurementFile>;
}

/** What the file of a table looks like. */
export interface TableSchema {
  readonly sides: readonly SideShape[];
  readonly schema: ReturnType<typeof tableFileSchema>;
}

/** Derives the schemas of a format's files; made once for all its disclosures, since that takes longer than using them. */
export function formatSchemas(format: Format, taxonomy: Taxonomy): FormatSchemas {
  const tables = format.tables.map((table): [string, TableSchema] => {
    const sides = sideShapes(format, table, taxonomy);
    return [table.id, { sides, schema: tableFileSchema(sides) }];
  });
  return {
    format: format.id,
    tables: new Map(tables),
    projects: projectsFile(format),
    procurement: procurementFile(format),
  };
}
