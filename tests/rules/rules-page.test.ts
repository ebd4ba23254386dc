import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { READ_RULES } from '../../src/read/findings/read-rules.ts';
import { RULES } from '../../src/rules/rules.ts';
import { sourceFiles } from '../source-files.ts';
import { rulesPage } from './rules-page.ts';

test('docs/rules.md lists the rules as they are', () => {
  const page = rulesPage(RULES);
  if (process.env.UPDATE_GOLDEN === '1' && !process.env.CI) writeFileSync('docs/rules.md', page);
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(page);
});

test('docs/rules.md has every rule that a module names, but for those of reading', () => {
  const named = sourceFiles('src').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\brule: '([a-z]+\/[a-z-]+)'/g)].map(([, id = '']) => id),
  );
  const page = rulesPage(RULES);
  expect(named).toContain('acknowledged/unmatched');
  expect(named.filter((id) => !(id in READ_RULES) && !page.includes(`| \`${id}\` |`))).toEqual([]);
});
