import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filledTitle } from '../src/formats/titles.ts';
import type { ProseLine } from '../src/importers/document/document-reading.ts';
import { readDocument } from '../src/importers/document/read-document.ts';
import { questionsIn } from '../src/importers/proposal/format-text.ts';
import { proposeFormat } from '../src/importers/proposal/propose-format.ts';
import { proposedFiles } from '../src/importers/proposal/variant/proposed-files.ts';
import { variantOf } from '../src/importers/proposal/variant/variant-of.ts';
import type { Sheet } from '../src/importers/sheet/sheet.ts';
import { writeChanges } from '../src/importers/write/write-changes.ts';
import { readContent } from '../src/read/read-content.ts';
import { refuse } from './command.ts';
import { hasEditorSupport, writeEditorSupport } from './editor-support.ts';

/** What a format is proposed from, as the command line says it. */
export interface NewFormatArguments {
  readonly content: string;
  readonly format: string | undefined;
  readonly from: readonly string[];
  /** The format it is to extend; "no" for none; the one that fits best where it is not told. */
  readonly extended: string | undefined;
}

/** `npm run new -- --format <id> --from <file>`: proposes a format from a workbook or a document. */
export async function newFormat(
  root: string,
  { content: folder, format: id, from, extended }: NewFormatArguments,
): Promise<number> {
  if (id === undefined || !/^[a-z][a-z0-9-]*$/.test(id))
    return refuse(
      2,
      `要用 --format 给新格式一个编号，只用小写字母、数字和连字符，以字母开头，如 --format zhejiang。\n`,
    );
  const path = `formats/${id}`;
  if (statSync(join(root, path), { throwIfNoEntry: false }) !== undefined)
    return refuse(2, `已经有 ${folder}/${path}，没有动。换一个编号，或先把原来的移开。\n`);
  const sheets: Sheet[] = [];
  const lines: ProseLine[] = [];
  const files: string[] = [];
  for (const each of from) {
    const reading = await readDocument(each);
    if (reading.kind === 'refused') return refuse(2, `${reading.reason}。${reading.remedy}什么也没有写。\n`);
    sheets.push(...reading.sheets);
    lines.push(...reading.lines);
    files.push(reading.file);
    for (const remark of reading.remarks) process.stdout.write(`${remark}\n`);
  }
  const { content } = readContent(root);
  const formats = [...content.formats.values()];
  if (extended !== undefined && extended !== 'no' && !content.formats.has(extended))
    return refuse(2, `没有套表格式“${extended}”。已有的：${formats.map((each) => each.id).join('、')}。\n`);
  const proposal = proposeFormat({
    ...{ id, files, sheets },
    lines: lines.map(({ text }) => text),
    taxonomy: content.taxonomy,
    formats,
  });
  if (proposal === undefined)
    return refuse(
      2,
      `${files.join('、')} 里没有找到一张表。每张表要有表名和表头；扫描的图片认不出来，要原来的文件。什么也没有写。\n`,
    );
  const bases = formats.filter((each) => extended === undefined || each.id === extended);
  const variant = variantOf(proposal, sheets, bases);
  const terms = [...content.prose.values()].map((prose) => prose.terms);
  const texts = proposedFiles(proposal, variant, { taxonomy: content.taxonomy, terms });
  writeChanges(
    root,
    [...texts].map(([name, after]) => ({ path: `${path}/${name}`, before: undefined, after })),
  );
  if (hasEditorSupport(folder)) writeEditorSupport(folder);
  const questions = [...texts].flatMap(([name, text]) =>
    questionsIn(text).map(({ line, text: about }) => `  ${folder}/${path}/${name}:${line}  ${about}`),
  );
  const { year, kind, name = '' } = proposal.document;
  const words = { year, kind, name };
  process.stdout.write(
    [
      `照 ${files.join('、')} 提议了一种格式，已写 ${folder}/${path}/：${proposal.tables.length} 张表`,
      ...(variant === undefined
        ? []
        : [
            `写成 ${variant.base.id}（${variant.base.title}）的变体，只写不同的地方；要整份写出，加 --extends no`,
          ]),
      ...proposal.tables.map(
        ({ id: table, number, title }) => `  ${number} ${filledTitle(title, words)}（${table}）`,
      ),
      ...(questions.length === 0
        ? []
        : [`要人来定的有 ${questions.length} 处，定了就删去那句话：`, ...questions]),
      `下一步：npm run format -- ${id} 看各张空表和它会核对什么；再建一份公开，导入同一个文件核对：`,
      ...(content.disclosers.length === 0 ? ['  npm run new -- --unit 编号 --code 代码 --name 名称'] : []),
      `  npm run new -- 单位 ${year} --format ${id}`,
      `  npm run import -- ${from.join(' ')} --unit 单位 --year ${year}`,
      '',
    ].join('\n'),
  );
  return 0;
}
