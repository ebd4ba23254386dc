import { statSync, writeFileSync } from 'node:fs';
import { openBooks } from '../src/books/books.ts';
import { asWritten, templateWorkbook } from '../src/exporters/tables/template.ts';
import { disclosureWorkbook, workbookDate } from '../src/exporters/tables/workbook.ts';
import { layoutTable } from '../src/layout/layout-table.ts';
import { readContent } from '../src/read/read-content.ts';
import { command, type GivenArguments, refuse } from './command.ts';

const USAGE = `用法：npm run export -- --template <格式> [--year <年度>] [--out <文件>]
      npm run export -- <单位>/<年度> [--out <文件>]

写出工作簿：--template 是一份空表（表头照公开的样子，有填写说明）；写明一份公开的，是填好的表。
改好以后用 npm run import 导入；没有改的，导入以后没有变化。

  --template <格式>    套表格式的编号
  --year <年度>        空表上的年度，默认今年
  --out <文件>         写到哪里，默认当前文件夹
  --content <文件夹>   内容文件夹，默认 content
  --help               显示本说明

返回值：0 已写，2 没有写。
`;

const FORM = {
  usage: USAGE,
  positionals: true,
  options: {
    template: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
    content: { type: 'string', default: 'content' },
  },
} as const;

await command(FORM, main);

async function main({ values, positionals }: GivenArguments<typeof FORM>): Promise<number> {
  const [id] = positionals;
  if (values.template !== undefined) return template(values.template, values);
  if (id === undefined) return refuse(2, `要写 --template 格式，或一份公开（单位/年度）。\n\n${USAGE}`);
  const account = openBooks(values.content).accounts.find(({ disclosure }) => disclosure.id === id);
  if (account === undefined) return refuse(2, `没有这份公开：${id}\n`);
  const tables = account.tables
    .filter(({ state }) => state === 'given' || state === 'empty')
    .map((table) => ({ layout: asWritten(layoutTable(account, table)) }));
  const title = `${account.disclosure.discloser.title}${account.disclosure.year}年度`;
  const about = { title, publisher: '明账', date: workbookDate(account.disclosure) };
  return write(values.out ?? `${id.replace('/', '-')}.xlsx`, disclosureWorkbook(tables, about));
}

type ExportValues = GivenArguments<typeof FORM>['values'];

function template(id: string, values: ExportValues): number {
  const { content } = readContent(values.content);
  const format = content.formats.get(id);
  if (format === undefined)
    return refuse(2, `没有套表格式“${id}”。已有的：${[...content.formats.keys()].join('、')}。\n`);
  const year = Number(values.year ?? new Date().getFullYear());
  if (!Number.isInteger(year) || year < 1900 || year > 2100) return refuse(2, '--year 要写四位年份。\n');
  const bytes = templateWorkbook(
    format,
    { year, name: '', kind: 'unit' },
    new Date(`${year}-01-01T00:00:00Z`),
  );
  return write(values.out ?? `${id}-${year}-空表.xlsx`, bytes);
}

function write(path: string, bytes: Uint8Array): number {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined)
    return refuse(2, `已经有 ${path}，没有写。用 --out 换一个名字。\n`);
  writeFileSync(path, bytes);
  process.stdout.write(`已写 ${path}\n`);
  return 0;
}
