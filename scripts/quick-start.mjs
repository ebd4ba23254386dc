// For programs that run for a second (docs/decisions/0016-a-check-starts-from-compiled-code.md): optimize only what is called very often,
// and keep compiled code for the next run, all of it, not only what ran by then.
import { setFlagsFromString } from 'node:v8';

const FLAGS = ['--efficiency-mode', '--invocation-count-for-maglev=4000', '--no-lazy'];

// They are flags of the V8 in Node 24, which the project brings along; another Node does without.
if (process.versions.node.startsWith('24.')) for (const flag of FLAGS) setFlagsFromString(flag);
// Code that is kept is of the flags it was compiled with.
await import('./compiled.mjs');
