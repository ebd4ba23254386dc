/** Where progress is told. */
export interface ProgressOutput {
  readonly write: (text: string) => void;
  /** A terminal, on which a line can be written over. */
  readonly isTerminal: boolean;
  /** Milliseconds, from wherever. */
  readonly now: () => number;
}

/** Milliseconds in which nothing is told: short work needs no word. */
const PATIENCE = 3000;
/** Milliseconds between two lines: on a terminal, and where every line stays. */
const BETWEEN = { terminal: 200, lines: 10_000 };

/**
 * Tells how far long work has come: stage, count, rate, and the time left if it goes on like this.
 * @param stage 生成各部门的页面; @param total how many steps
 * @returns to be called after every step
 */
export function progress(
  stage: string,
  total: number,
  { write, isTerminal, now }: ProgressOutput,
): () => void {
  const began = now();
  let done = 0;
  let told = began;
  return () => {
    done += 1;
    const time = now();
    const isLast = done === total;
    const isSoon = time - told < (isTerminal ? BETWEEN.terminal : BETWEEN.lines);
    if (time - began < PATIENCE || (isSoon && !isLast)) return;
    told = time;
    const rate = done / ((time - began) / 1000);
    const left = Math.ceil((total - done) / rate);
    const line = `${stage}：${done}/${total}，每秒 ${rate.toFixed(1)}${isLast ? '' : `，还要约 ${left} 秒`}`;
    write(isTerminal ? `\r\u001b[2K${isLast ? '' : line}` : `${line}\n`);
  };
}
