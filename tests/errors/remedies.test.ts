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

/** Whether a program does what the remedy says; to explain a mistake instead of mending it is not all that a remedy is for. */
const isMended = (finding: Finding): boolean =>
  PROMISES.some((promise) => promise.name !== '说明' && promise.isMade(finding));

test('what every remedy says is done, by what it says or by the steps of its sample', () => {
  const left = samples()
    .filter(({ remedied }) => remedied.length === 0)
    .flatMap((sample) =>
      inSample(sample, check).flatMap((finding) =>
        finding.rule === sample.rule && !isMended(finding) ? `${sample.name}: ${finding.remedy}` : [],
      ),
    );
  expect(left).toEqual([]);
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
