import type { Attachment } from '../../model/records.ts';
import { type Folder, isRefused, listFolder, readBytes } from '../files/files.ts';
import { ATTACHMENTS, ATTACHMENTS_LIMIT } from '../files/limits.ts';
import { sha256 } from '../files/sha256.ts';
import { finding } from '../findings/read-finding.ts';
import { ATTACHMENT_TYPES } from './attachment-types.ts';

/**
 * The files that a disclosure attaches: everything in its folder attachments/. What is no file that can be published as it is, is refused
 * by name. @param path of the disclosure's folder
 */
export function readAttachments(folder: Folder, path: string): readonly Attachment[] {
  const place = `${path}/${ATTACHMENTS}`;
  let total = 0;
  return (listFolder(folder, place) ?? []).flatMap(({ name, isFolder }): readonly Attachment[] => {
    const file = `${place}/${name}`;
    const source = { file, path: [] };
    const refuse = (trouble: string, remedy: string): readonly Attachment[] => {
      folder.report(finding('content/attachment', source, `附件“${name}”${trouble}`, remedy));
      return [];
    };
    if (isRefused(folder, file)) return [];
    if (isFolder) return refuse('是文件夹', '把里面的文件直接放在 attachments/ 里。');
    const look = ATTACHMENT_TYPES[/\.([^.]+)$/.exec(name)?.[1] ?? ''];
    if (look === undefined) return refuse('不是可以作附件的文件', `可以用的：${KINDS}；扩展名用小写。`);
    if (!SAFE.test(name))
      return refuse('的名字不能作网址', '名字只用汉字、字母、数字、“-”“_”“.”和括号、书名号，不用空格。');
    const bytes = readBytes(folder, file);
    if (bytes === undefined) return [];
    const trouble = look(bytes);
    if (trouble !== undefined)
      return refuse(`${trouble}`, '用办公软件另存为不带宏的同一种文件，或导出为 PDF；扩展名不要自己改。');
    total += bytes.length;
    if (total > ATTACHMENTS_LIMIT)
      return refuse(
        `放不下：一份公开的附件合计不超过 ${ATTACHMENTS_LIMIT / 1024 / 1024} MiB`,
        '减少附件，或降低扫描件的清晰度。',
      );
    return [{ name, size: bytes.length, sha256: sha256(bytes), source }];
  });
}

const KINDS = Object.keys(ATTACHMENT_TYPES)
  .map((ending) => `.${ending}`)
  .join('、');

/** Letters of any script, digits and a few signs: what stands in an address as it is. */
const SAFE = /^[\p{L}\p{N}（《〔“][\p{L}\p{N}（）《》〔〕“”、·—()_.-]*$/u;
