import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Judgement } from '../../books/judgement.ts';
import { findingsOfAll } from '../../books/part.ts';
import type { Store } from '../../cache/store.ts';
import { valueAt } from '../../model/base/entry-at.ts';
import { readShared } from '../../read/read-content.ts';
import { type ProgressOutput, progress } from '../../report/progress.ts';
import { handsFor, makeAll } from './crew.ts';
import { partJobs } from './jobs.ts';
import { sharedKey } from './work.ts';

/** Where parts that were judged before are kept, and by which program. */
export interface Judging {
  readonly store: Store;
  /** The folder of the store; absent where nothing is kept. */
  readonly cache?: string | undefined;
  /** See programDigest. */
  readonly program: string;
  readonly output: ProgressOutput;
}

/** Judges a content folder department by department: those whose files are as they were when they were judged last need not be opened. */
export async function judgeContent(
  root: string,
  today: string | undefined,
  { store, cache, program, output }: Judging,
): Promise<Judgement> {
  const shared = readShared(root);
  const jobs = partJobs(shared, { program });
  const caches = cache === undefined ? [] : [cache];
  const order = { root: resolve(root), shared: sharedKey(shared), caches };
  const missing = new Set(
    jobs.flatMap(({ department, judgedKey }) => (store.has(judgedKey) ? [] : department)),
  );
  const disclosures = shared.places.filter(({ discloser }) => missing.has(discloser.department.id));
  const parts = await makeAll(order, jobs, {
    hands: handsFor(disclosures.length, availableParallelism()),
    shared,
    step: progress('核对各部门和单位', jobs.length, output),
  });
  const judged = parts.map((part) => part.judged);
  const place = new Map(shared.places.map(({ path }, index) => [path, index]));
  return {
    findings: findingsOfAll(shared, judged, today),
    unread: judged.flatMap(({ unread }) => unread),
    disclosures: judged
      .flatMap((part) => part.disclosures)
      .toSorted((a, b) => valueAt(place, `disclosures/${a.id}`) - valueAt(place, `disclosures/${b.id}`))
      .flatMap(({ source, tally }) => (tally === undefined ? [] : { file: source.file, tally })),
  };
}
