import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { htmlDocument } from '../../src/importers/document/markup-document.ts';
import { readPdf } from '../../src/importers/pdf/read-pdf.ts';
import { ownCells } from '../../src/importers/sheet/sheet.ts';
import { bytes, pdf } from './small-pdf.ts';

const LINE = 'BT /F 12 Tf 40 340 Td (Total 11.00) Tj ET';

describe('a PDF with a password', () => {
  /** What stands in for a password that is shorter (ISO 32000-1, 7.6.3.3). */
  const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
  const OWNER = Buffer.alloc(32, 7);
  const ID = Buffer.alloc(16, 9);

  const digest = (...parts: readonly Uint8Array[]): Buffer =>
    createHash('md5').update(Buffer.concat(parts)).digest();

  /** RC4, which files of this kind are kept with. */
  function coded(key: Uint8Array, data: Uint8Array): Buffer {
    const state = Uint8Array.from({ length: 256 }, (_, index) => index);
    const at = (index: number): number => state[index & 255] ?? 0;
    const exchange = (a: number, b: number): void => {
      [state[a & 255], state[b & 255]] = [at(b), at(a)];
    };
    for (let index = 0, other = 0; index < 256; index += 1) {
      other = (other + at(index) + (key[index % key.length] ?? 0)) & 255;
      exchange(index, other);
    }
    let other = 0;
    return Buffer.from(
      data.map((value, place) => {
        other = (other + at(place + 1)) & 255;
        exchange(place + 1, other);
        return value ^ at(at(place + 1) + at(other));
      }),
    );
  }

  const key = digest(PADDING, OWNER, Buffer.from([0xfc, 0xff, 0xff, 0xff]), ID).subarray(0, 5);
  const ofObject = (number: number): Buffer => digest(key, Buffer.from([number, 0, 0, 0, 0])).subarray(0, 10);
  const locked = (content: string, user: Uint8Array): Uint8Array =>
    pdf(
      content,
      [
        `6 0 obj<</Filter/Standard/V 1/R 2/P -4/O<${OWNER.toString('hex')}>/U<${Buffer.from(user).toString('hex')}>>>endobj`,
      ],
      `/Encrypt 6 0 R/ID[<${ID.toString('hex')}><${ID.toString('hex')}>]`,
    );

  test('one that it takes a password to open is refused, and said to have one', async () => {
    expect(await readPdf('密.pdf', locked(LINE, Buffer.alloc(32, 1)))).toEqual({
      kind: 'refused',
      reason: '密.pdf 加了密码',
      remedy: '去掉密码再试。',
    });
  });

  test('one that only changing it takes a password for is read as any other', async () => {
    const content = coded(ofObject(4), bytes(LINE)).toString('latin1');
    const reading = await readPdf('限.pdf', locked(content, coded(key, PADDING)));
    expect(reading).toMatchObject({ kind: 'pdf', lines: [{ text: 'Total 11.00' }] });
  });
});

describe('what is too much is said to be unread', () => {
  test('a page with more lines, or more pieces of text, than any table has', async () => {
    const rules = Array.from({ length: 3001 }, (_, index) => `10 ${index % 390} m 290 ${index % 390} l S`);
    const texts = Array.from({ length: 20_001 }, () => '(a) Tj 0 -0.01 Td');
    for (const content of [`${LINE} ${rules.join(' ')}`, `BT /F 12 Tf 40 340 Td ${texts.join(' ')} ET`]) {
      const reading = await readPdf('多.pdf', pdf(content));
      expect(reading).toMatchObject({
        ...{ kind: 'pdf', sheets: [], lines: [] },
        remarks: ['多.pdf 第 1 页的线或字多得不像一张表，没有核对'],
      });
    }
    const few = await readPdf('少.pdf', pdf(`${LINE} ${rules.slice(0, 300).join(' ')}`));
    expect(few).toMatchObject({ kind: 'pdf', remarks: [] });
  });

  test('pages after those that have more than any document has: the same on every machine, however slow', async () => {
    const page =
      '/Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>';
    const one = Buffer.from(pdf(LINE, [`6 0 obj<<${page}>>endobj`, `7 0 obj<<${page}>>endobj`])).toString(
      'latin1',
    );
    const three = bytes(one.replace('Kids[3 0 R]/Count 1', 'Kids[3 0 R 6 0 R 7 0 R]/Count 3'));
    const whole = await readPdf('长.pdf', three);
    expect(whole).toMatchObject({ kind: 'pdf', pages: 3, remarks: [] });
    const reading = await readPdf('长.pdf', three, 10);
    expect(reading).toMatchObject({ kind: 'pdf', pages: 3 });
    if (reading.kind === 'refused') throw new Error(reading.reason);
    expect(reading.remarks).toEqual([
      expect.stringMatching(/^长\.pdf 到第 2 页已有 \d+ 个字和线，不像是表，后面的 1 页没有读$/),
    ]);
    expect(reading.lines.map((line) => line.page)).toEqual([1, 2]);
    expect(await readPdf('长.pdf', three, 10)).toEqual(reading);
  });

  test('merged cells that cover more than any table does stand where they begin', () => {
    const rows = `<tr><td rowspan=2000 colspan=256>x</td></tr>${'<tr></tr>'.repeat(1999)}`;
    const { sheets } = htmlDocument('大.html', new TextEncoder().encode(`<table>${rows.repeat(5)}</table>`));
    const [sheet] = sheets;
    const own = sheet?.rows.flatMap((_, row) => ownCells(sheet, row)) ?? [];
    expect(own.map(({ height, width }) => height * width)).toEqual([512_000, 512_000, 512_000, 1, 1]);
  });
});
