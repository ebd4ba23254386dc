import { keyOf, type Store } from '../cache/store.ts';
import type { Finding } from '../model/finding.ts';
import type { Tally } from '../model/tally.ts';
import { folderDigest } from '../read/files/folder-digest.ts';

/** What a check says of a content folder: plain values, which can be kept. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** Ids of disclosures that stand on a file that cannot be read. */
  readonly unread: readonly string[];
  readonly disclosures: readonly { readonly file: string; readonly tally: Tally }[];
}

/** What was said of the bytes of a content folder. */
export interface JudgedFolder {
  readonly judgement: Judgement;
  /** The digest of those bytes; undefined where there is no such folder. */
  readonly digest: string | undefined;
}

/** What a judgement is asked of. */
export interface JudgementRequest {
  /** The content folder. */
  readonly root: string;
  /** YYYY-MM-DD, where what is overdue is asked for. */
  readonly today?: string | undefined;
  /** See programDigest. */
  readonly program: string;
  /** Judges it anew. */
  readonly judge: (root: string, today?: string) => Promise<Judgement>;
}

/**
 * Judges a content folder, or says what was said when the same bytes were judged by the same program.
 * The books are opened, and the modules that open them loaded, only where that is not known.
 */
export async function judgementOf(
  { root, today, program, judge }: JudgementRequest,
  store: Store,
): Promise<JudgedFolder> {
  const digest = folderDigest(root);
  const key = keyOf('judgement', [program, digest ?? '', today ?? '', root]);
  const kept = digest === undefined ? undefined : store.get(key);
  if (kept !== undefined)
    return { judgement: JSON.parse(new TextDecoder().decode(kept)) as Judgement, digest };
  const judgement = await judge(root, today);
  // Of a folder that is being written to nobody knows what was read.
  if (digest !== undefined && folderDigest(root) === digest)
    store.put(key, new TextEncoder().encode(JSON.stringify(judgement)));
  return { judgement, digest };
}
