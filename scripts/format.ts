import { readContent } from '../src/read/read-content.ts';
import { formatReview } from '../src/review/format-review.ts';
import { command, type GivenArguments, refuse, say } from './command.ts';

const USAGE = `用法：npm run format -- <格式> [--year <年度>] [--content <文件夹>]

把一种套表格式的每张表照公开的样子画出来（没有数），列出它会核对哪些关系，
并提醒：标题和 fixes 对不上的栏和行、永远核对不了的数、说同一个数的两栏、不在任何合计里的行，以及程序按名字要用、格式却没有说的词（数、章节、清单、文字里的数、资产）。

  --year <年度>        表名里的年度，默认今年
  --content <文件夹>   内容文件夹，默认 content
  --help               显示本说明

返回值：0 已列出，2 没有这种格式。
`;

const FORM = {
  usage: USAGE,
  positionals: true,
  options: { content: { type: 'string', default: 'content' }, year: { type: 'string' } },
} as const;

await command(FORM, main);

function main({ values, positionals: [id] }: GivenArguments<typeof FORM>): number {
  if (id === undefined) return refuse(2, `没有写套表格式。\n\n${USAGE}`);
  const { content } = readContent(values.content);
  const format = content.formats.get(id);
  if (format === undefined)
    return refuse(
      2,
      `没有套表格式“${id}”，或它读不出来。已有的：${[...content.formats.keys()].join('、')}。\n`,
    );
  const year = Number(values.year ?? new Date().getFullYear());
  return say(0, formatReview(format, content.taxonomy, year, content.prose.get(id)));
}
