import { deserialize, serialize, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedTexts } from '../../src/site/bulk/shared-texts.ts';

setFlagsFromString('--expose-gc');
const clearUp = runInNewContext('gc') as () => void;

/** Heap that values take, in bytes. */
function heapOf(make: () => unknown): number {
  clearUp();
  const before = process.memoryUsage().heapUsed;
  const held = make();
  clearUp();
  const after = process.memoryUsage().heapUsed;
  return held === undefined ? 0 : after - before;
}

test('what is known of a disclosure is the same with shared texts', () => {
  const share = sharedTexts();
  fc.assert(
    fc.property(fc.anything({ withMap: true }), (value) => {
      const sent = deserialize(serialize(value));
      expect(share(deserialize(serialize(value)))).toEqual(sent);
    }),
    { numRuns: 300 },
  );
});

test('equal texts of many values stand in memory once', () => {
  const sent = serialize(Array.from({ length: 40 }, (_, row) => `机关事业单位基本养老保险缴费支出 ${row}`));
  const many = 1_000;
  const share = sharedTexts();
  const apart = heapOf(() => Array.from({ length: many }, () => deserialize(sent)));
  const shared = heapOf(() => Array.from({ length: many }, () => share(deserialize(sent))));
  expect(shared).toBeLessThan(apart * 0.6);
});
