import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a process answers to a request. */
export type ProcessAnswer<Answer> = { readonly made: Answer } | { readonly failed: Failure };

/** An error as it is told to another process. */
interface Failure {
  readonly message: string;
  readonly stack?: string | undefined;
  readonly code?: string | undefined;
  readonly path?: string | undefined;
  readonly dest?: string | undefined;
}

/** What a process is sent. */
export type ProcessMessage<Request, News> = { readonly asked: Request } | { readonly news: News };

/** A process of this program that answers one request after another. */
export interface AnsweringProcess<Request, Answer, News = never> {
  /** Waits for the answer to the last one. @throws what the process threw, or where it ended */
  readonly ask: (request: Request) => Promise<Answer>;
  /** Says what is no question, also while an answer is waited for. Nobody listens any more where the process has ended. */
  readonly tell: (news: News) => void;
  readonly end: () => void;
}

/**
 * Starts a process.
 * @param module what it runs; it answers by `answerRequests`
 * @param flags of Node and V8
 */
export function startProcess<Request extends object, Answer, News = never>(
  module: URL,
  flags: readonly string[] = [],
): AnsweringProcess<Request, Answer, News> {
  const child = fork(fileURLToPath(module), [], { serialization: 'advanced', execArgv: [...flags] });
  let settle: { readonly done: (made: Answer) => void; readonly fail: (error: Error) => void } | undefined;
  child.on('message', (answer: ProcessAnswer<Answer>) => {
    if ('made' in answer) settle?.done(answer.made);
    else settle?.fail(Object.assign(new Error(answer.failed.message), answer.failed));
  });
  child.on('error', (error) => settle?.fail(error));
  child.on('exit', (code, signal) =>
    settle?.fail(new Error(`a process that works for this one ended: ${code ?? signal}`)),
  );
  const send = (message: ProcessMessage<Request, News>): boolean => child.send(message);
  return {
    ask: (request) =>
      new Promise((done, fail) => {
        settle = { done, fail };
        send({ asked: request });
      }),
    tell: (news) => {
      if (child.connected) send({ news });
    },
    end: () => {
      settle = undefined;
      child.disconnect();
    },
  };
}
