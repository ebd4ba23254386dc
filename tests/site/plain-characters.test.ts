import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { withPlainCharacters } from '../../src/site/pdf/plain-characters.ts';

const map = (lines: string): string => `begincmap\n${lines}\nendcmap`;

/** A file as Chromium writes it: one stream, its places, its end. */
function fileWith(text: string): Uint8Array {
  const body = deflateSync(Buffer.from(text, 'latin1'));
  const head = Buffer.from(`%PDF-1.4\n7 0 obj\n<</Filter /FlateDecode\n/Length ${body.length}>> stream\n`);
  const end = 'trailer\n<</Size 8\n/Root 1 0 R\n/Info 2 0 R>>\nstartxref\n99\n%%EOF\n';
  return new Uint8Array(Buffer.concat([head, body, Buffer.from(`\nendstream\nendobj\nxref\n0 8\n${end}`)]));
}

/** The stream that the last table of places leads to, and the end of the file. */
function lastOf(bytes: Uint8Array) {
  const file = Buffer.from(bytes);
  const text = file.toString('latin1');
  const xref = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const [, number, place] = /^xref\n(\d+) 1\n(\d{10}) 00000 n \n/.exec(text.slice(xref)) ?? [];
  const object = text.slice(Number(place));
  const [head = '', own, size] = /^(\d+) 0 obj\n.*\n\/Length (\d+)>> stream\n/.exec(object) ?? [];
  const start = Number(place) + head.length;
  expect(own).toBe(number);
  return {
    number,
    end: text.slice(text.lastIndexOf('trailer')),
    text: inflateSync(file.subarray(start, start + Number(size))).toString('latin1'),
  };
}

test('glyphs are said to be the characters that radicals look like, one by one and in a row', () => {
  const before = fileWith(
    map('<14> <2F24>\n<26> <5934>\n<27> <2ED4>\n<28> <2F3E>\n<0030> <0032> <2F00>\n<33> <35> <4E00>'),
  );
  const after = withPlainCharacters(before);
  const { number, text, end } = lastOf(after);
  expect(text).toBe(
    map(
      '<14> <5927>\n<26> <5934>\n<27> <95E8>\n<28> <6237>\n<0030> <0032> [<4E00> <4E28> <4E36>]\n<33> <35> <4E00>',
    ),
  );
  expect(number).toBe('7');
  expect(end).toMatch(/^trailer\n<<\/Size 8\n\/Root 1 0 R\n\/Info 2 0 R\n\/Prev 99>>\n/);
  // What was there before stays, byte by byte.
  expect(Buffer.from(after.subarray(0, before.length)).equals(Buffer.from(before))).toBe(true);
});

test('a file without radicals, or of another form, stays as it is', () => {
  for (const file of [fileWith(map('<26> <5934>')), fileWith('<26> <2F24>'), new Uint8Array([37, 80])])
    expect(withPlainCharacters(file)).toBe(file);
});
