import type { Format } from '../../formats/format.ts';
import { lineage } from '../../formats/lineage.ts';
import type { DisclosureRecord, TableRecord } from '../../model/content.ts';
import { type DisclosureTerm, termFolder } from '../../model/disclosure/kind.ts';
import { onceFor } from '../../model/once-for.ts';
import { at } from '../../model/source.ts';
import type { Discloser } from '../../model/unit.ts';
import type { Folder } from '../files/files.ts';
import { meantAs } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import type { FormatsReading } from '../format/formats.ts';
import { tableChecks } from '../tables/table-checks.ts';
import { isUnfilled, tableRecord } from '../tables/table-record.ts';
import type { TaxonomyReading } from '../taxonomy/read-taxonomy.ts';
import type { UnitsReading } from '../units/units.ts';
import { type RawFile, readShape } from '../yaml/read-file.ts';
import { correctionRecords } from './correction-records.ts';
import { disclosureChecks } from './disclosure-checks.ts';
import { disclosureFile } from './disclosure-file.ts';
import { type DisclosureFiles, digestOf, readDisclosureFiles } from './disclosure-files.ts';
import { type FormatSchemas, formatSchemas } from './format-schemas.ts';
import { readLock } from './lock-file.ts';
import { readRecords } from './read-records.ts';
import { withStrangeUnits } from './strange-units.ts';
import { unknownProjects } from './table-projects.ts';

/** Where a disclosure stands. */
export interface DisclosurePlace extends DisclosureTerm {
  /** "disclosures/<unit>/<folder>" */
  readonly path: string;
  readonly discloser: Discloser;
  /** The digest of its latest lock, where the register (locks.yaml) names it: it was published. */
  readonly registered?: string | undefined;
}

/** What a disclosure is read against. */
export interface DisclosureContext {
  readonly taxonomy: TaxonomyReading;
  readonly units: UnitsReading;
  readonly formats: FormatsReading;
  /** By id of the format; filled as they are needed. */
  readonly schemas: Map<string, FormatSchemas>;
}

/** A disclosure as its own files say it, before it is known whether all files it stands on could be read. */
export type DisclosureReading = Omit<DisclosureRecord, 'isWhole'>;

/**
 * Reads the folder of a disclosure.
 * @returns undefined where disclosure.yaml or the format cannot be read: without them no table can be understood
 */
export function readDisclosure(
  folder: Folder,
  place: DisclosurePlace,
  around: DisclosureContext,
): DisclosureReading | undefined {
  const files = readDisclosureFiles(folder, place.path, tableIds(around.formats));
  const settings = files.settings && readShape(folder, files.settings, disclosureFile);
  const format = files.settings && formatOf(folder, files.settings, around.formats);
  if (format === undefined) return undefined;
  const schemas = around.schemas.get(format.id) ?? formatSchemas(format, around.taxonomy.taxonomy);
  around.schemas.set(format.id, schemas);
  const tables = tablesOf(folder, place, files, schemas);
  const records = readRecords(folder, files, format, schemas, place.discloser.department);
  // Of a file that cannot be read nobody knows which projects it has.
  const isRead = files.projects.length === 0 || records.projects.length > 0;
  for (const finding of isRead ? unknownProjects(tables, records.projects) : []) folder.report(finding);
  if (settings === undefined) return undefined;
  const source = { file: `${place.path}/disclosure.yaml`, path: [] };
  for (const finding of disclosureChecks(source.file, settings, format, place.kind)) folder.report(finding);
  const { notInSource, acknowledged, corrections, source: origin, ...rest } = settings;
  const id = `${place.discloser.id}/${termFolder(place)}`;
  const told = correctionRecords(source, corrections);
  return {
    ...rest,
    id,
    discloser: withStrangeUnits(place.discloser, { tables, projects: records.projects }),
    year: place.year,
    kind: place.kind,
    origin,
    notInSource: notInSource.map((entry, index) => ({ ...entry, source: at(source, 'notInSource', index) })),
    acknowledged: acknowledged.flatMap((entry, index) =>
      entry.at.map((place) => ({ ...entry, at: place, source: at(source, 'acknowledged', index) })),
    ),
    corrections: told,
    // What was published is no draft, whatever became of its lock.
    draft: place.registered === undefined && settings.draft,
    lock: readLock(folder, files.optional.lock, { id, registered: place.registered }, told),
    tables,
    attachments: files.attachments,
    ...records,
    source,
    digest: digestOf(
      folder,
      files,
      lineage(around.formats.formats, format.id),
      place.discloser.department.id,
    ),
  };
}

/** Ids of the tables of all formats. */
const tableIds = onceFor(
  ({ formats }: FormatsReading): ReadonlySet<string> =>
    new Set([...formats.values()].flatMap(({ tables }) => tables.map(({ id }) => id))),
);

/** The format that disclosure.yaml names, also where something else in it is wrong. */
function formatOf(
  folder: Folder,
  { file, raw }: RawFile,
  { formats, ids }: FormatsReading,
): Format | undefined {
  const id = typeof raw === 'object' && raw !== null && 'format' in raw ? raw.format : undefined;
  if (typeof id !== 'string') return undefined;
  const format = formats.get(id);
  if (format !== undefined || ids.includes(id)) return format;
  const message = `没有套表格式“${id}”${meantAs(id, ids)}`;
  folder.report(
    finding('content/unknown-format', { file, path: ['format'] }, message, `已有的格式：${ids.join('、')}。`),
  );
  return undefined;
}

function tablesOf(folder: Folder, place: DisclosurePlace, files: DisclosureFiles, schemas: FormatSchemas) {
  const tables = new Map<string, TableRecord>();
  for (const [id, raw] of files.tables) {
    const record = tableOf(folder, place, id, raw, schemas);
    if (record !== undefined && !isUnfilled(record)) tables.set(id, record);
  }
  return tables;
}

/** Files of a disclosure that stand beside disclosure.yaml. */
const OWN_FILES = ['narrative.yaml', 'projects.yaml', 'procurement.yaml', 'assets.yaml'] as const;

function tableOf(
  folder: Folder,
  { discloser }: DisclosurePlace,
  id: string,
  raw: RawFile,
  schemas: FormatSchemas,
): TableRecord | undefined {
  const known = schemas.tables.get(id);
  if (known === undefined) {
    const source = { file: raw.file, path: [] };
    const own = OWN_FILES.find((name) => name === `${id}.yaml`);
    if (own !== undefined) {
      folder.lost.add(raw.file.replace(/tables\/[^/]+$/, own));
      const message = `文件“${own}”放错了文件夹，不会被读到`;
      folder.report(finding('content/lost-file', source, message, `移出 tables/，与 disclosure.yaml 并列。`));
      return undefined;
    }
    const ids = [...schemas.tables.keys()];
    const message = `格式“${schemas.format}”没有编号为“${id}”的表${meantAs(id, ids)}`;
    folder.report(
      finding('content/unknown-table', source, message, `改正文件名。可用的表：${ids.join('、')}。`),
    );
    return undefined;
  }
  for (const finding of tableChecks(raw.file, raw.raw, known.sides, discloser.department))
    folder.report(finding);
  const written = readShape(folder, raw, known.schema);
  return written && tableRecord(id, raw.file, written, known.sides);
}
