import { createInterface, type Interface } from 'node:readline';

/** Whether somebody sits at the terminal who can be asked. */
export const canAsk = (): boolean => process.stdin.isTTY === true;

/** The terminal while it is asked, lines that were typed before they were asked for, and who waits for the next. */
interface Terminal {
  readonly reader: Interface;
  readonly typed: string[];
  waiting: ((line: string | undefined) => void) | undefined;
  isClosed: boolean;
}

let terminal: Terminal | undefined;

/** Asks at the terminal; undefined where nobody sits there, or has closed it (Ctrl+D). What was typed ahead answers the next question. */
export async function ask(question: string): Promise<string | undefined> {
  if (!canAsk()) return undefined;
  terminal ??= opened();
  const { reader, typed } = terminal;
  process.stdout.write(question);
  const line = typed.shift() ?? (await nextLine(terminal));
  // Nothing keeps the process that has nothing more to ask.
  if (!terminal.isClosed) reader.pause();
  return line?.trim();
}

function opened(): Terminal {
  const reader = createInterface({ input: process.stdin, output: process.stdout, prompt: '' });
  const own: Terminal = { reader, typed: [], waiting: undefined, isClosed: false };
  const give = (line: string | undefined): void => {
    const { waiting } = own;
    own.waiting = undefined;
    if (waiting !== undefined) waiting(line);
    else if (line !== undefined) own.typed.push(line);
  };
  reader.on('line', give);
  reader.once('close', () => {
    own.isClosed = true;
    give(undefined);
  });
  return own;
}

function nextLine(own: Terminal): Promise<string | undefined> {
  if (own.isClosed) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    own.waiting = resolve;
    own.reader.resume();
  });
}
