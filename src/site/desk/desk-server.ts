import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import { isOpen } from '../../books/verdict.ts';
import type { Finding } from '../../model/finding.ts';
import { locator } from '../../read/yaml/locate.ts';
import { paintFor } from '../../report/paint.ts';
import { terminalReport } from '../../report/terminal.ts';
import { type DeskNote, deskNotes } from './desk.ts';
import { DESK_STYLES, withDesk } from './desk-page.ts';

/** What of the development server the desk needs. */
interface Server {
  readonly watcher: { on(event: 'all', listener: (event: string, path: string) => void): unknown };
  readonly middlewares: { use(handler: Handler): unknown };
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** What a desk is of. */
export interface DeskOf {
  /** The content folder. */
  readonly content: string;
  /** The folder of the website. */
  readonly base: string;
  /** Its own style sheet. */
  readonly styles: string;
  /** What is found in the content as it is now. */
  readonly judge: () => Promise<DeskFindings>;
}

/** What a desk tells. */
export interface DeskFindings {
  readonly findings: readonly Finding[];
  /** What is to be done where nothing is disclosed yet. */
  readonly next?: string | undefined;
}

/** What stands above pages. */
interface Desk {
  readonly notes: readonly DeskNote[];
  readonly next?: string | undefined;
}

/** Milliseconds after a save in which nothing more is saved: editors write a file in several steps. */
const PAUSE = 150;

/**
 * Makes the development server a desk: after each save the findings stand in the terminal, and above every page with the cells they are about
 * marked; a file that cannot be read says so where its page is not.
 */
export function desk({ content, base, styles, judge }: DeskOf) {
  const root = resolve(content);
  const told = async (): Promise<Desk> => {
    const { findings, next } = await judge();
    const open = findings.filter(isOpen);
    const locate = locator(content);
    process.stdout.write(
      open.length === 0
        ? `没有未说明的问题。\n${next ?? ''}`
        : `\n${terminalReport(open, locate, paintFor(process.stdout))}\n有 ${open.length} 处问题要处理。\n`,
    );
    return { notes: deskNotes(open, locate), next };
  };
  return {
    name: 'mingzhang-desk',
    configureServer({ watcher, middlewares }: Server): void {
      let known = told();
      let timer: NodeJS.Timeout | undefined;
      let saved: Saving = { done: Promise.resolve(), end: () => undefined };
      watcher.on('all', (_, path) => {
        if (!resolve(path).startsWith(root + sep)) return;
        clearTimeout(timer);
        // Who asks for a page meanwhile waits until what was saved is judged; who waits already, for what is saved on top of it as well.
        if (timer === undefined) saved = saving();
        timer = setTimeout(() => {
          timer = undefined;
          process.stdout.write('\n内容有变，重新核对：');
          known = told();
          saved.end();
        }, PAUSE);
      });
      middlewares.use((request, response, next) => {
        const [path = '/'] = (request.url ?? '/').split(/[?#]/);
        if (path.endsWith(DESK_STYLES)) {
          response.setHeader('content-type', 'text/css; charset=utf-8');
          response.end(styles);
          return;
        }
        const within = `/${path.startsWith(base) ? path.slice(base.length) : path.slice(1)}`;
        changedPages(response, async (page) => {
          await saved.done;
          const { notes, next } = await known;
          return withDesk(page, notes, { base, path: decodeURI(within), next });
        });
        next();
      });
    },
  };
}

/** A save, from its first file until what was saved is being judged. */
interface Saving {
  readonly done: Promise<void>;
  readonly end: () => void;
}

function saving(): Saving {
  const { promise, resolve: end } = Promise.withResolvers<void>();
  return { done: promise, end };
}

/** Has every page that a response holds changed before it is sent; everything else goes out as it is. */
function changedPages(response: ServerResponse, change: (page: string) => Promise<string>): void {
  const { write, end } = response;
  const parts: Buffer[] = [];
  const isPage = (): boolean => String(response.getHeader('content-type') ?? '').startsWith('text/html');
  const keep = (part: unknown): void => {
    if (typeof part === 'string' || part instanceof Uint8Array) parts.push(Buffer.from(part as string));
  };
  const send = (...args: unknown[]): void => {
    Reflect.apply(end, response, args);
  };
  response.write = ((...args: Parameters<typeof write>) => {
    if (!isPage()) return Reflect.apply(write, response, args);
    keep(args[0]);
    return true;
  }) as typeof write;
  response.end = ((...args: Parameters<typeof end>) => {
    if (!isPage()) return Reflect.apply(end, response, args);
    keep(args[0]);
    const page = Buffer.concat(parts).toString('utf8');
    // It will be another one.
    if (!response.headersSent) response.removeHeader('content-length');
    change(page).then(send, () => send(page));
    return response;
  }) as typeof end;
}
