import { createHash } from 'node:crypto';
import type { Correction, DisclosureRecord, PublishedFigures } from '../../model/content.ts';

/** What a lock says besides its figures: whose it is, and what stood before it. */
export interface LockLinks {
  /** "<unit>/<year>" */
  readonly of: string;
  /** Digests of the locks before it, the earliest first. */
  readonly before: readonly string[];
  /** Digests of the corrections that were published with it. */
  readonly corrections: readonly string[];
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The digest of a lock: of its figures, whose they are, and everything that stood before. */
export const lockDigest = (
  { of, before, corrections }: LockLinks,
  figures: ReadonlyMap<string, string>,
): string => sha256(JSON.stringify([of, before, corrections, [...figures]]));

/** The digest of a correction as it was written. */
export const correctionDigest = ({ date, reason, figures }: Omit<Correction, 'source'>): string =>
  sha256(JSON.stringify([date, reason, figures.map(({ at, from, to }) => [at, from, to])]));

/**
 * The lock to write for a disclosure: a link more in its chain.
 * @param figures as they are published now, blanks left out
 * @returns undefined where it would say what the present one says
 */
export function nextLock(
  { id, lock, corrections = [] }: DisclosureRecord,
  figures: ReadonlyMap<string, string>,
): (LockLinks & { readonly digest: string }) | undefined {
  const own = corrections.map(correctionDigest);
  const isSame =
    lock !== undefined &&
    JSON.stringify([...lock.figures]) === JSON.stringify([...figures]) &&
    JSON.stringify(lock.links?.corrections) === JSON.stringify(own);
  if (isSame) return undefined;
  const links = { of: id, before: lock === undefined ? [] : chainOf(lock), corrections: own };
  return { ...links, digest: lockDigest(links, figures) };
}

const chainOf = ({ links, figures }: PublishedFigures): readonly string[] =>
  links === undefined ? [] : [...links.before, lockDigest(links, figures)];
