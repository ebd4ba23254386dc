import { createHash } from 'node:crypto';
import type { Format } from '../formats/format.ts';
import type { DisclosureRecord, ProjectRecord, TableRecord } from '../model/content.ts';
import type { Discloser } from '../model/unit.ts';
import { disclosureChecks } from './disclosure-checks.ts';
import { type DisclosureFile, disclosureFile } from './disclosure-file.ts';
import { exists, type Folder } from './files.ts';
import { finding } from './finding.ts';
import { type FormatSchemas, formatSchemas } from './format-schemas.ts';
import type { FormatsReading } from './formats.ts';
import { nearest } from './nearest.ts';
import { projectRecords } from './project-records.ts';
import { readRaw, readShape } from './read-file.ts';
import { tableChecks } from './table-checks.ts';
import { tableRecord } from './table-record.ts';
import type { TaxonomyReading } from './taxonomy.ts';
import type { UnitsReading } from './units.ts';
import { listExpected } from './unknown-files.ts';

/** Where a disclosure stands. */
export interface DisclosurePlace {
  /** "disclosures/<unit>/<year>" */
  readonly path: string;
  readonly discloser: Discloser;
  readonly year: number;
}

/** What a disclosure is read against. */
export interface Surroundings {
  readonly taxonomy: TaxonomyReading;
  readonly units: UnitsReading;
  readonly formats: FormatsReading;
  /** By id of the format; filled as they are needed. */
  readonly schemas: Map<string, FormatSchemas>;
}

/** A disclosure while it is read. */
interface Reading {
  readonly folder: Folder;
  readonly place: DisclosurePlace;
  readonly schemas: FormatSchemas;
  /** Name and digest of every file read so far. */
  readonly digests: string[];
}

/**
 * Reads the folder of a disclosure.
 * @returns undefined where disclosure.yaml or the format cannot be read: without them no table can be understood
 */
export function readDisclosure(
  folder: Folder,
  place: DisclosurePlace,
  surroundings: Surroundings,
): DisclosureRecord | undefined {
  const { path, discloser, year } = place;
  const file = `${path}/disclosure.yaml`;
  const raw = readRaw(folder, file);
  const settings = raw && readShape(folder, raw, disclosureFile);
  if (raw === undefined || settings === undefined) return undefined;
  const format = surroundings.formats.formats.get(settings.format);
  if (format === undefined) {
    if (!surroundings.formats.ids.includes(settings.format))
      folder.report(unknownFormat(file, settings, surroundings));
    return undefined;
  }
  for (const diagnostic of disclosureChecks(file, settings, format)) folder.report(diagnostic);
  const schemas = schemasOf(surroundings, format);
  const reading: Reading = { folder, place, schemas, digests: [`disclosure.yaml ${raw.digest}`] };
  listExpected(folder, path, {
    files: ['disclosure.yaml', 'projects.yaml'],
    folders: ['tables', 'narrative'],
  });
  const tables = readTables(reading);
  const projects = readProjects(reading);
  const source = { file, path: [] };
  return {
    id: `${discloser.id}/${year}`,
    discloser,
    year,
    format: settings.format,
    approved: settings.approved,
    published: settings.published,
    asPublished: settings.asPublished,
    thousands: settings.thousands,
    origin: settings.source,
    notInSource: settings.notInSource.map((entry, index) => ({
      ...entry,
      source: { file, path: ['notInSource', index] },
    })),
    acknowledged: settings.acknowledged.map((entry, index) => ({
      ...entry,
      source: { file, path: ['acknowledged', index] },
    })),
    tables,
    projects,
    source,
    digest: digestOf(reading, surroundings, format),
  };
}

function unknownFormat(file: string, { format }: DisclosureFile, { formats }: Surroundings) {
  const meant = nearest(format, formats.ids);
  const message = `没有套表格式“${format}”${meant === undefined ? '' : `，是不是“${meant}”？`}`;
  return finding(
    'content/unknown-format',
    { file, path: ['format'] },
    message,
    `已有的格式：${formats.ids.join('、')}。`,
  );
}

function schemasOf({ schemas, taxonomy }: Surroundings, format: Format): FormatSchemas {
  const known = schemas.get(format.id) ?? formatSchemas(format, taxonomy.taxonomy);
  schemas.set(format.id, known);
  return known;
}

function readTables(reading: Reading): ReadonlyMap<string, TableRecord> {
  const { folder, place } = reading;
  const tables = new Map<string, TableRecord>();
  for (const { name } of listExpected(folder, `${place.path}/tables`, { ending: '.yaml' })) {
    const id = name.slice(0, -'.yaml'.length);
    const record = readTable(reading, id);
    if (record !== undefined) tables.set(id, record);
  }
  return tables;
}

function readTable({ folder, place, schemas, digests }: Reading, id: string): TableRecord | undefined {
  const file = `${place.path}/tables/${id}.yaml`;
  const raw = readRaw(folder, file);
  if (raw === undefined) return undefined;
  digests.push(`${id} ${raw.digest}`);
  const known = schemas.tables.get(id);
  if (known === undefined) {
    const ids = [...schemas.tables.keys()];
    const meant = nearest(id, ids);
    const message = `格式“${schemas.format}”没有编号为“${id}”的表${meant === undefined ? '' : `，是不是“${meant}”？`}`;
    folder.report(
      finding(
        'content/unknown-table',
        { file, path: [] },
        message,
        `改正文件名。可用的表：${ids.join('、')}。`,
      ),
    );
    return undefined;
  }
  for (const diagnostic of tableChecks(file, raw.raw, known.sides, place.discloser.department))
    folder.report(diagnostic);
  const written = readShape(folder, raw, known.schema);
  return written && tableRecord(id, file, written, known.sides);
}

function readProjects({ folder, place, schemas, digests }: Reading): readonly ProjectRecord[] {
  const file = `${place.path}/projects.yaml`;
  if (!exists(folder, file)) return [];
  const raw = readRaw(folder, file);
  if (raw === undefined) return [];
  digests.push(`projects ${raw.digest}`);
  const written = readShape(folder, raw, schemas.projects);
  return written === undefined
    ? []
    : projectRecords(folder, file, written.projects, place.discloser.department);
}

function digestOf(
  { place, digests }: Reading,
  { taxonomy, units, formats }: Surroundings,
  format: Format,
): string {
  const unit = units.digests.get(place.discloser.department.id) ?? '';
  const all = [...digests, formats.digests.get(format.id) ?? '', unit, ...taxonomy.digests];
  return createHash('sha256').update(all.join('\n')).digest('hex');
}
