import type { Correction, DisclosureRecord, PublishedFigures } from '../../model/content.ts';
import { sha256 } from '../files/sha256.ts';

/** What a lock says besides its figures: whose it is, and what stood before it. */
export interface LockLinks {
  /** "<unit>/<year>" */
  readonly of: string;
  /** Digests of the locks before it, the earliest first. */
  readonly before: readonly string[];
  /** Digests of the corrections that were published with it. */
  readonly corrections: readonly string[];
}

const digestOf = (text: string): string => sha256(text).slice(0, 32);

/** What a lock keeps, by place. */
export interface LockedState {
  readonly figures: ReadonlyMap<string, string>;
  /** Absent in a lock that was written when only figures were kept. */
  readonly texts?: ReadonlyMap<string, string> | undefined;
}

/** The digest of a lock: of what it keeps, whose it is, and everything that stood before. */
export const lockDigest = ({ of, before, corrections }: LockLinks, { figures, texts }: LockedState): string =>
  digestOf(
    JSON.stringify([of, before, corrections, [...figures], ...(texts === undefined ? [] : [[...texts]])]),
  );

/** The digest of a correction as it was written. */
export const correctionDigest = ({ date, reason, figures, texts = [] }: Omit<Correction, 'source'>): string =>
  digestOf(JSON.stringify([date, reason, steps(figures), ...(texts.length === 0 ? [] : [steps(texts)])]));

const steps = (corrected: Correction['figures']) => corrected.map(({ at, from, to }) => [at, from, to]);

/**
 * The lock to write for a disclosure: a link more in its chain.
 * @param now what is published now, blanks left out
 * @returns undefined where it would say what the present one says
 */
export function nextLock(
  { id, lock, corrections = [] }: DisclosureRecord,
  now: LockedState,
): (LockLinks & { readonly digest: string }) | undefined {
  const own = corrections.map(correctionDigest);
  const isUnchanged =
    lock !== undefined &&
    isSame(lock.figures, now.figures) &&
    isSame(lock.texts, now.texts) &&
    JSON.stringify(lock.links?.corrections) === JSON.stringify(own);
  if (isUnchanged) return undefined;
  const links = { of: id, before: lock === undefined ? [] : chainOf(lock), corrections: own };
  return { ...links, digest: lockDigest(links, now) };
}

const isSame = (
  one: ReadonlyMap<string, string> | undefined,
  other: ReadonlyMap<string, string> | undefined,
): boolean => JSON.stringify([...(one ?? [])]) === JSON.stringify([...(other ?? [])]);

/** The digests of a lock and of those before it, the earliest first; none of a lock that has no links. */
export const chainOf = ({ links, ...state }: PublishedFigures): readonly string[] =>
  links === undefined ? [] : [...links.before, lockDigest(links, state)];
