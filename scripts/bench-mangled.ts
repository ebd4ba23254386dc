import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { planImport } from '../src/importers/plan/plan-import.ts';
import { readSheets } from '../src/importers/sheet/read-sheets.ts';
import { readContent } from '../src/read/read-content.ts';
import { auditedDocument } from './audited-document.ts';
import { mangledBytes, mangledPdf, mangledZip, sameNumbers } from './bench/mangled.ts';
import { command, type GivenArguments, refuse } from './command.ts';

const USAGE = `用法：npm run bench:mangled -- <文件 …> [--tries <每份的个数>] [--seed <整数>] [--content <文件夹>]

把每份文件弄坏许多次（截断、改字节、调换对象、引用指错、巨大的数、很深的嵌套、压缩包里的一部分损坏），每次照样核对、写成内容文件夹；工作簿另外照样导入到一个新的年度（只看不写），
数一数读了多少、说明原因不读多少、报错中断多少、留下半份内容多少，最慢的一次用了多久。同样的 --seed 弄坏的都一样。
`;

const FORM = {
  usage: USAGE,
  positionals: true,
  options: {
    tries: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    content: { type: 'string', default: 'content' },
  },
} as const;

await command(FORM, bench);

async function bench({ values, positionals }: GivenArguments<typeof FORM>): Promise<number> {
  if (positionals.length === 0) return refuse(2, USAGE);
  const { content } = readContent(values.content);
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-mangled-'));
  print('| 文件 | 弄坏 | 读了 | 说明原因不读 | 原因没有说哪份文件 | 中断 | 留下半份 | 最慢 |');
  print('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  let broken = 0;
  for (const path of positionals) {
    const whole = new Uint8Array(readFileSync(path));
    const next = sameNumbers(Number(values.seed));
    const tally = { read: 0, refused: 0, nameless: 0, thrown: 0, halves: 0, slowest: 0 };
    for (let count = 0; count < Number(values.tries); count += 1) {
      const ending = extname(path).toLowerCase();
      const mangle = ending === '.pdf' ? mangledPdf : isArchive(ending) ? mangledZip : mangledBytes;
      const file = join(folder, `弄坏${count}-${basename(path)}`);
      const target = join(folder, `内容${count}`);
      writeFileSync(file, mangle(whole, next));
      const start = performance.now();
      try {
        if (isWorkbook(ending)) importedBy(content, file);
        const result = await auditedDocument(file, { root: values.content, content }, target);
        const reason = result.kind === 'refused' ? result.reason : undefined;
        tally[reason === undefined ? 'read' : 'refused'] += 1;
        if (reason?.includes(basename(file)) === false) tally.nameless += 1;
        const left = readdirSync(folder).filter((name) => name.startsWith('内容'));
        if (reason !== undefined && left.length > 0) tally.halves += 1;
      } catch (error) {
        tally.thrown += 1;
        print(`${basename(path)} 第 ${count} 次：${error instanceof Error ? error.stack : String(error)}`);
      }
      tally.slowest = Math.max(tally.slowest, performance.now() - start);
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    }
    const { read, refused, nameless, thrown, halves, slowest } = tally;
    broken += thrown + halves + nameless;
    print(
      `| ${basename(path)} | ${values.tries} | ${read} | ${refused} | ${nameless} | ${thrown} | ${halves} | ${(slowest / 1000).toFixed(1)} 秒 |`,
    );
  }
  rmSync(folder, { recursive: true });
  return broken === 0 ? 0 : 1;
}

function isWorkbook(ending: string): boolean {
  return ['.xlsx', '.xls', '.csv'].includes(ending);
}

/** What an import would do with a workbook: its reasons for refusing it name the file, as those of an audit do. */
function importedBy(content: ReturnType<typeof readContent>['content'], file: string): void {
  const reading = readSheets(file);
  const [discloser] = content.disclosers;
  if (reading.kind === 'refused' || discloser === undefined) return;
  planImport({ content, sheets: reading.sheets, discloser, folder: '2031', textOf: () => undefined });
}

function isArchive(ending: string): boolean {
  return ending === '.xlsx' || ending === '.docx';
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
