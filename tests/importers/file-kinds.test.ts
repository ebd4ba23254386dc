import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { docxDocument } from '../../src/importers/document/markup-document.ts';
import { readTables } from '../../src/importers/document/read-tables.ts';
import { readWorkbook } from '../../src/importers/sheet/read-workbook.ts';
import { ownCells, type Sheet } from '../../src/importers/sheet/sheet.ts';
import { workbook } from './workbooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-kinds-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return readTables(path);
}

const textsOf = (sheets: readonly Sheet[]): string =>
  sheets
    .flatMap((sheet) => sheet.rows.flatMap((_, row) => ownCells(sheet, row).map(({ text }) => text)))
    .join(' ');

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const compound = (stream: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
      Buffer.alloc(504),
      Buffer.from(stream, 'utf16le'),
    ]),
  );

const PAGE =
  '<html><head><meta charset="gb2312"></head><table><tr><td>支出总表</td><td>合计</td></tr><tr><td>208</td><td>1.00</td></tr></table></html>';
const gbk = (text: string): Uint8Array => {
  // 支出总表 合计
  const words: Readonly<Record<string, string>> = {
    支出总表: '\xd6\xa7\xb3\xf6\xd7\xdc\xb1\xed',
    合计: '\xba\xcf\xbc\xc6',
  };
  return latin(Object.entries(words).reduce((all, [word, bytes]) => all.replaceAll(word, bytes), text));
};

describe('a file is read by what is in it, whatever it is called', () => {
  const BOOK = workbook({
    支出: [
      ['支出总表', '合计'],
      ['208', '1.00'],
    ],
  });
  test.each([
    ['一张网页.xls', gbk(PAGE)],
    ['工作簿.pdf', BOOK],
    ['工作簿.doc', BOOK],
    ['表.csv', gbk('支出总表,合计\n208,1.00\n')],
    ['统一码.txt', new Uint8Array(Buffer.from('\uFEFF支出总表\t合计\n208\t1.00\n', 'utf16le'))],
  ])('%s', async (name, bytes) => {
    const reading = await read(name, bytes);
    expect(reading.kind === 'sheets' ? textsOf(reading.sheets) : reading).toContain('支出总表 合计 208 1.00');
  });
});

describe('a file of a kind that is not read is called what it is, with what to do', () => {
  test.each([
    ['旧.doc', compound('WordDocument'), '旧的 Word 文件', '.docx'],
    ['文字.wps', compound(''), '旧的 Word 文件', '.docx'],
    ['锁着.docx', compound('EncryptedPackage'), '加了密码', '去掉密码'],
    ['照片.xlsx', latin('\xff\xd8\xff\xe0'), '是图片', '录入'],
    ['公开.ofd', zipSync({ 'OFD.xml': strToU8('<ofd/>') }), 'OFD', 'PDF'],
    ['打包.rar', latin('Rar!\x1a\x07'), '压缩包', '解压'],
    ['打包.zip', zipSync({ '一.txt': strToU8('一') }), '压缩包', '解压'],
    ['网页.mhtml', latin('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n<html>'), '.mhtml', '.html'],
  ])('%s', async (name, bytes, called, remedy) => {
    const reading = await read(name, bytes);
    expect(reading).toMatchObject({ kind: 'refused' });
    if (reading.kind !== 'refused') return;
    expect(reading.reason).toContain(name);
    expect(reading.reason).toContain(called);
    expect(reading.remedy).toContain(remedy);
  });
});

test('a file of Word whose text was damaged is said to be', async () => {
  const whole = zipSync({ 'word/document.xml': strToU8('<w:document>396.03</w:document>') }, { level: 0 });
  const at = Buffer.from(whole).indexOf('396.03');
  whole[at] = '8'.charCodeAt(0);
  const reading = await read('坏.docx', whole);
  expect(reading).toMatchObject({
    kind: 'refused',
    reason: '坏.docx 读不出来：正文已损坏',
    remedy: expect.stringContaining('Word 或 WPS'),
  });
});

