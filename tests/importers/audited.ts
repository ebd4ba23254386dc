import { type AuditedDocument, auditedDocument } from '../../scripts/audited-document.ts';
import { content } from './workbooks.ts';

/** Audits a document against the reference content. */
export async function audited(path: string): Promise<AuditedDocument> {
  const result = await auditedDocument(path, { root: 'content', content });
  if (result.kind === 'refused') throw new Error(result.reason);
  return result;
}
