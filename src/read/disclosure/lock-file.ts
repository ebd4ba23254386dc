import { z } from 'zod';
import type { PublishedFigures } from '../../model/content.ts';
import type { Folder } from '../files/files.ts';
import { type RawFile, readShape } from '../yaml/read-file.ts';

/** published.yaml: the figures as they were last published; written by `npm run publish:lock`, never by hand. */
export const lockFile = z.strictObject({
  /** By place "<table>/<row>/<column>", or "<section>/<id>" where no table prints it; "" is a blank. */
  figures: z.record(z.string(), z.string()),
});

/** Reads the lock of a disclosure; undefined where there is none, or where it cannot be read. */
export function readLock(folder: Folder, raw: RawFile | undefined): PublishedFigures | undefined {
  const written = raw && readShape(folder, raw, lockFile);
  if (raw === undefined || written === undefined) return undefined;
  return { figures: new Map(Object.entries(written.figures)), source: { file: raw.file, path: ['figures'] } };
}
