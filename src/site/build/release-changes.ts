import { z } from 'zod';
import { MANIFEST, parseManifest } from '../folder/site-folder.ts';
import { SiteRefusal } from './foreign-files.ts';
import type { Release } from './release.ts';

/** A figure that stands differently in two releases; undefined where one does not have it. */
export interface FigureChange {
  /** "<unit>/<year>/<table>/<row>/<column>", or "<unit>/<year>/<section>/<id>" where no table prints it. */
  readonly id: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** What sets a new release apart from the one before. */
export interface ReleaseChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly figures: readonly FigureChange[];
}

/**
 * Compares two releases by their lists of files, and the figures of the disclosures that differ.
 * @returns undefined where one of them is no release
 */
export async function releaseChanges(before: Release, after: Release): Promise<ReleaseChanges | undefined> {
  const [old, now] = await Promise.all([manifestOf(before), manifestOf(after)]);
  if (old === undefined || now === undefined) return undefined;
  const changed = [...now]
    .filter(([path, hash]) => old.has(path) && old.get(path) !== hash)
    .map(([path]) => path);
  const added = [...now.keys()].filter((path) => !old.has(path));
  const removed = [...old.keys()].filter((path) => !now.has(path));
  const data = [...changed, ...added, ...removed].filter((path) => DISCLOSURE_DATA.test(path));
  const figures: FigureChange[] = [];
  // One after the other: a website on the web is not asked for a thousand files at once.
  for (const path of data.sort()) figures.push(...(await figureChanges(before, after, path)));
  return { added, changed, removed, figures };
}

async function manifestOf(release: Release): Promise<ReadonlyMap<string, string> | undefined> {
  const text = await release.read(MANIFEST);
  // Some servers answer with a page where there is no file.
  return text === undefined || !/^[0-9a-f]{64} {2}/.test(text) ? undefined : parseManifest(text);
}

const DISCLOSURE_DATA = /^api\/v1\/disclosures\/[^/]+\/\d{4}(?:-adjusted|-final)?\.json$/;

/** Whether a file of a release is a page, and not something beside one. */
export const isPage = (path: string): boolean =>
  path.endsWith('.html') && !path.endsWith('/embed/index.html');

async function figureChanges(
  before: Release,
  after: Release,
  path: string,
): Promise<readonly FigureChange[]> {
  const [old, now] = await Promise.all([figuresIn(before, path), figuresIn(after, path)]);
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  return ids
    .filter((id) => old.get(id) !== now.get(id))
    .map((id) => ({ id, before: old.get(id), after: now.get(id) }));
}

const texts = z.array(z.object({ id: z.string(), text: z.string() }));
/** The figures of a disclosure by id; releases of older versions tell none that stand in no table. */
const factsFile = z.object({ facts: texts, stated: texts.default([]) });

function factsIn(text: string, name: string): z.infer<typeof factsFile> {
  try {
    return factsFile.parse(JSON.parse(text));
  } catch {
    throw new SiteRefusal(`${name} 读不懂，数字没有比较。`);
  }
}

async function figuresIn(release: Release, path: string): Promise<ReadonlyMap<string, string>> {
  const text = (await release.read(path)) ?? '{"facts":[]}';
  const { facts, stated } = factsIn(text, `${release.name} 的 ${path}`);
  return new Map([...facts, ...stated].map(({ id, text: figure }) => [id, figure]));
}
