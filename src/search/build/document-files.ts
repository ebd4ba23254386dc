import { CHUNK, type DocumentFile, documentFileName, type IndexFile } from '../index/index-files.ts';
import { flat, type Range, unionOf } from '../index/ranges.ts';
import type { Owner } from '../index/search-document.ts';
import type { NumberedGroup } from './numbered-groups.ts';

/** A document that waits for its file. */
interface WaitingDocument {
  readonly json: string;
  readonly owner: Owner | undefined;
  /** Of a unit: the numbers of all its documents. */
  readonly own: readonly Range[] | undefined;
}

/** The documents in the order of their numbers, some to a file. @param groups in that order */
export function* documentFiles(groups: readonly NumberedGroup[]): Generator<IndexFile> {
  const own = ownDocuments(groups);
  let chunk = 0;
  let waiting: WaitingDocument[] = [];
  const written = (): IndexFile => {
    const file = { name: documentFileName(chunk), body: fileBody(waiting) };
    chunk += 1;
    waiting = [];
    return file;
  };
  for (const { piece, place, kind, owner } of groups) {
    const numbers =
      kind === 'unit' && owner !== undefined ? own.get(owner.id.split('/')[0] ?? '') : undefined;
    for (const json of piece.documents(place)) {
      waiting.push({ json, owner, own: numbers });
      if (waiting.length === CHUNK) yield written();
    }
  }
  if (waiting.length > 0) yield written();
}

/** By unit the numbers of all its documents but itself. */
function ownDocuments(groups: readonly NumberedGroup[]): ReadonlyMap<string, readonly Range[]> {
  const ofUnits = Map.groupBy(
    groups.filter(({ kind, owner }) => owner !== undefined && kind !== 'unit'),
    ({ owner }) => owner?.id ?? '',
  );
  return new Map([...ofUnits].map(([id, own]) => [id, rangesOfGroups(own)]));
}

/** The numbers of the documents of some groups. */
export const rangesOfGroups = (groups: readonly NumberedGroup[]): readonly Range[] =>
  unionOf(groups.map(({ start, count }) => ({ start, end: start + count })));

/** The JSON of a DocumentFile, the documents of which are JSON already. */
function fileBody(documents: readonly WaitingDocument[]): string {
  const places = new Map<string, number>();
  const owners: DocumentFile['owners'][number][] = [];
  const placeOf = (owner: Owner): number => {
    const key = JSON.stringify([owner.id, owner.year, owner.version]);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, owners.length);
    return owners.push(asWritten(owner)) - 1;
  };
  const bodies = documents.map(({ json, owner, own }) => {
    const besides = {
      ...(owner && { owner: placeOf(owner) }),
      ...(own && { own: flat(own) }),
    };
    const added = JSON.stringify(besides).slice(1, -1);
    return added === '' ? json : `${json.slice(0, -1)},${added}}`;
  });
  return `{"owners":${JSON.stringify(owners)},"documents":[${bodies.join(',')}]}`;
}

function asWritten({ unit, region, year, version }: Owner): DocumentFile['owners'][number] {
  if (year === undefined) return [unit, region];
  return version === undefined ? [unit, region, year] : [unit, region, year, version];
}
