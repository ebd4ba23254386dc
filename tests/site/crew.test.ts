import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readShared } from '../../src/read/read-content.ts';
import { handsFor, makeAll } from '../../src/site/bulk/crew.ts';
import { partJobs } from '../../src/site/bulk/jobs.ts';
import { sharedKey } from '../../src/site/bulk/work.ts';

test('few disclosures are made in one process, many in as many as there are processors', () => {
  expect(handsFor(1, 8)).toBe(1);
  expect(handsFor(40, 2)).toBe(1);
  expect(handsFor(160, 2)).toBe(2);
  expect(handsFor(20_000, 8)).toBe(8);
});

test('two processes find what one finds, in the same order', async () => {
  const root = resolve('content');
  const shared = readShared(root);
  const jobs = partJobs(shared, { program: 'test' });
  const madeBy = async (hands: number) => {
    const met: string[] = [];
    const parts = await makeAll({ root, shared: sharedKey(shared), caches: [] }, jobs, {
      hands,
      shared,
      step: (department) => met.push(department),
    });
    expect(met.toSorted()).toEqual(jobs.map(({ department }) => department).toSorted());
    return parts.map(({ judged }) => judged);
  };
  const judged = await madeBy(2);
  expect(judged.length).toBeGreaterThan(1);
  expect(judged).toEqual(await madeBy(1));
});

test('parts are judged before there is anything to print with; that there will be nothing is said, and no process is left', async () => {
  const root = resolve('content');
  const shared = readShared(root);
  const jobs = partJobs(shared, { program: 'test' });
  const print = { base: '/', latestYear: 2026, evenIfWrong: false };
  for (const hands of [1, 2]) {
    const bundle = Promise.withResolvers<never>();
    const made = makeAll({ root, shared: sharedKey(shared), caches: [], print }, jobs, {
      hands,
      bundle: bundle.promise,
      shared,
      step: () => {
        throw new Error('nothing can have been printed');
      },
    });
    setTimeout(() => bundle.reject(new Error('cannot be bundled')), 500);
    await expect(made, `${hands}`).rejects.toThrow('cannot be bundled');
  }
});
