import type { Format } from '../../formats/format.ts';
import type { AssetsRecord, ProcurementRecord, ProjectRecord } from '../../model/records.ts';
import type { Department } from '../../model/unit.ts';
import type { Folder } from '../files/files.ts';
import { assetsFile, assetsRecord } from '../records/assets-file.ts';
import { procurementRecord } from '../records/procurement-records.ts';
import { projectRecords } from '../records/project-records.ts';
import { readShape } from '../yaml/read-file.ts';
import type { DisclosureFiles } from './disclosure-files.ts';
import type { FormatSchemas } from './format-schemas.ts';

/** The lists behind the tables of a disclosure. */
export interface Records {
  readonly projects: readonly ProjectRecord[];
  readonly procurement: ProcurementRecord | undefined;
  readonly assets: AssetsRecord | undefined;
}

/** Reads projects, procurement and assets; what is wrong with a file leaves it out. */
export function readRecords(
  folder: Folder,
  files: DisclosureFiles,
  format: Format,
  schemas: FormatSchemas,
  department: Department,
): Records {
  const written = files.projects.flatMap((raw) => {
    const fitting = raw && readShape(folder, raw, schemas.projects);
    return raw === undefined || fitting === undefined ? [] : [{ file: raw.file, projects: fitting.projects }];
  });
  const projects = projectRecords(folder, format, written, department);
  const lines =
    files.optional.procurement && readShape(folder, files.optional.procurement, schemas.procurement);
  const assets = files.optional.assets && readShape(folder, files.optional.assets, assetsFile);
  return {
    projects,
    procurement:
      files.optional.procurement &&
      lines &&
      procurementRecord(folder, files.optional.procurement.file, lines, {
        projects,
        // A file of projects that could not be read says nothing about which projects there are.
        isComplete: written.length === files.projects.length,
        department,
      }),
    assets: files.optional.assets && assets && assetsRecord(files.optional.assets.file, assets),
  };
}
