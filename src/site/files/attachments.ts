import type { Books } from '../../books/books.ts';
import { attachmentAddress } from '../../document/addresses.ts';
import type { Account } from '../../points/account/account.ts';
import { passThrough, realFolder } from '../../read/files/door.ts';
import { limitOf } from '../../read/files/limits.ts';
import type { DownloadFile } from './downloads.ts';

/** A file that a unit attaches, as its cover lists it. */
export interface AttachmentLine {
  readonly name: string;
  readonly href: string;
  /** "PDF，1.24 MB" */
  readonly about: string;
  readonly sha256: string;
}

/** What a disclosure attaches. */
export const attachmentLines = ({ disclosure }: Account): readonly AttachmentLine[] =>
  (disclosure.attachments ?? []).map(({ name, size, sha256 }) => ({
    name,
    href: attachmentAddress(disclosure.id, name),
    about: `${endingOf(name).toUpperCase()}，${sizeText(size)}`,
    sha256,
  }));

/** The bytes of an attachment, from where it lies. @throws Error where it cannot be read: it was, when the content was judged */
export function attachmentFile({ content }: Books, { disclosure }: Account, name: string): DownloadFile {
  const attachment = disclosure.attachments?.find((each) => each.name === name);
  const root = realFolder(content.root);
  if (attachment === undefined || root === undefined) throw new Error(`no attachment ${name}`);
  const { file } = attachment.source;
  const passage = passThrough(root, file, limitOf(file));
  if (passage.kind !== 'bytes') throw new Error(`${file} 读入以后不见了或有改动。请重新运行。`);
  return { body: passage.bytes, type: TYPES[endingOf(name)] ?? 'application/octet-stream' };
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** A size as people read it, in units of a thousand. */
function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} 字节`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${size.toFixed(size < 10 ? 1 : 0)} ${unit}`;
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  png: 'image/png',
  jpg: 'image/jpeg',
};
