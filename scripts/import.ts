import { lineage } from '../src/formats/lineage.ts';
import { readTables } from '../src/importers/document/read-tables.ts';
import { chooseFormat } from '../src/importers/plan/choose-format.ts';
import { planImport } from '../src/importers/plan/plan-import.ts';
import { importReport } from '../src/importers/report/import-report.ts';
import type { Sheet } from '../src/importers/sheet/sheet.ts';
import { writeChanges } from '../src/importers/write/write-changes.ts';
import { passThrough, realFolder } from '../src/read/files/door.ts';
import { FILE_LIMIT } from '../src/read/files/limits.ts';
import { readContent } from '../src/read/read-content.ts';
import { ask, canAsk } from './ask.ts';
import { command, type GivenArguments, refuse } from './command.ts';
import { askHeadings, rememberHeadings, type ToldHeading } from './remember-headings.ts';

const USAGE = `用法：npm run import -- <工作簿 …> --unit <单位> --year <年度>

把预算管理一体化导出的工作簿（.xlsx、.xls）、表格文本（.csv）或文件里的表（.docx、.html、.pdf）写进内容文件夹：
认出每张表，照格式填进各文件，列出改动和没有看懂的单元格。可以反复运行：没有变化的文件不动，注释和次序保留，
没有看懂的格子原来写着什么还是什么。在终端里运行的，不认得的栏逐个问是哪一栏，写号码就记在格式里，以后都认得。

  --unit <单位>          单位的编号（units/ 里的文件名）、代码或名称
  --year <年度>          公开的文件夹，如 2026
  --format <格式>        套表格式；不写就从工作簿认
  --content <文件夹>     内容文件夹，默认 content
  --column <标题=表/栏>  告诉一次：这个标题就是这一栏，记在格式里（可以写几次；不和 --dry-run 一起用）
  --dry-run              只看，不写
  --help                 显示本说明

返回值：0 全部看懂，1 有没看懂的单元格（其余已写），2 没有导入。
`;

const FORM = {
  usage: USAGE,
  positionals: true,
  options: {
    unit: { type: 'string' },
    year: { type: 'string' },
    format: { type: 'string' },
    content: { type: 'string', default: 'content' },
    column: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean', default: false },
  },
} as const;

await command(FORM, main);

async function main({ values, positionals }: GivenArguments<typeof FORM>): Promise<number> {
  const { unit, year, content: folder } = values;
  if (positionals.length === 0) return refuse(2, `没有写要导入的文件。\n\n${USAGE}`);
  if (unit === undefined) return refuse(2, `没有写 --unit：是哪个单位。\n\n${USAGE}`);
  if (year === undefined || !/^(?:19|20)\d\d(?:-[a-z]+)?$/.test(year))
    return refuse(2, `--year 要写四位年份，如 --year 2026。\n\n${USAGE}`);
  if (values['dry-run'] && values.column !== undefined)
    return refuse(2, '--column 要记在格式里，--dry-run 什么也不写：两个不能一起用。\n');
  const root = realFolder(folder);
  if (root === undefined) return refuse(2, `没有内容文件夹 ${folder}。用 --content 指明。\n`);
  const { content } = readContent(root);
  const discloser = content.disclosers.find(({ id, code, title }) => [id, code, title].includes(unit));
  if (discloser === undefined) {
    const known = content.disclosers.map(({ id, title }) => `${id}（${title}）`).join('、');
    return refuse(
      2,
      `没有单位“${unit}”。已登记的：${known || '没有'}。先登记：npm run new -- --unit ${unit}\n`,
    );
  }
  if (values.format !== undefined && !content.formats.has(values.format))
    return refuse(2, `没有套表格式“${values.format}”。已有的：${[...content.formats.keys()].join('、')}。\n`);
  const sheets: Sheet[] = [];
  for (const path of positionals) {
    const reading = await readTables(path);
    if (reading.kind === 'refused') return refuse(2, `${reading.reason}。${reading.remedy}什么也没有写。\n`);
    sheets.push(...reading.sheets);
    for (const remark of reading.remarks) process.stdout.write(`${remark}\n`);
  }
  const words = { year: Number.parseInt(year, 10), name: discloser.title, kind: discloser.kind };
  const question = { content, sheets, discloser, folder: year, format: values.format };
  const columns: ToldHeading[] = [];
  for (const each of values.column ?? []) {
    const told = headingOf(each);
    if (typeof told === 'string') return refuse(2, told);
    columns.push(told);
  }
  const format = columns.length === 0 ? undefined : chooseFormat(question, words)?.format.id;
  const refusal = rememberHeadings(
    root,
    columns,
    format === undefined ? [] : lineage(content.formats, format),
  );
  if (refusal !== undefined) return refuse(2, refusal);
  const textOf = (path: string): string | undefined => {
    const passage = passThrough(root, path, FILE_LIMIT);
    return passage.kind === 'bytes' ? passage.bytes.toString('utf8') : undefined;
  };
  const known = columns.length === 0 ? content : readContent(root).content;
  let plan = planImport({ ...question, content: known, format: format ?? values.format, textOf });
  if (plan.kind === 'plan' && canAsk() && !values['dry-run']) {
    const told = await askHeadings(plan.headings, ask);
    const wrong = rememberHeadings(root, told, lineage(known.formats, plan.format.id));
    if (wrong !== undefined) return refuse(2, wrong);
    if (told.length > 0)
      plan = planImport({
        ...question,
        content: readContent(root).content,
        format: plan.format.id,
        textOf,
      });
  }
  if (plan.kind === 'refused') return refuse(2, `${plan.reason}。${plan.remedy}什么也没有写。\n`);
  process.stdout.write(importReport(plan, folder));
  if (!values['dry-run'] && plan.changes.length > 0) {
    writeChanges(root, plan.changes);
    process.stdout.write(`已写 ${plan.changes.length} 个文件。再运行 npm run check 核对。\n`);
  }
  return plan.questions.length > 0 ? 1 : 0;
}

/** What --column says; a sentence where it is written otherwise. */
function headingOf(told: string): ToldHeading | string {
  const [, title, table, column] = /^(.+)=([^/=]+)\/([^/=]+)$/.exec(told) ?? [];
  return title === undefined || table === undefined || column === undefined
    ? '--column 要写“标题=表/栏”，如 --column "财政拨款合计=expenditure/total"。\n'
    : { title, table, column };
}
