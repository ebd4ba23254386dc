import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Books, openBooks } from '../../src/books/books.ts';
import type { Finding } from '../../src/model/finding.ts';
import { isPlaceOf } from '../../src/read/disclosure/disclosure-checks.ts';
import { READ_RULES } from '../../src/read/findings/read-rules.ts';
import { applied } from '../../src/rules/rule/rule.ts';
import { RULES } from '../../src/rules/rules.ts';
import { catalogue } from './catalogue.ts';
import { type Check, reportOf, reportOfBase, reportOfRecords, sampleFile, samples } from './run.ts';

const check: Check = (root) => openBooks(root).findings;

const messagesOf = (findings: readonly Finding[], id: string) =>
  findings.flatMap(({ rule, message }) => (rule === id ? [message] : [])).sort();
const catalogueFile = join(import.meta.dirname, '../../docs/errors/README.md');

/** Goldens are written only when asked for, and never in CI. */
function expectGolden(file: string, text: string): void {
  if (process.env.UPDATE_GOLDEN === '1' && !process.env.CI) writeFileSync(file, text);
  expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/** Whether an acknowledgement may name a finding's place: of the files themselves and of corrections none is. */
const canBeAcknowledged = ({ accounts }: Books, { disclosure, rule, place }: Finding): boolean => {
  const account = accounts.find((each) => each.disclosure.id === disclosure);
  if (account === undefined || place === undefined || rule.startsWith('corrections/')) return true;
  return isPlaceOf(account.format, place);
};

test('nothing is said of the content that all samples start from', () => {
  expect(reportOfBase(check)).toBe('');
  expect(reportOfRecords(check)).toBe('');
});

describe('what is printed for', () => {
  test.each(samples())('$name', (sample) => {
    const rule = RULES.find(({ id }) => id === sample.rule);
    const printed = reportOf(sample, (root) => {
      const books = openBooks(root);
      if (rule !== undefined) {
        const alone = books.accounts.flatMap((account) => applied(rule, account, books));
        expect(messagesOf(alone, rule.id), 'the rule alone').toEqual(messagesOf(books.findings, rule.id));
      }
      expect(books.findings.filter((finding) => !canBeAcknowledged(books, finding))).toEqual([]);
      return books.findings;
    });
    expect(printed).toContain(`[${sample.rule}]`);
    expectGolden(sampleFile(sample.name, 'output.txt'), printed);
  });
});

test('every rule has a sample, which runs it alone', () => {
  const shown = new Set(samples().map((sample) => sample.rule));
  const rules = [
    ...Object.keys(READ_RULES),
    ...RULES.map(({ id }) => id),
    'acknowledged/unmatched',
    'acknowledged/unpublished',
  ];
  expect(rules.filter((rule) => !shown.has(rule))).toEqual([]);
});

test('the catalogue of errors shows what is really printed', () => {
  expectGolden(
    catalogueFile,
    catalogue(samples(), (sample) => reportOf(sample, check)),
  );
});
