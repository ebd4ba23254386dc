import { z } from 'zod';
import { apiAddress, apiFactsAddress } from '../../exporters/data/api.ts';
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
  const disclosures = new Set(
    [...changed, ...added, ...removed].flatMap((path) => DISCLOSURE_DATA.exec(path)?.[1] ?? []),
  );
  const figures: FigureChange[] = [];
  // One after the other: a website on the web is not asked for a thousand files at once.
  for (const id of [...disclosures].sort()) figures.push(...(await figureChanges(before, after, id)));
  return { added, changed, removed, figures };
}

async function manifestOf(release: Release): Promise<ReadonlyMap<string, string> | undefined> {
  const text = await release.read(MANIFEST);
  // Some servers answer with a page where there is no file.
  return text === undefined || !/^[0-9a-f]{64} {2}/.test(text) ? undefined : parseManifest(text);
}

/** What the API tells of a disclosure, by the disclosure's id. */
const DISCLOSURE_DATA = /^api\/v1\/disclosures\/([^/]+\/\d{4}(?:-adjusted|-final)?)\.(?:json|ndjson\.gz)$/;

/** Whether a file of a release is a page, and not something beside one. */
export const isPage = (path: string): boolean =>
  path.endsWith('.html') && !path.endsWith('/embed/index.html');

async function figureChanges(before: Release, after: Release, id: string): Promise<readonly FigureChange[]> {
  const [old, now] = await Promise.all([figuresIn(before, id), figuresIn(after, id)]);
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  return ids
    .filter((figure) => old.get(figure) !== now.get(figure))
    .map((figure) => ({ id: figure, before: old.get(figure), after: now.get(figure) }));
}

const figure = z.object({ id: z.string(), text: z.string() });
type FigureText = z.infer<typeof figure>;
/** Releases of older versions tell all facts here, and none that stand in no table. */
const disclosureFile = z.object({ facts: z.array(figure).default([]), stated: z.array(figure).default([]) });

/** The figures of a disclosure by their ids. */
async function figuresIn(release: Release, id: string): Promise<ReadonlyMap<string, string>> {
  const read = async (address: string, parse: (text: string) => readonly FigureText[]) => {
    const path = address.slice(1);
    const text = await release.read(path);
    try {
      return text === undefined ? [] : parse(text);
    } catch {
      throw new SiteRefusal(`${release.name} 的 ${path} 读不懂，数字没有比较。`);
    }
  };
  const told = await read(apiAddress(id), (text) => {
    const { facts, stated } = disclosureFile.parse(JSON.parse(text));
    return [...facts, ...stated];
  });
  const facts = await read(apiFactsAddress(id), (text) =>
    text.split('\n').flatMap((line) => (line === '' ? [] : figure.parse(JSON.parse(line)))),
  );
  return new Map([...told, ...facts].map(({ id: place, text }) => [place, text]));
}
