// For programs that run for a second (docs/decisions/0016-a-check-starts-from-compiled-code.md): optimize only what is called very often,
// and keep compiled code for the next run, all of it, not only what ran by then.
// Plain JavaScript, since stripping the types of a first file takes Node longer than all the rest of its start.
import module from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

const FLAGS = ['--efficiency-mode', '--invocation-count-for-maglev=4000', '--no-lazy'];

// They are flags of the V8 in Node 24, which the project brings along; another Node does without.
if (process.versions.node.startsWith('24.')) for (const flag of FLAGS) setFlagsFromString(flag);
if (!('enableCompileCache' in module)) {
  process.stderr.write(
    `需要 Node.js 22.12 或更新的版本，这里是 ${process.version}。在项目里运行 npm ci，再用 npm run 启动。\n`,
  );
  process.exit(2);
}
module.enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/mingzhang-compiled'));
