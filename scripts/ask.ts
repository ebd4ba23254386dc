import { createInterface } from 'node:readline/promises';

/** Whether somebody sits at the terminal who can be asked. */
export const canAsk = (): boolean => process.stdin.isTTY === true;

/** Asks at the terminal; undefined where nobody sits there, or does not want to go on. */
export async function ask(question: string): Promise<string | undefined> {
  if (!canAsk()) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Who closes the input (Ctrl+D) says nothing more.
  const closed = new Promise<undefined>((resolve) => terminal.once('close', () => resolve(undefined)));
  try {
    return (await Promise.race([terminal.question(question), closed]))?.trim();
  } finally {
    terminal.close();
  }
}
