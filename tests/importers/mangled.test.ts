import { read, write } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { mangledPdf, mangledZip, sameNumbers } from '../../scripts/bench/mangled.ts';
import { readPdf } from '../../src/importers/pdf/read-pdf.ts';
import { isUsual } from '../../src/importers/pdf/usual-letters.ts';
import { planImport } from '../../src/importers/plan/plan-import.ts';
import { readWorkbook } from '../../src/importers/sheet/read-workbook.ts';
import { content, savedAs, workbook } from './workbooks.ts';

/** What a page draws: a ruled table of four cells. */
const RULED: readonly string[] = [
  ...[100, 120, 140].map((y) => `50 ${y} m 250 ${y} l S`),
  ...[50, 150, 250].map((x) => `${x} 100 m ${x} 140 l S`),
  ...(
    [
      [60, 125, '208'],
      [160, 125, '1234.50'],
      [60, 105, 'total'],
      [160, 105, '1234.50'],
    ] as const
  ).map(([x, y, text]) => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`),
];

/** Files of a kind that are tried; MINGZHANG_MANGLED asks for more. */
const TRIES = Number(process.env.MINGZHANG_MANGLED ?? 40);

const BOOK = workbook(
  {
    '2.1': [
      ['收支总表', null, null, null],
      ['部门：承德市人力资源和社会保障局本级', null, null, '单位：万元'],
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 310, '八、社会保障和就业支出', 295.5],
      ['收入总计', 310, '支出总计', 310],
    ],
    '2.3': [
      ['支出总表', null, null, null, null],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['208', '社会保障和就业支出', 295.5, 215.5, 80],
      ['', '合计', 310, 230, 80],
    ],
  },
  { '2.1': ['A1:D1', 'A3:B3', 'C3:D3'] },
);

/** What may stand in a cell that nobody expects. */
const ODD = [
  '',
  '合计',
  '…',
  'XX',
  '=1/0',
  '2080101',
  '万元',
  '１２.５',
  '-',
  '1e9',
  '\u0000',
  '预算数',
  '收入',
  'x'.repeat(5000),
];

/** The same workbook with cells exchanged for others, and merges anywhere. */
function confused(next: (below: number) => number): Uint8Array {
  const book = read(BOOK, { type: 'array' });
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) continue;
    const places = Object.keys(sheet).filter((place) => /^[A-Z]+\d+$/.test(place));
    for (let count = next(6); count >= 0; count -= 1) {
      const place = places[next(places.length)] ?? 'A1';
      const other = places[next(places.length)] ?? 'A1';
      if (next(3) === 0) delete sheet[place];
      else if (next(2) === 0) sheet[place] = { t: 's', v: ODD[next(ODD.length)] };
      else sheet[place] = sheet[other];
    }
    const [top, left] = [next(5), next(4)];
    const merges = (sheet['!merges'] ?? []).slice(next(2));
    sheet['!merges'] = [...merges, { s: { r: top, c: left }, e: { r: top + next(4), c: left + next(3) } }];
  }
  return new Uint8Array(
    write(book, { type: 'array', bookType: next(2) === 0 ? 'xlsx' : 'biff8' }) as ArrayBuffer,
  );
}

/** What becomes of a workbook: its plan, or why there is none. */
function outcome(bytes: Uint8Array): string {
  const reading = readWorkbook('x.xlsx', bytes);
  if (reading.kind === 'refused') return `${reading.reason}。${reading.remedy}`;
  const discloser = content.disclosers.find(({ id }) => id === 'chengde-hrss');
  if (discloser === undefined) throw new Error('no unit');
  const plan = planImport({
    content,
    sheets: reading.sheets,
    discloser,
    folder: '2031',
    textOf: () => undefined,
  });
  return plan.kind === 'refused' ? `${plan.reason}。${plan.remedy}` : plan.kind;
}

describe('whatever a file holds, it is read or refused with a reason, and no program breaks', () => {
  test('workbooks whose bytes were changed', () => {
    const next = sameNumbers(1);
    for (let count = 0; count < TRIES; count += 1)
      expect(outcome(mangledZip(BOOK, next)), `try ${count}`).toMatch(/^plan$|^x\.xlsx.*。/);
  });

  test('workbooks whose cells were changed', () => {
    const next = sameNumbers(2);
    for (let count = 0; count < TRIES; count += 1)
      expect(outcome(confused(next)), `try ${count}`).toMatch(/^plan$|^x\.xlsx.*。/);
  });

  test('PDFs', async () => {
    const next = sameNumbers(3);
    const whole = pdf();
    expect((await readPdf('x.pdf', whole)).kind).not.toBe('refused');
    for (let count = 0; count < TRIES; count += 1) {
      const reading = await readPdf('x.pdf', mangledPdf(whole, next));
      if (reading.kind === 'refused') expect(reading.reason, `try ${count}`).toMatch(/^x\.pdf/);
    }
  });
});

test('a PDF with lines around the header of its table only gives all of its rows', async () => {
  const texts = [
    ['code', 'total'],
    ['208', '1234.50'],
    ['210', ''],
    ['221', '15.00'],
    ['note', ''],
  ].flatMap(([code, total], row) => [
    `BT /F1 10 Tf 60 ${145 - 16 * row} Td (${code}) Tj ET`,
    `BT /F1 10 Tf 160 ${145 - 16 * row} Td (${total}) Tj ET`,
  ]);
  const ruled = [
    ...[140, 160].map((y) => `50 ${y} m 250 ${y} l S`),
    ...[50, 150, 250].map((x) => `${x} 140 m ${x} 160 l S`),
  ];
  const reading = await readPdf('x.pdf', pdf([...ruled, ...texts]));
  if (reading.kind === 'refused') throw new Error(reading.reason);
  expect(reading.sheets.map(({ rows }) => rows.map((row) => row.map((cell) => cell?.text ?? '')))).toEqual([
    [
      ['code', 'total'],
      ['208', '1234.50'],
      ['210', ''],
      ['221', '15.00'],
    ],
  ]);
});

test('lists in a PDF that are deeper than any stack', async () => {
  const text = Buffer.from(pdf()).toString('latin1');
  const names = [...text.matchAll(/\/[A-Z]\w+/g)];
  expect(names.length).toBeGreaterThan(10);
  for (const { 0: name, index } of names) {
    const deep = `${text.slice(0, index)}/K ${'['.repeat(100_000)}${text.slice(index + name.length)}`;
    const reading = await readPdf('x.pdf', Buffer.from(deep, 'latin1'));
    expect(reading.kind === 'pdf' ? reading.remarks.join() : reading.reason, name).toMatch(/^(?:x\.pdf.*)?$/);
  }
});

describe('what cannot be read is refused in words that say why', () => {
  const parts = unzipSync(BOOK);
  const zeros = new Uint8Array(32 * 1024 * 1024);

  test('a workbook of 200 sheets', () => {
    const sheets = Array.from({ length: 200 }, (_, index) => [`表${index}`, [['空']]] as const);
    expect(outcome(workbook(Object.fromEntries(sheets)))).toMatch(/^x\.xlsx 有 200 个工作表，超过 120 个。/);
  });

  test.each(['A1:XFD1048576', 'AXFD11048576', 'ZZZZ1', 'A9999999'])(
    'a cell that is said to stand at %s',
    (place) => {
      const name = 'xl/worksheets/sheet1.xml';
      const text = new TextDecoder().decode(parts[name]);
      expect(text).toContain('<c r="A2"');
      const own = {
        ...parts,
        [name]: new TextEncoder().encode(text.replace('<c r="A2"', `<c r="${place}"`)),
      };
      expect(outcome(zipSync(own))).toMatch(/^x\.xlsx 读不出来：有单元格写在工作表没有的位置“/);
    },
  );

  test.each([
    [
      'a link over all of a sheet',
      '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>',
      '有一个超链接盖住了“A1:XFD1048576”的 17179869184 个单元格，超过 10000 个',
    ],
    [
      'a width of columns beyond all',
      '<cols><col min="1" max="99999999999" width="9"/></cols>',
      '列宽写到了第“99999999999”列，工作表最多 16384 列，文件已损坏',
    ],
  ])('%s', (_, own, reason) => {
    const name = 'xl/worksheets/sheet1.xml';
    const text = new TextDecoder().decode(parts[name]).replace('<sheetData>', `${own}<sheetData>`);
    expect(text).toContain(own);
    const strange = { ...parts, [name]: new TextEncoder().encode(text) };
    expect(outcome(zipSync(strange))).toContain(`x.xlsx 读不出来：${reason}`);
  });

  test('a sheet whose digits were damaged, by its name', () => {
    const stored = zipSync(parts, { level: 0 });
    const at = Buffer.from(stored).indexOf('<c r="A2"');
    stored[at + 6] = '3'.charCodeAt(0);
    expect(outcome(stored)).toMatch(/^x\.xlsx 读不出来：工作表“.+”已损坏。重新导出/);
  });

  test('an old workbook: cut off, with a password, or with a sheet that is damaged', () => {
    const old = savedAs(BOOK, 'biff8');
    expect(outcome(old.slice(0, 2000))).toMatch(/^x\.xlsx 读不出来：文件不完整，多半没有下载完。/);
    const stream = Buffer.from(old).indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]));
    const locked = Buffer.from(old);
    // The record right after the beginning becomes that of a password (FilePass).
    locked.writeUInt16LE(0x2f, stream + 20);
    expect(outcome(locked)).toMatch(/^x\.xlsx 读不出来：文件加了密码。在 Excel 或 WPS 里打开，去掉密码/);
    const sheet = Buffer.from(old).lastIndexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x10, 0x00]));
    const damaged = Buffer.from(old);
    damaged.fill(0xff, sheet + 20, sheet + 60);
    expect(outcome(damaged)).toMatch(/^x\.xlsx 读不出来：工作表“.+”已损坏。/);
  });

  test('a workbook none of whose formulas has a result', () => {
    const rows = [1, 2, 3, 4, 5, 6].map((row) => {
      const cells = ['A', 'B', 'C', 'D'].map((column) => `<c r="${column}${row}"><f>1+1</f></c>`);
      return `<row r="${row}">${cells.join('')}</row>`;
    });
    const name = 'xl/worksheets/sheet1.xml';
    const text = new TextDecoder()
      .decode(parts[name])
      .replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows.join('')}</sheetData>`);
    expect(outcome(zipSync({ ...parts, [name]: new TextEncoder().encode(text) }))).toMatch(
      /^x\.xlsx 里的 24 个公式都没有存下结果.*保存一次再导入。$/,
    );
  });

  test('a workbook with a password', () => {
    const locked = Buffer.from(BOOK);
    for (let at = locked.indexOf('PK\u0001\u0002'); at !== -1; at = locked.indexOf('PK\u0001\u0002', at + 4))
      locked.writeUInt16LE(locked.readUInt16LE(at + 8) | 1, at + 8);
    expect(outcome(new Uint8Array(locked))).toMatch(/^x\.xlsx 读不出来：文件加了密码。/);
  });

  test('a few bytes that become very many', () => {
    // One part under nine names: the directory is what is unpacked.
    const once = Buffer.from(zipSync({ ...parts, 'xl/media/0.bin': zeros }, { level: 1 }));
    const end = once.lastIndexOf('PK\u0005\u0006');
    const entry = once.subarray(once.lastIndexOf('PK\u0001\u0002'), end);
    const last = Buffer.from(once.subarray(end));
    last.writeUInt16LE(last.readUInt16LE(10) + 8, 10);
    last.writeUInt32LE(last.readUInt32LE(12) + 8 * entry.length, 12);
    const bomb = Buffer.concat([once.subarray(0, end), ...Array.from({ length: 8 }, () => entry), last]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(outcome(new Uint8Array(bomb))).toMatch(/^x\.xlsx 读不出来：展开以后超过 256 MB/);
  });

  test('a workbook of hidden sheets only', () => {
    const book = read(BOOK, { type: 'array' });
    book.Workbook = { Sheets: book.SheetNames.map((name) => ({ name, Hidden: 1 as const })) };
    const hidden = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    expect(outcome(hidden)).toMatch(/^x\.xlsx 里没有可以看的工作表。/);
  });

  test('a workbook with macros is read, and they are not', () => {
    expect(outcome(zipSync({ ...parts, 'xl/vbaProject.bin': zeros.subarray(0, 2000) }))).toBe('plan');
  });

  test('a PDF whose letters mean nothing says of which page', async () => {
    const strange = Buffer.from(pdf()).toString('latin1');
    const map =
      '1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <e020> endbfrange';
    const garbled = strange
      .replace('/BaseFont/Helvetica>>', '/BaseFont/Helvetica/ToUnicode 6 0 R>>')
      .replace('trailer', `6 0 obj<</Length ${map.length}>>stream\n${map}\nendstream endobj\ntrailer`);
    const reading = await readPdf('x.pdf', Buffer.from(garbled, 'latin1'));
    expect(reading).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('x.pdf 第 1 页的字体没有编码'),
      remedy: expect.stringContaining('原件'),
    });
  });

  test('letters of documents are told from those of a font without an encoding', () => {
    const share = (text: string): number => [...text].filter(isUsual).length / [...text].length;
    expect(share('一般公共预算“三公”经费支出表 2024年度 单位：万元 ≥98.5%')).toBe(1);
    expect(share('݀ᓔ㸼ᬊᬃ乘ㅫᘏ㸼䚼䮼˖∳㢣ⳕᬓण')).toBeLessThan(0.5);
  });
});

/** A page with a ruled table of four cells. */
function pdf(drawn: readonly string[] = RULED): Uint8Array {
  const stream = drawn.join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ].map((text, index) => `${index + 1} 0 obj${text}endobj\n`);
  return new TextEncoder().encode(`%PDF-1.4\n${objects.join('')}trailer<</Root 1 0 R>>\n`);
}
