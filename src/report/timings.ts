/** Something that took time. */
export interface Timed {
  readonly name: string;
  readonly milliseconds: number;
}

/** Pages that were printed, and the processor time of that alone: of all threads, nothing of what they are made from that was worked out before. */
export interface PrintedPages {
  readonly count: number;
  readonly milliseconds: number;
}

/** What long work took: its stages in their order, each of its parts, and its pages. */
export interface Timings {
  readonly stages: readonly Timed[];
  readonly parts: readonly Timed[];
  readonly pages: PrintedPages;
}

/** Notes what stages take, one after the other. */
export interface Stopwatch {
  /** Ends a stage, which began where the one before ended. */
  readonly lap: (name: string) => void;
  readonly laps: readonly Timed[];
}

/** @param now milliseconds, from wherever */
export function stopwatch(now: () => number): Stopwatch {
  const laps: Timed[] = [];
  let began = now();
  return {
    lap: (name) => {
      const ended = now();
      laps.push({ name, milliseconds: ended - began });
      began = ended;
    },
    laps,
  };
}

/** Pages printed here and there. */
export const allPages = (printed: readonly (PrintedPages | undefined)[]): PrintedPages => ({
  count: printed.reduce((sum, pages) => sum + (pages?.count ?? 0), 0),
  milliseconds: printed.reduce((sum, pages) => sum + (pages?.milliseconds ?? 0), 0),
});

/** How many of the slowest parts are named. */
const NAMED = 10;

/** What was timed, in a few lines: seconds by stage, and the parts that took longest; those taken over take next to nothing. */
export function timingsReport({ stages, parts, pages }: Timings): string {
  const slowest = parts.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, NAMED);
  const lines = [`各步用时：${stages.map(told).join('、')}`];
  if (slowest.length > 0) lines.push(`最慢的部门：${slowest.map(told).join('、')}`);
  if (pages.count > 0)
    lines.push(`只印网页：${pages.count} 个，处理器 ${(pages.milliseconds / 1000).toFixed(2)} 秒`);
  return lines.map((line) => `${line}\n`).join('');
}

const told = ({ name, milliseconds }: Timed): string => `${name} ${(milliseconds / 1000).toFixed(2)} 秒`;
