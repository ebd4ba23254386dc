import { defineConfig, mergeConfig } from 'vitest/config';
import all from './vitest.config.ts';

/** `npm run test:quick`: everything but what builds the website, opens a browser, or changes content hundreds of times. */
const SLOW = [
  'tests/site/**',
  'tests/publish/**',
  'tests/attack/**',
  'tests/**/browser.test.ts',
  'tests/checks/exchanged-words.test.ts',
  'tests/checks/mutations.test.ts',
  'tests/checks/unread-files.test.ts',
  'tests/narrative/term-note.test.ts',
  'tests/rules/worked-example.test.ts',
  'tests/search/queries.test.ts',
];

export default mergeConfig(
  all,
  defineConfig({
    // One set of modules for all files: half of the time is loading them.
    test: { exclude: [...SLOW, 'node_modules/**'], isolate: false },
  }),
);
