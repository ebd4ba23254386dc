import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
test('every path that docs/words.md names is there', () => {
  const text = readFileSync(join(ROOT, 'docs/words.md'), 'utf8');
  const paths = [...text.matchAll(/`((?:\w+\/)+[\w-]+\.ts)`/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(12);
  const missing = paths.filter(
    (path) => !existsSync(join(ROOT, path.startsWith('tests/') ? path : `src/${path}`)),
  );
  expect(missing).toEqual([]);
});
