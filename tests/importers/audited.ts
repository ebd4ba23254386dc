import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openBooks } from '../../src/books/books.ts';
import { documentContent } from '../../src/importers/audit/document-content.ts';
import { identify } from '../../src/importers/audit/identify.ts';
import { judgeDocument } from '../../src/importers/audit/judge-document.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { content } from './workbooks.ts';

/** Audits a document against the reference content. */
export async function audited(path: string) {
  const document = await readDocument(path);
  if (document.kind === 'refused') throw new Error(document.reason);
  const identity = identify(document, content, undefined);
  const own = identity && documentContent(document, identity, content);
  if (identity === undefined || own === undefined) throw new Error('no table');
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-audited-'));
  try {
    for (const name of ['taxonomy', `formats/${identity.format.id}`])
      cpSync(join('content', name), join(folder, name), { recursive: true });
    for (const [name, text] of own.files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return { identity, judgement: judgeDocument(document, own, openBooks(folder).findings) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
