import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../src/rules/rules.ts';
import { rulesPage } from './rules-page.ts';

test('docs/rules.md lists the rules as they are', () => {
  const page = rulesPage(RULES);
  if (process.env.UPDATE_GOLDEN === '1' && !process.env.CI) writeFileSync('docs/rules.md', page);
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(page);
});
