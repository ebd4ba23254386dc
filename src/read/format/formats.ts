import { type Format, formatSchema } from '../../formats/format.ts';
import { type Folder, listFolder } from '../files/files.ts';
import { listExpected } from '../files/unknown-files.ts';
import { finding } from '../findings/finding.ts';
import type { TaxonomyReading } from '../taxonomy/taxonomy.ts';
import { readFile } from '../yaml/read-file.ts';
import { structureChecks, textChecks } from './format-checks.ts';

/** The formats as read. */
export interface FormatsReading {
  readonly formats: ReadonlyMap<string, Format>;
  /** Ids of all there are, those that could not be read included. */
  readonly ids: readonly string[];
}

/** Reads formats/: how each province prints its disclosures. */
export function readFormats(folder: Folder, taxonomy: TaxonomyReading): FormatsReading {
  const formats = new Map<string, Format>();
  const ids = (listFolder(folder, 'formats') ?? []).filter((entry) => entry.isFolder).map(({ name }) => name);
  listExpected(folder, 'formats', { folders: ids });
  for (const id of ids) {
    const file = `formats/${id}/format.yaml`;
    listExpected(folder, `formats/${id}`, {
      files: ['format.yaml', 'narrative.yaml', 'glossary.yaml'],
      folders: ['narrative'],
    });
    const read = readFile(folder, file, formatSchema);
    if (read === undefined) continue;
    const wrong = structureChecks(file, read, taxonomy);
    for (const diagnostic of [...wrong, ...textChecks(file, read)]) folder.report(diagnostic);
    if (wrong.length === 0) formats.set(id, read);
    if (read.id !== id) {
      const message = `文件里的 id 是“${read.id}”，文件夹却是 ${id}`;
      folder.report(
        finding(
          'content/file-name',
          { file, path: ['id'] },
          message,
          `把文件夹改名为 ${read.id}，或改正 id。`,
        ),
      );
    }
  }
  return { formats, ids };
}
