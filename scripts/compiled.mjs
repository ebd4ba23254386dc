// Keeps compiled code for the next run: of what a command costs, loading 700 modules is a second or two. `node --import` loads it before a command.
// Plain JavaScript, since stripping the types of a first file takes Node longer than all the rest of its start.
import module from 'node:module';
import { join } from 'node:path';

if (!('enableCompileCache' in module)) {
  process.stderr.write(
    `需要 Node.js 22.18 或更新的版本，这里是 ${process.version}。在项目里运行 npm ci，再用 npm run 启动。\n`,
  );
  process.exit(2);
}
module.enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/mingzhang-compiled'));
