import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Books, openAccounts } from '../src/books/books.ts';
import type { Format } from '../src/formats/format.ts';
import { lineage } from '../src/formats/lineage.ts';
import type { AuditResult } from '../src/importers/audit/audit-report.ts';
import { type DocumentContent, documentContent } from '../src/importers/audit/document-content.ts';
import { type DocumentIdentity, identify } from '../src/importers/audit/identify.ts';
import { judgeDocument } from '../src/importers/audit/judge-document.ts';
import { joinedReading } from '../src/importers/document/document-reading.ts';
import { readDocument } from '../src/importers/document/read-document.ts';
import type { ContentOf } from '../src/model/content.ts';
import { readContent } from '../src/read/read-content.ts';

/** What a document is audited against. */
export interface AuditAgainst {
  /** The content folder that formats and the taxonomy are taken from, and what was read there. */
  readonly root: string;
  readonly content: ContentOf<Format>;
  /** Id of the format; undefined where the document is to tell it. */
  readonly format?: string | undefined;
}

/** A document audited, with what it was read as. */
export interface AuditedDocument extends AuditResult {
  readonly kind: 'audited';
  readonly own: DocumentContent;
  readonly books: Books;
}

/** Why a document could not be audited: a sentence. */
export interface AuditRefusal {
  readonly kind: 'refused';
  readonly reason: string;
}

/**
 * Audits a document, of one file or of several: reads it, lays it out as a content folder, and opens the books of that.
 * @param folder where that folder is to stay; undefined where nobody wants it
 */
export async function auditedDocument(
  paths: string | readonly [string, ...string[]],
  against: AuditAgainst,
  folder?: string,
): Promise<AuditedDocument | AuditRefusal> {
  const { content, format } = against;
  const [path, ...more] = typeof paths === 'string' ? [paths] : paths;
  const first = await readDocument(path);
  const readings = [first, ...(await Promise.all(more.map((each) => readDocument(each))))];
  const refused = readings.find((reading) => reading.kind === 'refused');
  if (refused !== undefined || first.kind === 'refused')
    return { kind: 'refused', reason: `${refused?.reason}。${refused?.remedy}` };
  const reading = joinedReading([
    first,
    ...readings.slice(1).filter((reading) => reading.kind === 'document'),
  ]);
  const formats = [...content.formats.values()].map(({ id, title }) => `${title}（${id}）`).join('、');
  // What was not read of it may be why.
  const reasons = [
    ...reading.remarks,
    `${path} 里没有认出任何一张表。每张表要有表名和表头；是哪种套表格式，用 --format 写明。已有的格式：${formats}。`,
  ];
  const unknown = { kind: 'refused', reason: reasons.join('\n') } as const;
  const identity = identify(reading, content, format);
  if (identity === undefined) return unknown;
  const { document } = identity;
  const own = documentContent(identity, content);
  if (own === undefined) return unknown;
  const place = mkdtempSync(folder === undefined ? join(tmpdir(), 'mingzhang-audit-') : `${folder}.new-`);
  try {
    layOut(place, against, own, identity);
    const books = booksOf(place, own);
    const judgement = judgeDocument(document, own, books);
    const remarks = [...document.remarks, ...own.remarks];
    // What is written is there as a whole, or not at all.
    if (folder !== undefined) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(place, folder);
    }
    return { kind: 'audited', document, identity, judgement, remarks, own, books };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Opens the books of a document that was laid out. Where a table was not read as a whole, what it leaves open is unknown, not nothing. */
function booksOf(folder: string, { draft, whole }: DocumentContent): Books {
  const { content, findings } = readContent(folder);
  const isWhole = draft.tables.every(({ table }) => whole.has(table.id));
  const disclosures = content.disclosures.map((each) => ({ ...each, isWhole: each.isWhole && isWhole }));
  return openAccounts({ content: { ...content, disclosures }, findings });
}

/** Lays a document out as a content folder, with the taxonomy and the format it is read against. */
function layOut(
  folder: string,
  { root, content }: AuditAgainst,
  { files }: DocumentContent,
  { format, discloser, isKnown }: DocumentIdentity,
): void {
  const formats = lineage(content.formats, format.id).map((id) => join('formats', id));
  for (const name of ['taxonomy', ...formats])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  if (isKnown) {
    const unit = join('units', `${discloser.department.id}.yaml`);
    cpSync(join(root, unit), join(folder, unit));
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
