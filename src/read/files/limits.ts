import type { Finding } from '../../model/finding.ts';
import { finding } from '../findings/read-finding.ts';

/** Bytes a content file may have. The largest reference table has 0.1 MiB. */
export const FILE_LIMIT = 2 * 1024 * 1024;

/** Bytes a text of the narrative may have: some 80,000 characters. */
export const PROSE_LIMIT = 256 * 1024;

/** Bytes that all files of a disclosure may have together. The largest reference has 0.2 MiB. */
export const DISCLOSURE_LIMIT = 8 * 1024 * 1024;

/** Bytes a lock (published.yaml) may have: it keeps a line for everything that was published. */
export const LOCK_LIMIT = 12 * 1024 * 1024;

/** The folder of a disclosure for files that are published as they are (附件). */
export const ATTACHMENTS = 'attachments';

/** Bytes an attachment may have, and all of a disclosure together. */
export const ATTACHMENT_LIMIT = 20 * 1024 * 1024;
export const ATTACHMENTS_LIMIT = 40 * 1024 * 1024;

/** Bytes that a file of the content may have. */
export function limitOf(file: string): number {
  if (isAttachment(file)) return ATTACHMENT_LIMIT;
  if (isLock(file)) return LOCK_LIMIT;
  return file.endsWith('.mdx') ? PROSE_LIMIT : FILE_LIMIT;
}

/** Whether a file is the lock of a disclosure. */
export const isLock = (file: string): boolean => /^disclosures\/[^/]+\/[^/]+\/published\.yaml$/.test(file);

/** Whether a file is attached to a disclosure: it is published as it is, and never read as text. */
export const isAttachment = (file: string): boolean =>
  new RegExp(`^disclosures/[^/]+/[^/]+/${ATTACHMENTS}/[^/]+$`).test(file);

/** Entries that a list of a disclosure may have: rows, projects, lines. */
export const LIST_LIMIT = 5_000;

/** Findings that are told of one disclosure, or of one folder beside them. */
const TOLD = 1_000;

/** What may be read in one go is limited for each disclosure, so that none holds up the others: which one a file belongs to. */
export const disclosureOfFile = (file: string): string =>
  /^disclosures\/[^/]+\/[^/]+/.exec(file)?.[0] ?? file;

/** Reports findings until there are so many of one disclosure that more would help nobody; then says so once. */
export function limitedReport(report: (finding: Finding) => void): (finding: Finding) => void {
  const counts = new Map<string, number>();
  return (told) => {
    const share = disclosureOfFile(told.source.file);
    const count = (counts.get(share) ?? 0) + 1;
    counts.set(share, count);
    if (count <= TOLD) report(told);
    if (count === TOLD + 1) {
      const source = { file: told.source.file, path: [] };
      const message = `问题超过 ${TOLD} 处，其余没有列出`;
      report(finding('read/too-large', source, message, '先改正列出的；多半是整个文件的写法不对。'));
    }
  };
}

/** What is said of the first list in a file of a disclosure that is too long; undefined where none is. */
export function listFinding(file: string, value: unknown): Finding | undefined {
  if (!file.startsWith('disclosures/') || typeof value !== 'object' || value === null) return undefined;
  for (const [key, list] of Object.entries(value)) {
    if (!Array.isArray(list) || list.length <= LIST_LIMIT) continue;
    const message = `${key} 有 ${list.length} 项，超过上限 ${LIST_LIMIT} 项，没有读入`;
    const remedy = '确认没有重复录入；确有这样多时，按单位分成几份公开。';
    return finding('read/too-large', { file, path: [key], key: true }, message, remedy);
  }
  return undefined;
}
