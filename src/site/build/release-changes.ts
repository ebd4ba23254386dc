import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from './site-folder.ts';

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
 * @returns undefined where one of the folders is no release
 */
export async function releaseChanges(before: string, after: string): Promise<ReleaseChanges | undefined> {
  const [old, now] = await Promise.all([readManifest(before), readManifest(after)]);
  if (old === undefined || now === undefined) return undefined;
  const changed = [...now]
    .filter(([path, hash]) => old.has(path) && old.get(path) !== hash)
    .map(([path]) => path);
  const added = [...now.keys()].filter((path) => !old.has(path));
  const removed = [...old.keys()].filter((path) => !now.has(path));
  const data = [...changed, ...added, ...removed].filter((path) => DISCLOSURE_DATA.test(path));
  const figures = await Promise.all(
    data.sort().map((path) => figureChanges(join(before, path), join(after, path))),
  );
  return { added, changed, removed, figures: figures.flat() };
}

const DISCLOSURE_DATA = /^api\/v1\/disclosures\/[^/]+\/\d{4}(?:-adjusted|-final)?\.json$/;

/** Whether a file of a release is a page, and not something beside one. */
export const isPage = (path: string): boolean =>
  path.endsWith('.html') && !path.endsWith('/embed/index.html');

async function figureChanges(before: string, after: string): Promise<readonly FigureChange[]> {
  const [old, now] = await Promise.all([figuresIn(before), figuresIn(after)]);
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  return ids
    .filter((id) => old.get(id) !== now.get(id))
    .map((id) => ({ id, before: old.get(id), after: now.get(id) }));
}

/** A figure by its id. */
interface TextOf {
  readonly id: string;
  readonly text: string;
}

async function figuresIn(file: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(file, 'utf8').catch(() => '{"facts":[]}');
  // Our own API wrote it; releases of older versions tell no figures that stand in no table.
  const { facts, stated = [] } = JSON.parse(text) as Record<'facts' | 'stated', readonly TextOf[]>;
  return new Map([...facts, ...stated].map(({ id, text: figure }) => [id, figure]));
}
