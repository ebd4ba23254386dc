import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedTexts } from '../../src/site/bulk/shared-texts.ts';

// How much memory it saves is measured by `npm run bench`; what stands in it once and what twice, nothing here can see.
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
