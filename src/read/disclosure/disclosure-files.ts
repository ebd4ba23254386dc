import type { Attachment } from '../../model/records.ts';
import { exists, type Folder, listFolder } from '../files/files.ts';
import { ATTACHMENTS } from '../files/limits.ts';
import { sha256 } from '../files/sha256.ts';
import { listExpected } from '../files/unknown-files.ts';
import { type RawFile, readRaw } from '../yaml/read-file.ts';
import { readAttachments } from './read-attachments.ts';

/** Files that a disclosure may have besides its settings, its tables, its projects and its texts. */
export const OPTIONAL_FILES = {
  /** The procurement budget (政府采购预算). */
  procurement: 'procurement.yaml',
  /** Assets (国有资产) and counts of them. */
  assets: 'assets.yaml',
  /** The figures as they were last published. */
  lock: 'published.yaml',
} as const;
/** See {@link OPTIONAL_FILES}. */
export type OptionalFile = keyof typeof OPTIONAL_FILES;

/** The files of a disclosure, before anything is known of their shape. */
export interface DisclosureFiles {
  readonly settings: RawFile | undefined;
  /** projects.yaml, then the files of projects/ by name; undefined for one that cannot be read. */
  readonly projects: readonly (RawFile | undefined)[];
  readonly optional: Readonly<Record<OptionalFile, RawFile | undefined>>;
  /** By the id of the table. */
  readonly tables: ReadonlyMap<string, RawFile>;
  readonly attachments: readonly Attachment[];
}

const FILES = ['disclosure.yaml', 'narrative.yaml', 'projects.yaml', ...Object.values(OPTIONAL_FILES)];

/** Files that are published as they are; what is written by hand in them is not read. */
const PUBLISHED = /\.(?:pdf|docx?|xlsx?|png|jpe?g)$/iu;

/** Where a file that lies in the folder of a disclosure belongs; undefined where that is not known. */
const placeIn =
  (tables: ReadonlySet<string>) =>
  (name: string): string | undefined => {
    if (PUBLISHED.test(name)) return `${ATTACHMENTS}/${name}`;
    const [, stem = '', ending = ''] = /^(.+)\.(ya?ml|mdx?)$/iu.exec(name) ?? [];
    if (/^mdx?$/iu.test(ending)) return `narrative/${stem}.mdx`;
    const isTable = ending !== '' && tables.has(stem) && !FILES.includes(`${stem}.yaml`);
    return isTable ? `tables/${stem}.yaml` : undefined;
  };

/**
 * Reads all files in the folder of a disclosure.
 * @param tables ids of the tables that formats have: a file so named belongs to tables/
 */
export function readDisclosureFiles(
  folder: Folder,
  path: string,
  tables: ReadonlySet<string>,
): DisclosureFiles {
  listExpected(folder, path, {
    files: FILES,
    folders: ['tables', 'projects', 'narrative', ATTACHMENTS],
    elsewhere: placeIn(tables),
  });
  const isThere = (name: string): boolean => exists(folder, `${path}/${name}`);
  const optional = (name: string): RawFile | undefined =>
    isThere(name) ? readRaw(folder, `${path}/${name}`) : undefined;
  return {
    settings: readRaw(folder, `${path}/disclosure.yaml`),
    projects: [
      ...(isThere('projects.yaml') ? [readRaw(folder, `${path}/projects.yaml`)] : []),
      ...filesIn(folder, `${path}/projects`).map(([, raw]) => raw),
    ],
    optional: {
      procurement: optional(OPTIONAL_FILES.procurement),
      assets: optional(OPTIONAL_FILES.assets),
      lock: optional(OPTIONAL_FILES.lock),
    },
    attachments: readAttachments(folder, path),
    tables: new Map(
      filesIn(folder, `${path}/tables`).flatMap(([id, raw]) => (raw === undefined ? [] : [[id, raw]])),
    ),
  };
}

/** The YAML files of a folder by their names without the ending, in order; undefined for one that cannot be read. */
const filesIn = (folder: Folder, path: string): readonly (readonly [string, RawFile | undefined])[] =>
  listExpected(folder, path, { ending: '.yaml' }).map(
    ({ name }) => [name.slice(0, -'.yaml'.length), readRaw(folder, `${path}/${name}`)] as const,
  );

/**
 * A text that changes when any file of a disclosure does, or one it is read against.
 * @param formats ids of its format and those it extends
 * @param department id of its department
 */
export function digestOf(
  folder: Folder,
  { settings, projects, optional, tables, attachments }: DisclosureFiles,
  formats: readonly string[],
  department: string,
) {
  const taxonomy = listFolder(folder, 'taxonomy') ?? [];
  const files = [
    ...[settings, ...projects, ...Object.values(optional), ...tables.values()].flatMap(
      (raw) => raw?.file ?? [],
    ),
    ...attachments.map(({ source }) => source.file),
    ...formats.map((format) => `formats/${format}/format.yaml`),
    `units/${department}.yaml`,
    ...taxonomy.map(({ name }) => `taxonomy/${name}`),
  ];
  const lines = files.map((file) => `${file} ${folder.digests.get(file) ?? ''}`);
  return sha256(lines.join('\n'));
}
