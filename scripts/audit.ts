import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openBooks } from '../src/books/books.ts';
import type { Format } from '../src/formats/format.ts';
import { type AuditResult, auditHtml, auditMarkdown } from '../src/importers/audit/audit-report.ts';
import { type DocumentContent, documentContent } from '../src/importers/audit/document-content.ts';
import { type DocumentIdentity, identify } from '../src/importers/audit/identify.ts';
import { judgeDocument } from '../src/importers/audit/judge-document.ts';
import { readDocument } from '../src/importers/document/read-document.ts';
import type { ContentOf } from '../src/model/content.ts';
import { realFolder } from '../src/read/files/door.ts';
import { readContent } from '../src/read/read-content.ts';
import { command, type GivenArguments, refuse } from './command.ts';

const USAGE = `用法：npm run audit -- <文件 …> [选项]

核对别处已经公开的文件（PDF、Word、Excel、网页、文本）：找出其中的表，认出格式，运行全部勾稽关系和说明的核对，
按页和行列出问题。没有读懂的列为“没有核对”，不算问题。

  --format <格式>     套表格式；不写就从文件认
  --report <文件夹>   把报告写成网页和 Markdown，放在这里
  --write <文件夹>    把读到的写成内容文件夹，没读懂的记在里面的 没有读懂.md
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
    content: { type: 'string', default: 'content' },
  },
} as const;

await command(FORM, main);

async function main({ values, positionals }: GivenArguments<typeof FORM>): Promise<number> {
  const root = realFolder(values.content);
  if (root === undefined) return refuse(2, `没有内容文件夹 ${values.content}。用 --content 指明。\n`);
  if (positionals.length === 0) return refuse(2, `没有写要核对的文件。\n\n${USAGE}`);
  if (
    values.write !== undefined &&
    statSync(values.write, { throwIfNoEntry: false }) !== undefined &&
    readdirSync(values.write).length > 0
  )
    return refuse(2, `${values.write} 已经有内容，没有写。换一个空文件夹。\n`);
  const { content } = readContent(root);
  let code = 0;
  for (const path of positionals) {
    const result = await audited(path, content, root, values.format, values.write);
    if (typeof result === 'string') {
      process.stderr.write(result);
      code = 2;
      continue;
    }
    process.stdout.write(`${auditMarkdown(result)}\n`);
    if (values.report !== undefined) writeReports(values.report, result);
    if (result.judgement.findings.length > 0) code = Math.max(code, 1);
  }
  return code;
}

async function audited(
  path: string,
  content: ContentOf<Format>,
  root: string,
  format: string | undefined,
  write: string | undefined,
): Promise<AuditResult | string> {
  const document = await readDocument(path);
  if (document.kind === 'refused') return `${document.reason}。${document.remedy}\n`;
  const identity = identify(document, content, format);
  if (identity === undefined)
    return `${path} 里没有认出任何一张表。已有的格式：${[...content.formats.keys()].join('、')}。\n`;
  const own = documentContent(document, identity, content);
  if (own === undefined) return `${path} 里没有认出任何一张表。\n`;
  const folder = write ?? mkdtempSync(join(tmpdir(), 'mingzhang-audit-'));
  try {
    layOut(folder, root, own, identity);
    const { findings } = openBooks(folder);
    const judgement = judgeDocument(document, own, findings);
    if (write !== undefined)
      writeFileSync(
        join(folder, '没有读懂.md'),
        judgement.unchecked.map((text) => `- ${text}\n`).join('') || '全部读懂。\n',
      );
    return { document, identity, judgement, remarks: [...document.remarks, ...own.remarks] };
  } finally {
    if (write === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Lays a document out as a content folder, with the taxonomy and the format it is read against. */
function layOut(
  folder: string,
  root: string,
  { files }: DocumentContent,
  { format, discloser, isKnown }: DocumentIdentity,
): void {
  for (const name of ['taxonomy', join('formats', format.id)])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  if (isKnown) {
    const unit = join('units', `${discloser.department.id}.yaml`);
    cpSync(join(root, unit), join(folder, unit));
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function writeReports(folder: string, result: AuditResult): void {
  mkdirSync(folder, { recursive: true });
  const name = result.document.file.replace(/\.\w+$/, '');
  writeFileSync(join(folder, `${name}.md`), auditMarkdown(result));
  writeFileSync(join(folder, `${name}.html`), auditHtml(result));
}
