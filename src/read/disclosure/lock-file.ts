import { z } from 'zod';
import type { Correction, PublishedFigures } from '../../model/content.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Folder } from '../files/files.ts';
import { finding } from '../findings/finding.ts';
import { filled } from '../text/texts.ts';
import { type RawFile, readShape } from '../yaml/read-file.ts';
import { correctionDigest, lockDigest } from './lock-chain.ts';

/** published.yaml: the figures as they were last published; written by `npm run publish:lock`, never by hand. */
export const lockFile = z.strictObject({
  /** Unit and year: a folder that is copied to another year takes its lock along. */
  of: filled.optional(),
  /** Digests of the locks before it. */
  before: z.array(filled).default([]),
  /** Digests of the corrections that were published with it. */
  corrections: z.array(filled).default([]),
  /** Of all this and the figures. */
  digest: filled.optional(),
  /** By place "<table>/<row>/<column>", or "<section>/<id>" where no table prints it; "" is a blank. */
  figures: z.record(z.string(), z.string()),
});

type WrittenLock = z.infer<typeof lockFile>;

/**
 * Reads the lock of a disclosure, and holds it against the disclosure it stands in and the corrections that were published with it. What
 * is wrong there cannot be acknowledged.
 * @param id "<unit>/<year>"; @returns undefined where there is none, or where it cannot be read
 */
export function readLock(
  folder: Folder,
  raw: RawFile | undefined,
  id: string,
  corrections: readonly Correction[],
): PublishedFigures | undefined {
  const written = raw && readShape(folder, raw, lockFile);
  if (raw === undefined || written === undefined) return undefined;
  const figures = new Map(Object.entries(written.figures));
  for (const diagnostic of lockFindings(raw.file, written, figures, id, corrections))
    folder.report(diagnostic);
  const { of, before, corrections: told } = written;
  const links = of === undefined ? undefined : { of, before, corrections: told };
  return { figures, links, source: { file: raw.file, path: ['figures'] } };
}

function lockFindings(
  file: string,
  { of, before, corrections: told, digest }: WrittenLock,
  figures: ReadonlyMap<string, string>,
  id: string,
  corrections: readonly Correction[],
): readonly Diagnostic[] {
  if (of !== undefined && of !== id) {
    const message = `这份 published.yaml 是 ${of} 的，却放在 ${id} 里`;
    const remedy =
      '文件夹是复制来的就删去它和 disclosure.yaml 里的 corrections；不是的，从版本库取回原来的。';
    return [finding('corrections/lock', { file, path: ['of'] }, message, remedy)];
  }
  if (of === undefined || digest !== lockDigest({ of, before, corrections: told }, figures)) {
    const message = 'published.yaml 与它自己的摘要对不上：写入以后被人改过';
    const remedy = '从版本库取回原来的；数字确要更正的，在 disclosure.yaml 的 corrections 里写明。';
    return [
      finding(
        'corrections/lock',
        { file, path: [digest === undefined ? 'figures' : 'digest'] },
        message,
        remedy,
      ),
    ];
  }
  const now = new Set(corrections.map(correctionDigest));
  const gone = told.filter((each) => !now.has(each)).length;
  if (gone === 0) return [];
  const message = `已公布的 ${gone} 条更正记录，在 disclosure.yaml 里被删去或改动了`;
  const remedy = '从版本库取回原来的更正记录；更正本身有误的，另写一条。';
  return [finding('corrections/lock', { file, path: ['corrections'] }, message, remedy)];
}
