import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SiteRefusal } from './foreign-files.ts';

/** A website as it was made or published, in a folder or on the web. */
export interface Release {
  /** The folder or address, for messages. */
  readonly name: string;
  /** The text of one of its files, unpacked where it is packed; undefined where it is not there. @throws SiteRefusal where it cannot be had */
  readonly read: (path: string) => Promise<string | undefined>;
}

/** A website in a folder. */
export const folderRelease = (folder: string): Release => ({
  name: folder,
  read: async (path) => {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    return bytes && unpackedText(bytes, (reason) => refuse(join(folder, path), reason));
  },
});

/** Whether a text is an address on the web. */
export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** Bytes that a file of a published website may have; the list of the files of a thousand disclosures has some 20 MiB. */
const LIMIT = 64 * 1024 * 1024;
const SECONDS = 30;

/** A website on the web. @param address of its start page, http or https */
export function webRelease(address: string): Release {
  const root = address.replace(/(?:index\.html)?$/, '').replace(/\/*$/, '/');
  return {
    name: root,
    read: async (path) => {
      const url = new URL(path, root);
      const response = await fetch(url, { signal: AbortSignal.timeout(SECONDS * 1000) }).catch(
        (error: unknown) => refuse(url.href, reasonOf(error)),
      );
      if (response.status === 404) return undefined;
      if (!response.ok) return refuse(url.href, `服务器回答 ${response.status}`);
      return await textOf(response, url);
    },
  };
}

/** A body to its limit and no further. */
async function textOf({ body }: Response, url: URL): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.length;
      if (size > LIMIT) return refuse(url.href, `超过上限 ${LIMIT / 1024 / 1024} MiB`);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof SiteRefusal) throw error;
    return refuse(url.href, reasonOf(error));
  }
  return unpackedText(Buffer.concat(chunks), (reason) => refuse(url.href, reason));
}

/** A text that may be packed (gzip); servers that unpack what they send are not told from others by its name. */
function unpackedText(bytes: Buffer, fail: (reason: string) => never): string {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes, { maxOutputLength: LIMIT }).toString('utf8');
  } catch {
    return fail('压缩的内容残缺，或解开后超过上限');
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return '连不上';
  if (error.name === 'TimeoutError') return `${SECONDS} 秒没有回答`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? `（${String(cause.code)}）` : '';
  return `连不上${code}`;
}

function refuse(address: string, reason: string): never {
  throw new SiteRefusal(
    `取不到 ${address}：${reason}。网站没有核对；核对网址和网络，或用 --against 指到网站文件夹的一份副本。`,
  );
}
