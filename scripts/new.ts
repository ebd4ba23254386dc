import { statSync } from 'node:fs';
import { join } from 'node:path';
import { disclosureFiles } from '../src/importers/scaffold/new-disclosure.ts';
import { writeChanges } from '../src/importers/write/write-changes.ts';
import { DISCLOSURE_KIND_TITLES, folderTerm, termFolder } from '../src/model/disclosure/kind.ts';
import { VERSION } from '../src/model/vocabulary/members.ts';
import { realFolder } from '../src/read/files/door.ts';
import { PLAIN_STYLE } from '../src/read/prose/narratives.ts';
import { readContent, readShared } from '../src/read/read-content.ts';
import { ask } from './ask.ts';
import { choose } from './choose.ts';
import { command, type GivenArguments, refuse } from './command.ts';
import { hasEditorSupport, writeEditorSupport } from './editor-support.ts';
import { newFormat } from './new-format.ts';

const USAGE = `用法：npm run new -- <单位> <年度> [--format <格式>]
      npm run new -- --unit <编号> --name <名称> [--code <代码>] [--kind unit|department]
      npm run new -- --format <编号> --from <工作簿或文件>

建一份新的公开：每个文件都建好，写着要填什么；有上年的，说明文字、项目和各表的行带过来，数字不带。
或者登记一个单位，或者照一份公开的文件提议一种套表格式。缺的会问。
年度是公开的文件夹：2026 是预算，2024-final 是决算，2024-adjusted 是调整预算。

  --format <格式>      套表格式；有上年的照上年。和 --from 一起写：新格式的编号
  --from <文件>        照它提议新格式：.xlsx、.xls、.docx、.html、.pdf、.csv，可以写几次；认不准的写成问题，逐条列出
  --extends <格式>     新格式是它的变体；no 是整份写出。不写的，多数的表和已有的一种一样就写成变体
  --unit <编号>        登记单位：编号是文件名，也是网址的一部分，只用小写字母、数字和连字符
  --code <代码>        单位代码，照公开文本；文本里没有印的不写
  --name <名称>        单位名称
  --kind <类别>        unit（单位）或 department（部门），默认 unit
  --region、--level    地区、级次，如 示例省示例市、市级
  --content <文件夹>   内容文件夹，默认 content
  --help               显示本说明

返回值：0 已建，2 没有建。
`;

const FORM = {
  usage: USAGE,
  positionals: true,
  options: {
    format: { type: 'string' },
    from: { type: 'string', multiple: true },
    extends: { type: 'string' },
    unit: { type: 'string' },
    code: { type: 'string' },
    name: { type: 'string' },
    kind: { type: 'string', default: 'unit' },
    region: { type: 'string' },
    level: { type: 'string' },
    content: { type: 'string', default: 'content' },
  },
} as const;

await command(FORM, main);

async function main({ values, positionals }: GivenArguments<typeof FORM>): Promise<number> {
  const root = realFolder(values.content);
  if (root === undefined) return refuse(2, `没有内容文件夹 ${values.content}。用 --content 指明。\n`);
  if (values.from !== undefined)
    return newFormat(root, {
      content: values.content,
      format: values.format,
      from: values.from,
      extended: values.extends,
    });
  return values.unit === undefined ? newDisclosure(root, values, positionals) : newUnit(root, values);
}

type NewValues = GivenArguments<typeof FORM>['values'];

async function newUnit(root: string, values: NewValues): Promise<number> {
  const id = values.unit ?? '';
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    return refuse(2, `编号“${id}”只能用小写字母、数字和连字符，以字母开头，如 sample-employment。\n`);
  const path = `units/${id}.yaml`;
  if (isThere(join(root, path))) return refuse(2, `已经有 ${values.content}/${path}，没有动。\n`);
  const code = (values.code ?? (await ask('单位代码（如 205001；公开文本没有印的不填）：'))) || undefined;
  const name = values.name ?? (await ask('单位名称：'));
  if (code !== undefined && !/^\d+$/.test(code)) return refuse(2, `单位代码“${code}”只用数字。\n`);
  if (name === undefined || name.trim() === '') return refuse(2, '没有写单位名称：用 --name。\n');
  if (!['unit', 'department'].includes(values.kind))
    return refuse(2, '--kind 只能是 unit（单位）或 department（部门）。\n');
  const listed = readShared(root).units.departments.find(({ units }) =>
    units.some((unit) => unit.code === code && unit.name === name),
  );
  if (listed !== undefined)
    return refuse(
      2,
      `“${name}”已经列在 ${values.content}/units/${listed.id}.yaml 的所属单位里：在那一行写上 id: ${id}，它就能单独公开，不另建文件。\n`,
    );
  const line = (key: string, value: string | undefined, hint: string): string =>
    value === undefined ? `# ${key}: ${hint}` : `${key}: ${value}`;
  const text = [
    `id: ${id}`,
    code === undefined ? '# code: "205001"         # 公开文本印了单位代码的才写' : `code: "${code}"`,
    `name: ${name}`,
    `kind: ${values.kind}              # unit 单位，department 部门`,
    line('region', values.region, '示例省示例市   # 待填：地区'),
    line('level', values.level, '市级   # 待填：级次'),
    ...(values.kind === 'department'
      ? [
          '# units:                  # 待填：所属预算单位；自己也单独公开的，在它那一行写 id，不另建文件',
          `#   - { code: "${code ?? '205'}001", name: 单位名称, id: 编号 }`,
        ]
      : []),
    '',
  ].join('\n');
  writeChanges(root, [{ path, before: undefined, after: text }]);
  process.stdout.write(
    `已建 ${values.content}/${path}\n下一步：npm run new -- ${id} ${new Date().getFullYear()} --format 格式\n`,
  );
  return 0;
}

