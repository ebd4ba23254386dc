import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { relative, resolve } from 'node:path';

/**
 * Why a folder must not be replaced by a website; undefined where it may be.
 * @param target the folder, absolute
 * @param kept folders that must not lie in it
 */
export async function refusal(target: string, kept: readonly string[]): Promise<string | undefined> {
  const inside = kept.find((path) => !relative(target, resolve(path)).startsWith('..'));
  if (inside !== undefined) return `不能写到 ${target}：${resolve(inside)} 在其中，会被替换掉`;
  if (!existsSync(target)) return undefined;
  const names = await readdir(target).catch(() => undefined);
  if (names === undefined) return `${target} 不是可以读的文件夹`;
  const isWebsite = names.length === 0 || (names.includes('index.html') && names.includes('404.html'));
  return isWebsite ? undefined : `${target} 里有别的文件，不是以前生成的网站；请换一个文件夹，或先清空它`;
}
