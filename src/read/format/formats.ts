import { type Format, formatSchema } from '../../formats/format.ts';
import { type Folder, listFolder } from '../files/files.ts';
import { listExpected } from '../files/unknown-files.ts';
import { meantAs } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import type { TaxonomyReading } from '../taxonomy/read-taxonomy.ts';
import { readRaw, readShape } from '../yaml/read-file.ts';
import { structureChecks, textChecks } from './format-checks.ts';
import { variant } from './format-variant.ts';
import { type PlacedValue, placedValue, plainValue, textAt, writtenAt } from './placed-value.ts';

/** The formats as read. */
export interface FormatsReading {
  /** Each after the one it extends. */
  readonly formats: ReadonlyMap<string, Format>;
  /** Ids of all there are, those that could not be read included. */
  readonly ids: readonly string[];
}

/** Reads formats/: how each province prints its disclosures. A format that extends another is read after it. */
export function readFormats(folder: Folder, taxonomy: TaxonomyReading): FormatsReading {
  const ids = (listFolder(folder, 'formats') ?? []).filter((entry) => entry.isFolder).map(({ name }) => name);
  listExpected(folder, 'formats', { folders: ids });
  const written = new Map(ids.map((id) => [id, writtenFormat(folder, id)]));
  const begun = new Set<string>();
  const whole = new Map<string, PlacedValue>();
  const formats = new Map<string, Format>();
  const read = (id: string, below: readonly string[]): void => {
    const own = written.get(id);
    if (own === undefined || begun.has(id)) return;
    const parent = textAt(own, 'extends');
    begun.add(id);
    if (parent !== undefined && !isParent(folder, own, parent, [...below, id], ids)) return;
    if (parent !== undefined) read(parent, [...below, id]);
    const inherited = parent === undefined ? undefined : whole.get(parent);
    // What is wrong with the format it extends is told there.
    if (parent !== undefined && (inherited === undefined || !formats.has(parent))) return;
    const value = inherited === undefined ? own : variant(inherited, own, folder.report);
    whole.set(id, value);
    const format = readFormat(folder, id, value, taxonomy);
    if (format !== undefined) formats.set(id, format);
  };
  for (const id of ids) read(id, []);
  return { formats, ids };
}

function writtenFormat(folder: Folder, id: string): PlacedValue | undefined {
  listExpected(folder, `formats/${id}`, {
    files: ['format.yaml', 'narrative.yaml', 'glossary.yaml'],
    folders: ['narrative'],
  });
  const raw = readRaw(folder, fileOf(id));
  return raw && placedValue(raw.raw, { file: raw.file, path: [] });
}

/** Whether the format that one extends is there, and does not extend it in turn; says so where it is not. */
function isParent(
  folder: Folder,
  own: PlacedValue,
  parent: string,
  below: readonly string[],
  ids: readonly string[],
): boolean {
  const source = { file: own.source.file, path: ['extends'] };
  if (below.includes(parent)) {
    const ring = [...below.slice(below.indexOf(parent)), parent].join(' → ');
    const message = `格式绕成了一圈：${ring}`;
    folder.report(finding('format/extends', source, message, '让其中一种不依据别的格式，删去它的 extends。'));
    return false;
  }
  if (ids.includes(parent)) return true;
  const message = `没有套表格式“${parent}”${meantAs(parent, ids)}`;
  folder.report(finding('format/extends', source, message, `已有的格式：${ids.join('、')}。`));
  return false;
}

/** A format of all that it says and inherits; undefined where its tables cannot be understood. */
function readFormat(
  folder: Folder,
  id: string,
  value: PlacedValue,
  taxonomy: TaxonomyReading,
): Format | undefined {
  const file = fileOf(id);
  const report: Folder['report'] = (finding) =>
    folder.report({
      ...finding,
      source: writtenAt(value, finding.source),
      ...(finding.related && {
        related: finding.related.map((other) => ({ ...other, source: writtenAt(value, other.source) })),
      }),
    });
  const read = readShape({ ...folder, report }, { file, raw: plainValue(value) }, formatSchema);
  if (read === undefined) return undefined;
  const wrong = structureChecks(file, read, taxonomy);
  const texts = textChecks(file, read, taxonomy);
  for (const finding of [...wrong, ...texts]) report(finding);
  if (read.id !== id) {
    const message = `文件里的 id 是“${read.id}”，文件夹却是 ${id}`;
    const remedy = `把文件夹改名为 ${read.id}，或改正 id。`;
    report(finding('content/file-name', { file, path: ['id'] }, message, remedy));
  }
  return wrong.length === 0 ? read : undefined;
}

const fileOf = (id: string): string => `formats/${id}/format.yaml`;
