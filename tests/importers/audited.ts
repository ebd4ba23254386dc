import { type AuditedDocument, auditedDocument } from '../../scripts/audited-document.ts';
import { content } from './workbooks.ts';

/** Audits a document of one file or several against the reference content. */
export async function audited(
  paths: string | readonly [string, ...string[]],
  folder?: string,
): Promise<AuditedDocument> {
  const result = await auditedDocument(paths, { root: 'content', content }, folder);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result;
}
