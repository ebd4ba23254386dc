// What `npm run check` starts: scripts/check.ts from compiled code (docs/decisions/0016-a-check-starts-from-compiled-code.md).
// Plain JavaScript, since stripping the types of a first file takes Node longer than all the rest of its start.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

const [release = ''] = process.versions.node.split('.');
if (Number(release) >= 24) setFlagsFromString('--efficiency-mode');
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/mingzhang-compiled'));
await import('./check.ts');
