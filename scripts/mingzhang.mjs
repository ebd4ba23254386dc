#!/usr/bin/env node
// `mingzhang <command>`: the commands of package.json for a folder that holds content only, where this program is installed in node_modules.
// Plain JavaScript, so that a Node that is too old can still say so.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What there is to run, in the order in which it is needed; package.json says how. */
const COMMANDS = {
  init: '建一个只放内容的文件夹',
  new: '登记单位，建一份新的公开',
  import: '从工作簿导入',
  check: '核对',
  start: '边写边看（写 serve 也一样）',
  build: '生成网站',
  export: '写成工作簿，或给出空表',
  audit: '核对别处公开的文件',
  format: '画出一种套表格式的各张空表',
  schemas: '让 VS Code 认得内容的文件',
  merge: '把各分片合成网站',
  'publish:lock': '记下公布的数',
  'publish:correct': '写更正',
  'publish:check': '公布前看会改动什么',
};

/** The names under which others look for it. */
const ALSO = { serve: 'start', dev: 'start' };

const PROGRAM = fileURLToPath(new URL('../', import.meta.url));

const [asked = '', ...args] = process.argv.slice(2);
const name = ALSO[asked] ?? asked;
const node = nodeOf(PROGRAM);
if (!Object.hasOwn(COMMANDS, name)) {
  const lines = Object.entries(COMMANDS).map(([command, about]) => `  ${command.padEnd(18)}${about}`);
  const usage = `用法：mingzhang <命令> [选项]\n\n${lines.join('\n')}\n\n每条命令的选项：mingzhang <命令> --help\n`;
  const isHelp = ['', '-h', '--help', 'help'].includes(asked);
  process[isHelp ? 'stdout' : 'stderr'].write(isHelp ? usage : `没有命令“${asked}”。\n\n${usage}`);
  process.exitCode = isHelp ? 0 : 2;
} else if (node === undefined) {
  process.stderr.write(
    `需要 Node.js 22.15 或更新的版本，这里是 ${process.version}；也没有找到随程序安装的 Node.js。重新运行 npm install，或装新的 Node.js。\n`,
  );
  process.exitCode = 2;
} else {
  run(node, name, args);
}

/** The Node that came with the program, which its tests ran with; else this one, if it knows how to load the program. */
function nodeOf(program) {
  try {
    const found = createRequire(program).resolve(
      `node-${process.platform.replace('win32', 'win')}-${process.arch}/package.json`,
    );
    return join(dirname(found), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    return major > 22 || (major === 22 && minor >= 15) ? process.execPath : undefined;
  }
}

/** Runs a command as package.json says, from the folder one is in, and ends as it ends. */
function run(node, name, given) {
  const { scripts } = JSON.parse(readFileSync(join(PROGRAM, 'package.json'), 'utf8'));
  const [, ...words] = scripts[name].split(' ');
  const line = words.map((word) => {
    // What is loaded before is named as a module, which is an address everywhere.
    if (word.startsWith('./scripts/')) return new URL(`.${word}`, import.meta.url).href;
    return word.startsWith('scripts/') ? join(PROGRAM, word) : word;
  });
  const env = { ...process.env };
  // Processes that are started by it need it, too.
  if (PROGRAM.split(/[\\/]/).includes('node_modules')) {
    const hook = new URL('./typed-package.mjs', import.meta.url).href;
    env.NODE_OPTIONS =
      `${env.NODE_OPTIONS ?? ''} --import=${hook} --disable-warning=ExperimentalWarning`.trim();
  }
  const child = spawn(node, [...line, ...given], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
