import { commandLine } from '../../scripts/command.ts';
import { SITE_OPTIONS, siteArguments } from '../../src/site/build/arguments.ts';

/** A command line of a build as it is understood. */
export function parseSiteArguments(args: readonly string[]) {
  const line = commandLine({ usage: '', options: SITE_OPTIONS }, args);
  return line.kind === 'given' ? siteArguments(line.given.values) : line;
}
