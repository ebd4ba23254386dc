import { HIT_KINDS } from '../index/search-document.ts';
import type { Piece, PieceGroup } from './piece.ts';

/** A group of a piece with the numbers of its documents. */
export interface NumberedGroup extends PieceGroup {
  readonly piece: Piece;
  /** Its place among the groups of its piece. */
  readonly place: number;
  /** The number of its first document. */
  readonly start: number;
}

/** All documents in the order of their numbers: by kind, the latest year first, then by level, region and unit: so that filters are few ranges of numbers. */
export function numberedGroups(pieces: readonly Piece[]): readonly NumberedGroup[] {
  const groups = pieces.flatMap((piece) => piece.groups.map((group, place) => ({ ...group, piece, place })));
  const units = new Map<string, number>();
  for (const { owner } of groups)
    if (owner !== undefined && !units.has(owner.id)) units.set(owner.id, units.size);
  const keyed = groups.map((group) => ({
    group,
    kind: HIT_KINDS.indexOf(group.kind),
    year: -(group.owner?.year ?? 0),
    level: group.owner?.level ?? '',
    region: group.owner?.region ?? '',
    unit: units.get(group.owner?.id ?? '') ?? 0,
  }));
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  keyed.sort(
    (a, b) =>
      a.kind - b.kind ||
      a.year - b.year ||
      order(a.level, b.level) ||
      order(a.region, b.region) ||
      a.unit - b.unit,
  );
  let start = 0;
  return keyed.map(({ group }) => {
    const numbered = { ...group, start };
    start += group.count;
    return numbered;
  });
}
