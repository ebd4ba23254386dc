import type { SharedReading } from '../../read/read-content.ts';
import { startProcess } from '../processes/answering-process.ts';
import { sharedTexts } from './shared-texts.ts';
import { type Bundle, type MadePart, type Order, type PartJob, type PartMaker, partMaker } from './work.ts';

/** What a process that makes parts is sent. */
export type HelperRequest = { readonly order: Order } | { readonly job: PartJob };

const WORKER = new URL('./worker.ts', import.meta.url);

/** Young objects are most of what printing makes; room for them saves the collector half its work. */
const FLAGS = ['--max-semi-space-size=32'];

/**
 * Disclosures that are worth a process of their own, which has to load the program and to warm up: of 40, two processes took as long as one,
 * and twice the processor time (docs/performance.md).
 */
const WORTH = 32;

/** How many processes do the work. @param disclosures that have to be made */
export const handsFor = (disclosures: number, processors: number): number =>
  Math.max(1, Math.min(processors, Math.floor(disclosures / WORTH)));

/**
 * Makes all parts, several at once where there are hands for it.
 * @param bundle what prints them; absent where they are only judged
 * @param shared what was read of the content in this process
 * @param step called after each, with its department and the milliseconds it took
 * @returns what was made, in the order of the jobs, once the bundle is there, too
 */
export async function makeAll(
  order: Order,
  jobs: readonly PartJob[],
  {
    hands,
    bundle = NOTHING_TO_PRINT,
    shared,
    step,
  }: {
    readonly hands: number;
    readonly bundle?: Promise<Bundle> | undefined;
    readonly shared: SharedReading;
    readonly step: (department: string, milliseconds: number) => void;
  },
): Promise<readonly MadePart[]> {
  const made: MadePart[] = [];
  const share = sharedTexts();
  const waiting = [...jobs.entries()];
  const work = async (make: PartMaker): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, job] = next;
      const began = performance.now();
      const part = await make(job);
      made[index] = { ...part, judged: share(part.judged), told: share(part.told) };
      step(job.department, performance.now() - began);
    }
  };
  const helpers = hands <= 1 ? [] : Array.from({ length: hands }, () => helper(order, bundle));
  try {
    const makers = hands <= 1 ? [await partMaker(order, bundle, shared)] : helpers.map(({ make }) => make);
    await Promise.all([...makers.map(work), bundle]);
  } finally {
    for (const { end } of helpers) end();
    // Whoever bundles writes into folders that would be removed beneath it.
    await Promise.allSettled([bundle]);
  }
  return made;
}

/** Nobody waits for what prints where nothing is printed. */
const NOTHING_TO_PRINT: Promise<Bundle> = Promise.resolve({ templates: '', archived: new Map() });

/** A process that makes parts. */
function helper(
  order: Order,
  bundle: Promise<Bundle>,
): { readonly make: PartMaker; readonly end: () => void } {
  const { ask, tell, end } = startProcess<HelperRequest, MadePart, Bundle>(WORKER, FLAGS);
  const ready = ask({ order });
  // Who started all this waits for the bundle, too, and hears why there is none.
  bundle.then(tell, () => undefined);
  return {
    make: async (job) => {
      await ready;
      return ask({ job });
    },
    end,
  };
}
