import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, packReader, unpacked } from '../../src/cache/pack.ts';

const files = fc
  .uniqueArray(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.uint8Array({ maxLength: 300 })), {
    selector: ([path]) => path,
    maxLength: 200,
  })
  .map((entries) => new Map(entries));

test('what is packed is got back, all at once and one by one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  try {
    fc.assert(
      fc.property(files, (given) => {
        const bytes = packed(given);
        expect([...unpacked(bytes)].map(([path, own]) => [path, [...own]])).toEqual(
          [...given].map(([path, own]) => [path, [...own]]),
        );
        const file = join(folder, 'some.pack');
        writeFileSync(file, bytes);
        const read = packReader(file);
        for (const [path, own] of [...given].toReversed()) expect([...read(path)]).toEqual([...own]);
        expect(() => read('what no path is: '.repeat(4))).toThrow(RangeError);
      }),
      { numRuns: 100 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
