import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import { isOpen } from '../../books/verdict.ts';
import { programDigest } from '../../cache/program.ts';
import { readShared } from '../../read/read-content.ts';
import { nextStep } from '../../report/next-step.ts';
import { judgeContent } from '../bulk/judge-content.ts';
import { type DeskFindings, desk } from '../desk/desk-server.ts';
import type { SiteArguments } from './arguments.ts';
import { configOf } from './astro-config.ts';
import { PROGRAM, storeFolder, storeOf } from './program-folder.ts';

/** Judging says nothing of how far it is: the findings come at its end. */
const SILENT = { write: () => undefined, isTerminal: false, now: () => performance.now() };

/** Serves the website while its content is being written, with what is found in it; runs until it is stopped. */
export async function serveSite(values: SiteArguments): Promise<void> {
  const [store, cache, program] = [storeOf(values), storeFolder(values), programDigest(PROGRAM)];
  const { content, base } = values;
  const styles = readFileSync(join(PROGRAM, 'src/styles/desk.css'), 'utf8');
  const judge = async (): Promise<DeskFindings> => {
    const { findings, disclosures } = await judgeContent(content, undefined, {
      store,
      cache,
      program,
      output: SILENT,
    });
    const isBegun = disclosures.length > 0 || findings.some(isOpen);
    return {
      findings,
      next: isBegun ? undefined : nextStep([...readShared(content).units.disclosers.keys()]),
    };
  };
  const { address } = await dev({
    ...configOf(values),
    // What Astro tells of requests and files is of no use to who writes; what goes wrong is told.
    logLevel: 'error',
    // Files beside a page have no slash at their end, and Astro cannot tell them from pages by their route.
    trailingSlash: 'ignore',
    vite: { plugins: [desk({ content, base, styles, judge })] },
  });
  process.stdout.write(
    `\n在浏览器打开 http://localhost:${address.port}${base}　存盘后自动更新；按 Ctrl+C 结束\n`,
  );
}
