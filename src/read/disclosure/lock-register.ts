import { z } from 'zod';
import type { Finding } from '../../model/finding.ts';
import { exists, type Folder } from '../files/files.ts';
import { finding } from '../findings/read-finding.ts';
import { filled } from '../text/texts.ts';
import { readFile } from '../yaml/read-file.ts';

/** locks.yaml: which disclosures were published, with the digest of the latest lock of each; written by `npm run publish:lock`. */
export const registerFile = z.strictObject({ locks: z.record(z.string(), filled) });

/** By "<unit>/<folder>", the digest of the latest lock. */
export type LockRegister = ReadonlyMap<string, string>;

/** Its name in a content folder. */
export const REGISTER = 'locks.yaml';

/** Reads the register; empty where there is none. A disclosure that it names and that is gone is told here, a lock where it is read. */
export function readRegister(folder: Folder): LockRegister {
  const written = exists(folder, REGISTER) ? readFile(folder, REGISTER, registerFile) : undefined;
  const register = new Map(Object.entries(written?.locks ?? {}));
  for (const id of register.keys())
    if (!exists(folder, `disclosures/${id}`)) folder.report(goneDisclosure(id));
  return register;
}

const goneDisclosure = (id: string): Finding =>
  finding(
    'corrections/lock',
    { file: REGISTER, path: ['locks', id] },
    `公布过的 ${id} 不见了：${REGISTER} 登记着它的锁，没有文件夹 disclosures/${id}`,
    `从版本库取回 disclosures/${id}；从来没有公布过的，删去 ${REGISTER} 里的这一行。`,
  );

/** Of a disclosure that the register names, and that has no lock. */
export const goneLock = (id: string): Finding =>
  finding(
    'corrections/lock',
    { file: `disclosures/${id}/published.yaml`, path: [] },
    `${id} 公布过，它的 published.yaml 被删去了：公布以后改动了什么，现在看不出来`,
    `从版本库取回 disclosures/${id}/published.yaml；取不回的，用 npm run publish:check -- --against <已公布的网站> 核对内容还是公布时的，再运行 npm run publish:lock -- --renew ${id}。`,
  );

/** Of a lock that does not go on from the registered one. */
export const otherLock = (file: string, id: string): Finding =>
  finding(
    'corrections/lock',
    { file, path: ['digest'] },
    `published.yaml 接不上登记的那一次：${REGISTER} 登记的 ${id} 的锁，不在它连着的各次里`,
    '从版本库取回最近一次的 published.yaml；不要用早先的代替，也不要删了再写。',
  );

/** Of a lock that the register does not name: written before there was one, or struck out of it. */
export const unregisteredLock = (file: string, id: string): Finding =>
  finding(
    'corrections/unregistered',
    { file, path: ['of'] },
    `${REGISTER} 没有登记 ${id} 的锁：published.yaml 被删去、换过，看不出来`,
    `运行 npm run publish:lock -- ${id}，它登记这一份；原来登记过的，从版本库取回 ${REGISTER}。`,
  );

/** The register as its file keeps it. */
export const registerText = (register: LockRegister): string =>
  [
    '# 公布过的公开，各是最近一次锁的摘要，由 npm run publish:lock 写入，不要手改：锁被删去、换过，照这里看得出来。',
    'locks:',
    ...[...register]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, digest]) => `  ${id}: ${digest}`),
    '',
  ].join('\n');
