import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { workplaceFiles } from '../src/importers/scaffold/workplace.ts';
import { writeChanges } from '../src/importers/write/write-changes.ts';
import { PROGRAM } from '../src/site/build/program-folder.ts';
import { ask } from './ask.ts';
import { command, type GivenArguments, refuse, say } from './command.ts';
import { textOf, writeEditorSupport } from './editor-support.ts';

const USAGE = `用法：npm run init -- <文件夹> [--name <网站名称>] [--publisher <主办者>] [--example]

建一个只放内容的文件夹：网站的名称，各种套表格式和科目，常用的命令，编辑器的提示。程序另外安装，不放在里面。
已经有的文件不动。缺的会问。

  --name <名称>        网站的名称，如 示例市预算公开
  --publisher <名称>   谁办的网站，如 示例市财政局
  --example            附一份完整的小例子：示例市就业服务中心 2026 年度
  --help               显示本说明

返回值：0 已建，2 没有建。
`;

const FORM = {
  usage: USAGE,
  positionals: true,
  options: {
    name: { type: 'string' },
    publisher: { type: 'string' },
    example: { type: 'boolean', default: false },
  },
} as const;

/** A folder of the program, and where its files go in the new one. */
type Copied = readonly [folder: string, to: string];

/** What every folder begins with. */
const BEGINNINGS: readonly Copied[] = [
  ['content/taxonomy', 'content/taxonomy'],
  ['content/formats', 'content/formats'],
];
const EXAMPLE: Copied = ['docs/example', 'content'];

await command(FORM, main);

async function main({ values, positionals }: GivenArguments<typeof FORM>): Promise<number> {
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) return refuse(2, `写明一个文件夹。\n\n${USAGE}`);
  const name = values.name ?? (await ask('网站的名称（如 示例市预算公开）：'));
  const publisher = values.publisher ?? (await ask('谁办的网站（如 示例市财政局）：'));
  if (!name?.trim() || !publisher?.trim())
    return refuse(2, '没有写网站的名称和主办者：用 --name、--publisher。\n');
  const own = [...BEGINNINGS, ...(values.example ? [EXAMPLE] : [])].flatMap(copies);
  const files = workplaceFiles({ name, publisher }, new Map(own), (path) => textOf(join(folder, path)));
  writeChanges(folder, files);
  for (const name of ['units', 'disclosures']) mkdirSync(join(folder, 'content', name), { recursive: true });
  const schemas = writeEditorSupport(join(folder, 'content')) ?? 0;
  const next = values.example ? 'npm run check' : 'npm run new -- --unit 编号';
  const enter = folder === '.' ? '' : `进入 ${folder}，`;
  const install = isInstalledFor(folder) ? '' : `先装程序：npm install ${PROGRAM}；再`;
  return say(
    0,
    `已写 ${files.length + schemas} 个文件：${join(folder, '/')}（已经有的没有动）\n下一步：${enter}${install}运行 ${next}\n`,
  );
}

/** Whether `npm run` finds the program in a folder: its own node_modules, or one above it. */
function isInstalledFor(folder: string): boolean {
  const within = (path: string): boolean =>
    existsSync(join(path, 'node_modules/.bin/mingzhang')) ||
    (dirname(path) !== path && within(dirname(path)));
  return within(resolve(folder));
}

/** The files of a folder of the program, with where each goes. */
function copies([folder, to]: Copied): readonly (readonly [string, string])[] {
  const from = join(PROGRAM, folder);
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => [`${to}/${relative(from, path).replaceAll('\\', '/')}`, readFileSync(path, 'utf8')]);
}
