import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { lineage } from '../src/formats/lineage.ts';
import {
  type AuditResult,
  auditHtml,
  auditMarkdown,
  reportedPlaces,
} from '../src/importers/audit/audit-report.ts';
import { placePictures } from '../src/importers/pdf/place-pictures.ts';
import { realFolder } from '../src/read/files/door.ts';
import { readContent } from '../src/read/read-content.ts';
import { ask, canAsk } from './ask.ts';
import { auditedDocument } from './audited-document.ts';
import { command, type GivenArguments, refuse } from './command.ts';
import { askHeadings, rememberHeadings } from './remember-headings.ts';

const USAGE = `用法：npm run audit -- <文件 …> [选项]

核对别处已经公开的文件（PDF、Word、Excel、网页、文本）：找出其中的表，认出格式，运行全部勾稽关系和说明的核对，
按页和行列出问题。没有读懂的列为“没有核对”，不算问题。

  --format <格式>     套表格式；不写就从文件认
  --report <文件夹>   把报告写成网页和 Markdown，放在这里；PDF 的，网页里有那个地方的样子
  --write <文件夹>    把读到的写成内容文件夹，没有读懂的在各个文件里用“# 没有读懂：”记着；一次只写一份公开；
                      在终端里运行的，不认得的栏问是哪一栏，记在 --content 的格式里
  --together          这些文件合起来是一份公开（表和说明分开公布的）
  --content <文件夹>  格式和科目从这里取，默认 content
  --help              显示本说明

返回值：0 没有问题，1 有问题，2 有文件读不出来。
`;

const FORM = {
  usage: USAGE,
  positionals: true,
  options: {
    format: { type: 'string' },
    report: { type: 'string' },
    write: { type: 'string' },
    together: { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
  },
} as const;

await command(FORM, main);

async function main({ values, positionals }: GivenArguments<typeof FORM>): Promise<number> {
  const root = realFolder(values.content);
  if (root === undefined) return refuse(2, `没有内容文件夹 ${values.content}。用 --content 指明。\n`);
  const [first, ...more] = positionals;
  if (first === undefined) return refuse(2, `没有写要核对的文件。\n\n${USAGE}`);
  if (
    values.write !== undefined &&
    statSync(values.write, { throwIfNoEntry: false }) !== undefined &&
    readdirSync(values.write).length > 0
  )
    return refuse(2, `${values.write} 已经有内容，没有写。换一个空文件夹。\n`);
  const documents = values.together
    ? [[first, ...more] as const]
    : positionals.map((path) => [path] as const);
  if (values.write !== undefined && documents.length > 1)
    return refuse(2, '--write 一次只写一份公开：一份一份地写，或用 --together 说明这些文件是一份。\n');
  let { content } = readContent(root);
  let code = 0;
  for (const paths of documents) {
    // What is to be gone on with is worth asking about.
    if (values.write !== undefined && canAsk()) {
      const looked = await auditedDocument(paths, { root, content, format: values.format });
      const told = looked.kind === 'refused' ? [] : await askHeadings(looked.own.headings, ask);
      if (looked.kind === 'audited' && told.length > 0) {
        const wrong = rememberHeadings(root, told, lineage(content.formats, looked.identity.format.id));
        if (wrong !== undefined) return refuse(2, wrong);
        ({ content } = readContent(root));
      }
    }
    const result = await auditedDocument(paths, { root, content, format: values.format }, values.write);
    if (result.kind === 'refused') {
      process.stderr.write(`${result.reason}\n`);
      code = 2;
      continue;
    }
    process.stdout.write(`${auditMarkdown(result)}\n`);
    if (values.report !== undefined) writeReports(values.report, result, await picturesOf(paths, result));
    if (result.judgement.findings.length > 0) code = Math.max(code, 1);
  }
  return code;
}

/** Pictures of the places that are told of the PDFs among the files. */
async function picturesOf(
  paths: readonly string[],
  result: AuditResult,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const path of paths.filter((each) => extname(each).toLowerCase() === '.pdf')) {
    const file = `${basename(path)}!`;
    const places = reportedPlaces(result).filter((place) => place.startsWith(file));
    const drawn = await placePictures(
      readFileSync(path),
      places.map((place) => place.slice(file.length)),
    );
    for (const [place, picture] of drawn) pictures.set(`${file}${place}`, picture);
  }
  return pictures;
}

function writeReports(folder: string, result: AuditResult, pictures: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  const name = result.document.file.replace(/\.\w+$/, '');
  writeFileSync(join(folder, `${name}.md`), auditMarkdown(result));
  writeFileSync(join(folder, `${name}.html`), auditHtml(result, pictures));
}
