import { at, type Source } from '../model/source.ts';
import type { CodeEntry, Dimension, Member, Taxonomy } from '../model/taxonomy.ts';
import { codeTrouble } from './code-text.ts';
import type { Folder } from './files.ts';
import { finding } from './finding.ts';
import { memberTrouble } from './members.ts';
import { readFile } from './read-file.ts';
import {
  codesFile,
  type DimensionEntry,
  dimensionsFile,
  equivalencesFile,
  type MemberNode,
} from './taxonomy-files.ts';
import { listExpected } from './unknown-files.ts';

const DIMENSIONS = 'taxonomy/dimensions.yaml';
const EQUIVALENCES = 'taxonomy/equivalences.yaml';

/** The taxonomy as read, and the digests of its files. */
export interface TaxonomyReading {
  readonly taxonomy: Taxonomy;
  /** Whether dimensions.yaml was read: what others say of dimensions can be checked only then. */
  readonly isKnown: boolean;
  readonly digests: readonly string[];
}

/** Reads taxonomy/: dimensions, their codes, and what is the same money. */
export function readTaxonomy(folder: Folder): TaxonomyReading {
  const digests: string[] = [];
  const read = readFile(folder, DIMENSIONS, dimensionsFile);
  const dimensions = new Map<string, Dimension>();
  for (const [index, entry] of (read?.value.dimensions ?? []).entries()) {
    const source: Source = { file: DIMENSIONS, path: ['dimensions', index, 'id'] };
    if (dimensions.has(entry.id)) folder.report(duplicate(source, `维度“${entry.id}”`));
    else dimensions.set(entry.id, readDimension(folder, entry, index, digests));
  }
  const taxonomy = { dimensions, identities: read?.value.identities ?? [], equivalences: [] };
  const equivalences = readFile(folder, EQUIVALENCES, equivalencesFile);
  if (read !== undefined) {
    digests.push(read.digest);
    checkMembers(folder, taxonomy, DIMENSIONS, 'identities', read.value.identities, ['same', 'as']);
    checkMembers(
      folder,
      taxonomy,
      EQUIVALENCES,
      'equivalences',
      equivalences?.value.equivalences ?? [],
      SIDES,
    );
  }
  if (equivalences !== undefined) digests.push(equivalences.digest);
  const codes = (read?.value.dimensions ?? []).flatMap((entry) => entry.codes ?? []);
  if (read !== undefined)
    listExpected(folder, 'taxonomy', { files: ['dimensions.yaml', 'equivalences.yaml', ...codes] });
  const known = { ...taxonomy, equivalences: equivalences?.value.equivalences ?? [] };
  return { taxonomy: known, isKnown: read !== undefined, digests };
}

const SIDES = ['left', 'right', 'within'] as const;

const duplicate = (source: Source, what: string) =>
  finding('content/duplicate-id', source, `${what}写了两次`, '只留一个，或改用别的编号。');

function readDimension(folder: Folder, entry: DimensionEntry, index: number, digests: string[]): Dimension {
  const { id, title, source } = entry;
  if (entry.members !== undefined) {
    const place: Source = { file: DIMENSIONS, path: ['dimensions', index, 'members'] };
    const members = readMembers(folder, place, entry.members);
    return { id, title, source, kind: 'tree', members, partial: entry.partial };
  }
  if (entry.codes === undefined || entry.levels === undefined) return { id, title, source, kind: 'open' };
  const file = `taxonomy/${entry.codes}`;
  const read = readFile(folder, file, codesFile);
  if (read !== undefined) digests.push(read.digest);
  const entries = new Map<string, CodeEntry[]>();
  for (const [at, code] of (read?.value.entries ?? []).entries()) {
    const trouble = codeTrouble(code.code, title, entry.levels);
    const place = { file, path: ['entries', at, 'code'] };
    if (trouble !== undefined) folder.report(finding(trouble.rule, place, trouble.message, trouble.remedy));
    entries.set(code.code, [...(entries.get(code.code) ?? []), code]);
  }
  for (const list of entries.values()) list.sort((a, b) => a.from - b.from);
  return { id, title, source, kind: 'codes', levels: entry.levels, entries };
}

/** The members of a tree by id, each with its path. */
function readMembers(
  folder: Folder,
  source: Source,
  nodes: readonly MemberNode[],
): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  const walk = (list: Source, above: string, level: readonly MemberNode[]): void => {
    for (const [index, { id, title, members: below }] of level.entries()) {
      const path = above === '' ? id : `${above}/${id}`;
      if (members.has(id)) folder.report(duplicate(at(list, index, 'id'), `成员“${id}”`));
      else members.set(id, { id, title, path });
      if (below !== undefined) walk(at(list, index, 'members'), path, below);
    }
  };
  walk(source, '', nodes);
  return members;
}

/** Points that stand in the taxonomy itself must name members it has. */
function checkMembers<Key extends string>(
  folder: Folder,
  taxonomy: Taxonomy,
  file: string,
  list: string,
  entries: readonly Readonly<Record<Key, Readonly<Record<string, string>>>>[],
  keys: readonly Key[],
): void {
  for (const [index, entry] of entries.entries()) {
    for (const key of keys) {
      for (const [dimension, member] of Object.entries(entry[key])) {
        const trouble = memberTrouble(taxonomy, dimension, member);
        if (trouble === undefined) continue;
        const source: Source = { file, path: [list, index, key, dimension], key: trouble.isDimension };
        folder.report(finding('taxonomy/unknown-member', source, trouble.message, trouble.remedy));
      }
    }
  }
}
