import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { changedSince } from '../../src/read/files/folder-state.ts';
import { readContent } from '../../src/read/read-content.ts';
import { attackedContent, DISCLOSURE } from '../attack/attacked.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const PDF = text('%PDF-1.7\n');
const DOCX = zipSync({ '[Content_Types].xml': text('<x/>'), 'word/document.xml': text('<x/>') });
const XLSX = zipSync({ '[Content_Types].xml': text('<x/>'), 'xl/workbook.xml': text('<x/>') });
const MACRO = zipSync({
  '[Content_Types].xml': text('<x/>'),
  'xl/workbook.xml': text('<x/>'),
  'xl/vbaProject.bin': text('x'),
});
const DOC = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const OLD_MACRO = Buffer.concat([DOC, Buffer.from('_VBA_PROJECT', 'utf16le')]);
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const JPG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]);

const read = (files: Readonly<Record<string, Uint8Array>>) => {
  const root = attackedContent(
    Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [`${DISCLOSURE}/attachments/${name}`, bytes]),
    ),
  );
  const { content, findings } = readContent(root);
  const [disclosure] = content.disclosures;
  return {
    root,
    content,
    disclosure,
    attached: (disclosure?.attachments ?? []).map(({ name }) => name),
    refused: findings.filter(({ rule }) => rule === 'content/attachment').map(({ message }) => message),
  };
};

describe('files beside a disclosure', () => {
  test('of the kinds that can be attached are told with their size and digest', () => {
    const { disclosure, attached, refused } = read({
      '整体支出绩效目标（2026年）.pdf': PDF,
      'a.docx': DOCX,
      'b.xlsx': XLSX,
      'c.doc': DOC,
      'd.xls': DOC,
      'e.png': PNG,
      'f.jpg': JPG,
    });
    expect(refused).toEqual([]);
    expect(attached.length).toBe(7);
    const pdf = disclosure?.attachments?.find(({ name }) => name.endsWith('.pdf'));
    expect(pdf).toMatchObject({ size: 9, sha256: createHash('sha256').update(PDF).digest('hex') });
  });

  test.each([
    ['a web page', '说明.html', text('<html>')],
    ['a drawing that can run scripts', '图.svg', text('<svg/>')],
    ['a script', 'x.js', text('1')],
    ['a program', 'x.exe', text('MZ')],
    ['a workbook made for macros', 'x.xlsm', XLSX],
    ['an archive, which nobody can look into', 'x.zip', XLSX],
    ['a web page that is called PDF', 'x.pdf', text('<html>')],
    ['a workbook that is called a document', 'x.docx', XLSX],
    ['an archive that is called a workbook', 'x.xlsx', zipSync({ 'a.html': text('<html>') })],
    ['a torn workbook', 'x.xlsx', XLSX.slice(0, 40)],
    ['a workbook with a macro', 'x.xlsx', MACRO],
    ['an old workbook with a macro', 'x.xls', OLD_MACRO],
    ['text called a picture', 'x.png', text('PNG')],
    ['an ending in capitals', 'x.PDF', PDF],
    ['no ending', 'x', PDF],
    ['a name with a blank', '绩效 目标.pdf', PDF],
    ['a name with a sign of addresses', '增长5%.pdf', PDF],
    ['a name with a fragment', 'a#b.pdf', PDF],
    ['an empty file', 'x.pdf', text('')],
  ])('%s is refused by name', (_, name, bytes) => {
    const { attached, refused } = read({ [name]: bytes });
    expect(attached).toEqual([]);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain(name);
  });

  test('too many bytes, in one file and in all, are refused', () => {
    const big = Buffer.alloc(21 * 1024 * 1024, 'x');
    big.set(PDF);
    expect(read({ 'x.pdf': big }).attached).toEqual([]);
    const half = big.subarray(0, 15 * 1024 * 1024);
    expect(read({ 'a.pdf': half, 'b.pdf': half, 'c.pdf': half }).attached).toEqual(['a.pdf', 'b.pdf']);
  });

  test('a link and a folder are refused, and what changes after it was read is noticed', () => {
    const { root, content } = read({ 'a.pdf': PDF });
    expect(changedSince(root, content.files)).toEqual([]);
    writeFileSync(join(root, DISCLOSURE, 'attachments/a.pdf'), '%PDF-2.0\n');
    expect(changedSince(root, content.files)).toEqual([`${DISCLOSURE}/attachments/a.pdf`]);
    symlinkSync('/etc/passwd', join(root, DISCLOSURE, 'attachments/b.pdf'));
    mkdirSync(join(root, DISCLOSURE, 'attachments/c.pdf'));
    const { content: after, findings } = readContent(root);
    expect(after.disclosures[0]?.attachments?.map(({ name }) => name)).toEqual(['a.pdf']);
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['read/link', 'content/attachment']),
    );
  });
});
