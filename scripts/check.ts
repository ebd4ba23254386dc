import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// docs/decisions/0016-a-check-starts-from-compiled-code.md
const [release = ''] = process.versions.node.split('.');
if (Number(release) >= 24) setFlagsFromString('--efficiency-mode');
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/mingzhang-compiled'));
await import('./check-command.ts');
