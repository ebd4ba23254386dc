/**
 * Test files that take long: what builds the website, opens a browser, or changes content hundreds of times. `npm run test:quick` leaves them out, and a
 * whole run begins with them, so that no core is idle while the other ends one.
 */
export const SLOW: readonly string[] = [
  'tests/**/browser.test.ts',
  'tests/attack/**',
  'tests/checks/exchanged-words.test.ts',
  'tests/checks/mutations.test.ts',
  'tests/checks/records.test.ts',
  'tests/checks/taxonomy-growth.test.ts',
  'tests/checks/unread-files.test.ts',
  'tests/errors/remedies.test.ts',
  'tests/exporters/workbook-office.test.ts',
  'tests/importers/new.test.ts',
  'tests/importers/references.test.ts',
  'tests/narrative/share-of-projects.test.ts',
  'tests/narrative/term-note.test.ts',
  'tests/points/account/permutations.test.ts',
  'tests/points/evidence/leaning-lists.test.ts',
  'tests/publish/**',
  'tests/read/broken-files.test.ts',
  'tests/rules/codes.test.ts',
  'tests/rules/one-message.test.ts',
  'tests/rules/worked-example.test.ts',
  'tests/scripts/command.test.ts',
  'tests/scripts/init.test.ts',
  'tests/search/queries.test.ts',
  'tests/site/**',
];
