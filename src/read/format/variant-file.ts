import type { z } from 'zod';
import type { Source } from '../../model/source.ts';
import { exists, type Folder } from '../files/files.ts';
import { readRaw, readShape } from '../yaml/read-file.ts';
import { variant } from './format-variant.ts';
import { type PlacedValue, placedValue, plainValue, writtenAt } from './placed-value.ts';

/** A file of a format as it stands with all that it inherits. */
export interface VariantReading<T> {
  readonly value: T;
  /** Where a value of it was written. */
  readonly written: (path: Source['path']) => Source;
}

/**
 * Reads a file that each of several formats may have, each saying only what differs from the next.
 * @param lines ids of the formats, the variant first; @returns undefined where none has the file, or it cannot be read
 */
export function readVariant<T>(
  folder: Folder,
  lines: readonly string[],
  name: string,
  schema: z.ZodType<T>,
): VariantReading<T> | undefined {
  const files = lines.map((id) => `formats/${id}/${name}`).filter((file) => exists(folder, file));
  const own = files[0] === `formats/${lines[0] ?? ''}/${name}` ? files[0] : undefined;
  let whole: PlacedValue | undefined;
  for (const file of files.toReversed()) {
    const report: Folder['report'] = (finding) => (file === own ? folder.report(finding) : undefined);
    const raw = readRaw({ ...folder, report }, file);
    if (raw === undefined) return undefined;
    const value = placedValue(raw.raw, { file, path: [] });
    whole = whole === undefined ? value : variant(whole, value, report);
  }
  if (whole === undefined) return undefined;
  const top = whole;
  const file = top.source.file;
  const written = (path: Source['path']): Source => writtenAt(top, { file, path });
  const report: Folder['report'] = (finding) =>
    own === undefined ? undefined : folder.report({ ...finding, source: writtenAt(top, finding.source) });
  const value = readShape({ ...folder, report }, { file, raw: plainValue(top) }, schema);
  return value === undefined ? undefined : { value, written };
}
