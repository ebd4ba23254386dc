import { openBooks } from '../src/books/books.ts';
import { auditedDocument } from './audited-document.ts';
import { heldAgainst } from './bench/held-against.ts';
import { rate } from './bench/rate.ts';
import { command, type GivenArguments, refuse } from './command.ts';

const USAGE = `用法：npm run bench:audit -- <文件 …> [--content <文件夹>] [--format <格式>] [--together] [--wrong]

核对别处公开的文件，再拿内容文件夹里同一份公开比：每份文件里有多少个数，读出多少，和内容里同一格的数相同的有多少，读错多少，没有核对的有多少，报出几处问题。
文件里的数按内容里的这份公开数：各表印出来的每一格。--wrong 列出读错的每一格。
`;

const FORM = {
  usage: USAGE,
  positionals: true,
  options: {
    content: { type: 'string', default: 'content' },
    format: { type: 'string' },
    together: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
  },
} as const;

await command(FORM, bench);

async function bench({ values, positionals }: GivenArguments<typeof FORM>): Promise<number> {
  const [first, ...more] = positionals;
  if (first === undefined) return refuse(2, USAGE);
  const documents = values.together
    ? [[first, ...more] as const]
    : positionals.map((path) => [path] as const);
  const books = openBooks(values.content);
  print('| 文件 | 表里的数 | 读懂的 | 内容里的数 | 读对的 | 读错的 | 没有核对的 | 问题 |');
  print('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const wrong: string[] = [];
  for (const paths of documents) {
    const result = await auditedDocument(paths, {
      root: values.content,
      content: books.content,
      format: values.format,
    });
    if (result.kind === 'refused') {
      print(`| ${paths.join('、')} | ${result.reason} |`);
      continue;
    }
    const { judgement, document } = result;
    const { known, right, mistaken } = heldAgainst(result, books);
    wrong.push(...mistaken.map((text) => `${document.file}  ${text}`));
    print(
      `| ${document.file} | ${judgement.figures} | ${judgement.bound}（${rate(judgement.bound, judgement.figures)}） | ${known} | ${right}（${rate(right, known)}） | ${mistaken.length} | ${judgement.unchecked.length} | ${judgement.findings.length} |`,
    );
  }
  if (values.wrong) for (const line of wrong) print(line);
  return 0;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
