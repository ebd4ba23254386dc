import { createHash } from 'node:crypto';
import { exists, type Folder, listFolder } from './files.ts';
import { type RawFile, readRaw } from './read-file.ts';
import { listExpected } from './unknown-files.ts';

/** The files of a disclosure, before anything is known of their shape. */
export interface DisclosureFiles {
  readonly settings: RawFile | undefined;
  readonly projects: RawFile | undefined;
  /** By the id of the table. */
  readonly tables: ReadonlyMap<string, RawFile>;
}

/** Reads all files in the folder of a disclosure. */
export function readDisclosureFiles(folder: Folder, path: string): DisclosureFiles {
  listExpected(folder, path, {
    files: ['disclosure.yaml', 'projects.yaml'],
    folders: ['tables', 'narrative'],
  });
  const projects = `${path}/projects.yaml`;
  const tables = listExpected(folder, `${path}/tables`, { ending: '.yaml' }).flatMap(({ name }) => {
    const raw = readRaw(folder, `${path}/tables/${name}`);
    return raw === undefined ? [] : [[name.slice(0, -'.yaml'.length), raw] as const];
  });
  return {
    settings: readRaw(folder, `${path}/disclosure.yaml`),
    projects: exists(folder, projects) ? readRaw(folder, projects) : undefined,
    tables: new Map(tables),
  };
}

/**
 * A text that changes when any file of a disclosure does, or one it is read against.
 * @param format id of its format
 * @param department id of its department
 */
export function digestOf(
  folder: Folder,
  { settings, projects, tables }: DisclosureFiles,
  format: string,
  department: string,
) {
  const taxonomy = listFolder(folder, 'taxonomy') ?? [];
  const files = [
    ...[settings, projects, ...tables.values()].flatMap((raw) => raw?.file ?? []),
    `formats/${format}/format.yaml`,
    `units/${department}.yaml`,
    ...taxonomy.map(({ name }) => `taxonomy/${name}`),
  ];
  const lines = files.map((file) => `${file} ${folder.digests.get(file) ?? ''}`);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
