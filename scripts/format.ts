import { parseArgs } from 'node:util';
import { readContent } from '../src/read/read-content.ts';
import { formatReview } from '../src/review/format-review.ts';

const USAGE = `用法：npm run format -- <格式> [--year <年度>] [--content <文件夹>]

把一种套表格式的每张表照公开的样子画出来（没有数），列出它会核对哪些关系，
并提醒：永远核对不了的数、说同一个数的两栏、不在任何合计里的行、页面要用而没有一格说的数。

  --year <年度>        表名里的年度，默认今年
  --content <文件夹>   内容文件夹，默认 content
  --help               显示本说明

返回值：0 已列出，2 没有这种格式。
`;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      content: { type: 'string', default: 'content' },
      year: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [id] = positionals;
  if (values.help || id === undefined) {
    (values.help ? process.stdout : process.stderr).write(USAGE);
    return values.help ? 0 : 2;
  }
  const { content } = readContent(values.content);
  const format = content.formats.get(id);
  if (format === undefined) {
    process.stderr.write(
      `没有套表格式“${id}”，或它读不出来。已有的：${[...content.formats.keys()].join('、')}。\n`,
    );
    return 2;
  }
  const year = Number(values.year ?? new Date().getFullYear());
  process.stdout.write(formatReview(format, content.taxonomy, year));
  return 0;
}
