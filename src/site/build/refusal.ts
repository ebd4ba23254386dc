import { existsSync } from 'node:fs';
import { readdir, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { MANIFEST } from '../folder/site-folder.ts';
import { foreignFiles } from './foreign-files.ts';

/** How many things a sentence names. */
const MOST_NAMED = 5;

/**
 * Why a folder must not be replaced by a website; undefined where it may be.
 * @param target the folder, absolute
 * @param outside folders that must not lie in it
 * @param content the content folder, in which no website may stand: it would be read as content the next time
 * @param keep whether what no build made stays
 */
export async function refusal(
  target: string,
  outside: readonly string[],
  content: string,
  keep: boolean,
): Promise<string | undefined> {
  // The place would be taken by a folder, and what the link points to would stay as it was.
  const pointsTo = await readlink(target).catch(() => undefined);
  if (pointsTo !== undefined)
    return `${target} 是链接，指向 ${pointsTo}；请把 --out 写成它指向的文件夹，或换一个文件夹`;
  const real = await realPlace(target);
  const within = await Promise.all([...outside, content].map(realPlace));
  const inside = within.find((path) => isIn(real, path));
  if (inside !== undefined) return `不能写到 ${target}：${inside} 在其中，会被替换掉`;
  if (isIn(await realPlace(content), real))
    return `不能写到 ${target}：它在内容文件夹 ${content} 里，下次会被当作内容`;
  if (!existsSync(target)) return undefined;
  const names = await readdir(target).catch(() => undefined);
  if (names === undefined) return `${target} 不是可以读的文件夹`;
  if (names.length > 0 && !names.includes(MANIFEST))
    return `${target} 里有别的文件，不是以前生成的网站（没有 ${MANIFEST}）；请换一个文件夹，或先清空它`;
  const foreign = keep ? [] : await foreignFiles(target);
  if (foreign.length === 0) return undefined;
  const named = foreign.slice(0, MOST_NAMED).join('、') + (foreign.length > MOST_NAMED ? ' 等' : '');
  return `${target} 里有 ${foreign.length} 项不是以前生成的：${named}。加 --keep 留着它们，或先移走`;
}

/** Whether a path is a folder or lies in it. */
const isIn = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '..' && !/^\.\.[/\\]/.test(way);
};

/** Where a path really stands, behind whatever links lead there; it need not be there yet. */
async function realPlace(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch {
    return dirname(whole) === whole ? whole : join(await realPlace(dirname(whole)), basename(whole));
  }
}
