import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import { withoutDrafts } from '../../src/books/drafts.ts';
import type { Finding } from '../../src/model/finding.ts';
import { findingKey, followed, PROMISES } from './remedies.ts';
import { inSample, samples } from './run.ts';

const check = (root: string): readonly Finding[] =>
  withoutDrafts(openBooks(root)).findings.filter(({ acknowledged }) => acknowledged === undefined);

/** A finding of a sample, by its place among them, and one thing its remedy promises. */
const promised = samples().flatMap((sample) =>
  inSample(sample, check).flatMap((finding, index) =>
    PROMISES.flatMap((promise) =>
      promise.isMade(finding)
        ? [
            {
              sample,
              index,
              promise,
              name: `${sample.name} ${index} ${promise.name} ${finding.message.slice(0, 40)}`,
            },
          ]
        : [],
    ),
  ),
);

/**
 * Remedies that no line in a file shows: to decide what a format means, to look a thing up, to save a file otherwise, or to run a program that is
 * tested elsewhere.
 */
const BY_HAND = [
  ...[
    'corrections-figures-alone',
    'corrections-lock',
    'corrections-unregistered',
    'read-encoding',
    'read-link',
    'read-missing',
    'read-too-large',
  ],
  ...[
    'format-group-depth',
    'format-reserved-id',
    'format-unknown-list',
    'glossary-unexplained',
    'yaml-depth',
  ],
  ...[
    'narrative-prior',
    'narrative-prior-written',
    'narrative-unknown-figure',
    'narrative-unmatched',
    'points-yuan',
  ],
  ...[
    'presence-levels',
    'presence-nothing',
    'taxonomy-divided-twice',
    'taxonomy-expired',
    'taxonomy-known-member',
  ],
];

test('every sample has its remedies done, but for those that are done by hand', () => {
  const done = new Set(promised.map(({ sample }) => sample.name));
  const left = samples().filter(({ name, remedied }) => !done.has(name) && remedied.length === 0);
  expect(left.map(({ name }) => name).sort()).toEqual(BY_HAND.toSorted());
});

/** Files of the content and the folders they lie in, by their paths. */
const filesOf = (root: string): ReadonlySet<string> =>
  new Set(readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')));

/** What is found after a remedy that was not before; files that are read only now may say what is wrong in them. */
function foundAnew(root: string, before: readonly Finding[], files: ReadonlySet<string>): readonly string[] {
  const known = new Set(before.map(findingKey));
  return check(root).flatMap((finding) =>
    known.has(findingKey(finding)) || !files.has(finding.source.file) ? [] : findingKey(finding),
  );
}

describe.skipIf(promised.length === 0)(
  'what a remedy says, done, ends the finding and brings no other',
  () => {
    test.each(promised)('$name', ({ sample, index, promise }) => {
      inSample(sample, (root) => {
        const before = check(root);
        const files = filesOf(root);
        const finding = before[index];
        if (finding === undefined) throw new Error('no such finding');
        promise.keep(root, finding);
        expect(check(root).map(findingKey)).not.toContain(findingKey(finding));
        expect(foundAnew(root, before, files)).toEqual([]);
      });
    });
  },
);

const stepped = samples().filter(({ remedied }) => remedied.length > 0);

describe.skipIf(stepped.length === 0)(
  'what its remedies mean, done as the sample says, ends its findings and brings no other',
  () => {
    test.each(stepped)('$name', (sample) => {
      inSample(sample, (root) => {
        const before = check(root);
        const files = filesOf(root);
        followed(root, sample.remedied);
        expect(
          check(root)
            .filter(({ rule }) => rule === sample.rule)
            .map(findingKey),
        ).toEqual([]);
        expect(foundAnew(root, before, files)).toEqual([]);
      });
    });
  },
);