describe('a damaged part in which nothing to read stands is passed over, and said', () => {
  const PICTURE = 'PICTURE'.repeat(40);
  const damaged = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array => {
    const bytes = zipSync(parts, { level: 0 });
    bytes[Buffer.from(bytes).indexOf(PICTURE) + 20] = 0;
    return bytes;
  };

  test.each(['xl/media/image1.png', 'xl/theme/theme1.xml', 'docProps/app.xml'])('%s', async (part) => {
    const parts = unzipSync(workbook({ 表: [['支出总表', '合计']] }));
    const reading = await read('图.xlsx', damaged({ ...parts, [part]: strToU8(PICTURE) }));
    if (reading.kind === 'refused') throw new Error(reading.reason);
    expect(textsOf(reading.sheets)).toBe('支出总表 合计');
    expect(reading.remarks).toEqual([`图.xlsx 里的“${part}”已损坏：里面没有表，其余照读`]);
  });

  test('in a file of Word', async () => {
    const table = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>合计</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const parts = {
      'word/document.xml': strToU8(`<w:document>${table}</w:document>`),
      'word/media/image1.jpeg': strToU8(PICTURE),
    };
    const reading = await read('图.docx', damaged(parts));
    if (reading.kind === 'refused') throw new Error(reading.reason);
    expect(textsOf(reading.sheets)).toBe('合计');
    expect(reading.remarks).toEqual(['图.docx 里的“word/media/image1.jpeg”已损坏：里面没有表，其余照读']);
  });

  test('but not one in which cells or their looks stand', async () => {
    const parts = unzipSync(workbook({ 表: [['支出总表', '合计']] }));
    const reading = await read('坏.xlsx', damaged({ ...parts, 'xl/styles.xml': strToU8(PICTURE) }));
    expect(reading).toMatchObject({ kind: 'refused', reason: '坏.xlsx 读不出来：“xl/styles.xml”已损坏' });
  });
});

test('changes of a file of Word that nobody accepted are read as accepted, and that is said', () => {
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const cell = (inside: string): string => `<w:tc><w:p>${inside}</w:p></w:tc>`;
  const changed = `<w:del w:id="1"><w:r><w:delText>396.03</w:delText></w:r></w:del><w:ins w:id="2">${run('369.03')}</w:ins>`;
  const moved = `<w:moveFrom w:id="3">${run('9.99')}</w:moveFrom>${run('1.00')}`;
  const document = [
    `<w:tr>${cell(run('208'))}${cell(changed)}${cell(moved)}</w:tr>`,
    `<w:tr><w:trPr><w:del w:id="4"/></w:trPr>${cell(run('210'))}${cell(run('5.00'))}</w:tr>`,
    `<w:tr>${cell(run('221'))}${cell(run('2.00'))}</w:tr>`,
  ].join('');
  const reading = docxDocument(
    '修订.docx',
    zipSync({ 'word/document.xml': strToU8(`<w:document><w:tbl>${document}</w:tbl></w:document>`) }),
  );
  if (reading.kind === 'refused') throw new Error(reading.reason);
  expect(textsOf(reading.sheets)).toBe('208 369.03 1.00 221 2.00');
  expect(reading.remarks.join()).toContain('修订');
});

test('hidden rows and columns that hold something are read and told', () => {
  const sheet = utils.aoa_to_sheet([
    ['编码', '备注', '金额'],
    ['208', '旧', 1],
    ['210', '', 2],
  ]);
  sheet['!rows'] = [{}, { hidden: true }, {}, {}, { hidden: true }];
  sheet['!cols'] = [{}, { hidden: true }, {}];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '表3');
  const reading = readWorkbook(
    '导出',
    new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
  );
  if (reading.kind === 'refused') throw new Error(reading.reason);
  expect(reading.remarks).toEqual(['导出!表3 的第 2 行、第 B 列是隐藏的，照样读了；不该公开的，删去再导入']);
  expect(reading.sheets[0]?.rows[1]?.[0]?.text).toBe('208');
});