async function newDisclosure(
  root: string,
  values: NewValues,
  [unit, folder]: readonly string[],
): Promise<number> {
  const { content } = readContent(root);
  const known = content.disclosers.map(({ id, title }) => `${id}（${title}）`).join('、');
  const named = unit ?? (known === '' ? undefined : await choose('哪个单位？', content.disclosers, ask));
  const discloser = content.disclosers.find(({ id, code, title }) => [id, code, title].includes(named ?? ''));
  if (discloser === undefined)
    return refuse(
      2,
      `${named === undefined ? '没有写哪个单位' : `没有单位“${named}”`}。已登记的：${known || '没有'}。先登记：npm run new -- --unit 编号\n`,
    );
  const year = folder === undefined ? await askedFolder() : folderOf(folder);
  if (year === undefined)
    return refuse(2, '没有写年度：写在单位后面，如 2026；决算写 2024-final，调整预算写 2024-adjusted。\n');
  const term = folderTerm(year);
  if (term === undefined) return refuse(2, `${yearHint(year)}。\n`);
  const before = termFolder({ ...term, year: term.year - 1 });
  const last = content.disclosures.find(({ id }) => id === `${discloser.id}/${before}`);
  // Final accounts are written in a format of final figures, everything else in one of budgets.
  const fitting = [...content.formats.values()].filter(
    ({ version }) => (version === VERSION.final) === (term.kind === 'final'),
  );
  const formats = fitting.map(({ id, title }) => `${id}（${title}）`).join('、');
  const wanted = values.format ?? last?.format ?? (await choose('哪种套表格式？', fitting, ask)) ?? '';
  const format = fitting.find(({ id }) => id === wanted);
  if (format === undefined) {
    const kind = DISCLOSURE_KIND_TITLES[term.kind];
    const said = wanted === '' ? `没有写${kind}的套表格式` : `没有${kind}的套表格式“${wanted}”`;
    return refuse(2, `${said}。已有的：${formats}。用 --format 写明。\n`);
  }
  const path = join('disclosures', discloser.id, year);
  if (isThere(join(root, path))) return refuse(2, `已经有 ${values.content}/${path}，没有动。\n`);
  const same = last?.format === format.id ? last : undefined;
  const style = content.prose.get(format.id)?.style ?? PLAIN_STYLE;
  const { taxonomy } = content;
  const files = disclosureFiles({ format, taxonomy, discloser, year: term.year, last: same, style });
  writeChanges(
    root,
    [...files].map(([name, after]) => ({ path: `${path}/${name}`, before: undefined, after })),
  );
  if (hasEditorSupport(values.content)) writeEditorSupport(values.content);
  process.stdout.write(
    [
      `已建 ${files.size} 个文件：${values.content}/${path}/`,
      ...[...files.keys()].map((name) => `  ${name}`),
      ...(same === undefined ? [] : [`说明文字、项目和各表的行取自 ${same.id}，数字没有带过来。`]),
      `下一步：npm run import -- 工作簿.xlsx --unit ${discloser.id} --year ${year}，再运行 npm run check。`,
      '',
    ].join('\n'),
  );
  return 0;
}

/** The folder that a year means as it is typed: ２０２６ and 2026年 are 2026. */
function folderOf(year: string): string {
  return year.normalize('NFKC').replace(/年度?$/, '');
}

function yearHint(year: string): string {
  return `年度“${year}”要写四位年份，如 2026；决算写 2024-final，调整预算写 2024-adjusted`;
}

/** The folder of a year, asked for until it is one; undefined where nobody answers. */
async function askedFolder(): Promise<string | undefined> {
  let said = await ask('年度（如 2026，决算如 2024-final）：');
  while (said !== undefined && folderTerm(folderOf(said)) === undefined)
    said = await ask(`${yearHint(said)}：`);
  return said === undefined ? undefined : folderOf(said);
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
