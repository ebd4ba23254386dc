import { expect, test } from 'vitest';
import { decode } from '../../src/read/files/decode.ts';

/** 名称: 示例 in GBK, the encoding of older Chinese Windows programs. */
const GBK = Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x3a, 0x20, 0xca, 0xbe, 0xc0, 0xfd, 0x0a]);

test('UTF-8 is read as it is, a byte order mark is passed over', () => {
  expect(decode(Buffer.from('名称: 示例\r\n'))).toEqual({ text: '名称: 示例\r\n' });
  expect(decode(Buffer.from('\uFEFF名称'))).toEqual({ text: '名称' });
  expect(decode(Buffer.alloc(0))).toEqual({ text: '' });
});

test('GBK is made readable, and the first place is found line by line', () => {
  const mixed = Buffer.concat([Buffer.from('备注: 好\n'), GBK]);
  expect(decode(mixed)).toEqual({ text: '备注: 好\n名称: 示例\n', invalid: { encoding: 'GBK', start: 6 } });
});

test('UTF-16 of either byte order is made readable', () => {
  const text = '名称: 示例';
  const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const big = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
  const expected = { text, invalid: { encoding: 'UTF-16', start: 0 } };
  expect(decode(little)).toEqual(expected);
  expect(decode(big)).toEqual(expected);
});

test('bytes that are nothing at all are read to the end', () => {
  expect(decode(Buffer.from([0xff, 0x0a, 0x61])).invalid).toEqual({ encoding: 'GBK', start: 0 });
});
