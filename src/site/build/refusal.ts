import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { foreignFiles } from './foreign-files.ts';
import { MANIFEST } from './site-folder.ts';

/** How many things a sentence names. */
const MOST_NAMED = 5;

/**
 * Why a folder must not be replaced by a website; undefined where it may be.
 * @param target the folder, absolute
 * @param outside folders that must not lie in it
 * @param keep whether what no build made stays
 */
export async function refusal(
  target: string,
  outside: readonly string[],
  keep: boolean,
): Promise<string | undefined> {
  const inside = outside.find((path) => !relative(target, resolve(path)).startsWith('..'));
  if (inside !== undefined) return `不能写到 ${target}：${resolve(inside)} 在其中，会被替换掉`;
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
