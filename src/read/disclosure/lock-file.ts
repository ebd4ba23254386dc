import { z } from 'zod';
import type { Correction, PublishedFigures } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { Folder } from '../files/files.ts';
import { finding } from '../findings/read-finding.ts';
import { filled } from '../text/texts.ts';
import { type RawFile, readShape } from '../yaml/read-file.ts';
import { chainOf, correctionDigest, lockDigest } from './lock-chain.ts';
import { goneLock, otherLock, unregisteredLock } from './lock-register.ts';

/** published.yaml: the figures and texts as they were last published; written by `npm run publish:lock`, never by hand. */
export const lockFile = z.strictObject({
  /** Unit and year: a folder that is copied to another year takes its lock along. */
  of: filled.optional(),
  /** Digests of the locks before it. */
  before: z.array(filled).default([]),
  /** Digests of the corrections that were published with it. */
  corrections: z.array(filled).default([]),
  /** Of all this, the figures and the texts. */
  digest: filled.optional(),
  /** By place "<table>/<row>/<column>", or "<section>/<id>" where no table prints it; "" is a blank. */
  figures: z.record(z.string(), z.string()),
  /** By place "<kind>/…", as `textForm` keeps them: names, dates, goals, targets, reasons, purchases, paragraphs. */
  texts: z.record(z.string(), z.string()).optional(),
});

type WrittenLock = z.infer<typeof lockFile>;

/**
 * Reads the lock of a disclosure, and holds it against the disclosure it stands in and the corrections that were published with it. What
 * is wrong there cannot be acknowledged.
 * @param whose "<unit>/<year>", and the digest that the register has of it; @returns undefined where there is none, or where it cannot be read
 */
export function readLock(
  folder: Folder,
  raw: RawFile | undefined,
  { id, registered }: { readonly id: string; readonly registered: string | undefined },
  corrections: readonly Correction[],
): PublishedFigures | undefined {
  if (raw === undefined && registered !== undefined) folder.report(goneLock(id));
  const written = raw && readShape(folder, raw, lockFile);
  if (raw === undefined || written === undefined) return undefined;
  const figures = new Map(Object.entries(written.figures));
  const texts = written.texts && new Map(Object.entries(written.texts));
  const { of, before, corrections: told } = written;
  const links =
    of === undefined || written.digest === undefined ? undefined : { of, before, corrections: told };
  const isAltered = links !== undefined && written.digest !== lockDigest(links, { figures, texts });
  const lock = { figures, texts, links, isAltered, source: { file: raw.file, path: ['figures'] } };
  const wrong = lockFindings(raw.file, written, lock, id, corrections);
  const joined = wrong.length > 0 ? [] : registerFindings(lock, id, registered);
  for (const finding of [...wrong, ...joined]) folder.report(finding);
  return lock;
}

function lockFindings(
  file: string,
  { of, corrections: told, digest }: WrittenLock,
  state: PublishedFigures,
  id: string,
  corrections: readonly Correction[],
): readonly Finding[] {
  if (of !== undefined && of !== id) {
    const message = `这份 published.yaml 是 ${of} 的，却放在 ${id} 里`;
    const remedy =
      '文件夹是复制来的就删去它和 disclosure.yaml 里的 corrections；不是的，从版本库取回原来的。';
    return [finding('corrections/lock', { file, path: ['of'] }, message, remedy)];
  }
  if (of === undefined || digest === undefined) {
    const message = `published.yaml 没有${of === undefined ? '写明是谁的（of）' : '摘要（digest）'}：被人删去了，或是旧版本的程序写的`;
    const remedy = `从版本库取回原来的；确是旧版写的，用 npm run publish:check -- --against <已公布的网站> 核对以后，运行 npm run publish:lock -- --renew ${id}。`;
    return [finding('corrections/lock', { file, path: ['figures'] }, message, remedy)];
  }
  if (state.isAltered === true) {
    const message = 'published.yaml 与它自己的摘要对不上：写入以后被人改过';
    const remedy = '从版本库取回原来的；确要更正的，在 disclosure.yaml 的 corrections 里写明。';
    return [finding('corrections/lock', { file, path: ['digest'] }, message, remedy)];
  }
  const now = new Set(corrections.map(correctionDigest));
  const gone = told.filter((each) => !now.has(each)).length;
  if (gone === 0) return state.texts === undefined ? [figuresAlone(file, id)] : [];
  const message = `已公布的 ${gone} 条更正记录，在 disclosure.yaml 里被删去或改动了`;
  const remedy = '从版本库取回原来的更正记录；更正本身有误的，另写一条。';
  return [finding('corrections/lock', { file, path: ['corrections'] }, message, remedy)];
}

/** Of a lock that holds by itself: whether the register knows it. */
function registerFindings(
  lock: PublishedFigures,
  id: string,
  registered: string | undefined,
): readonly Finding[] {
  const { file } = lock.source;
  if (registered === undefined) return [unregisteredLock(file, id)];
  return chainOf(lock).includes(registered) ? [] : [otherLock(file, id)];
}

/** A lock of before texts were kept: it holds, but what else was published may change unseen until it is written again. */
function figuresAlone(file: string, id: string): Finding {
  const message = 'published.yaml 是旧写法，只锁了数字：名称、日期、目标和文字改动了看不出来';
  const remedy = `确认文字还是公布时的样子，运行 npm run publish:lock -- ${id}；原来的锁连在新的锁里。`;
  return finding('corrections/figures-alone', { file, path: ['figures'], key: true }, message, remedy);
}
