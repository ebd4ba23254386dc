import { join, resolve } from 'node:path';
import { isBlocking, isOpen } from '../src/books/verdict.ts';
import { locator } from '../src/read/yaml/locate.ts';
import { terminalReport } from '../src/report/terminal.ts';
import { SITE_OPTIONS, siteArguments, usage } from '../src/site/build/arguments.ts';
import { buildSite, openIn } from '../src/site/build/build-site.ts';
import { SiteRefusal } from '../src/site/build/foreign-files.ts';
import { PROGRAM } from '../src/site/build/program-folder.ts';
import { publicRefusal } from '../src/site/build/public-folder.ts';
import { refusal } from '../src/site/build/refusal.ts';
import { command, type GivenArguments, refuse, say } from './command.ts';

const FORM = {
  usage: `${usage('npm run merge -- --from <分片文件夹> …')}
把 npm run build -- --shard 生成的各分片合成网站；结果与一次生成的逐字节相同。内容、程序和网址要与生成分片时相同。
  --from <文件夹>      一个分片的文件夹；每个分片写一次
`,
  options: { ...SITE_OPTIONS, from: { type: 'string', multiple: true } },
} as const;

const START = process.cwd();

await command(FORM, main);

/** @returns 0 merged · 1 not merged, the website is as it was · 2 not understood */
async function main({ values: options }: GivenArguments<typeof FORM>): Promise<number> {
  const parsed = siteArguments(options);
  if (parsed.kind === 'wrong') return refuse(2, `${parsed.message}\n\n${FORM.usage}`);
  const from = options.from ?? [];
  if (from.length === 0) return refuse(2, `没有写 --from\n\n${FORM.usage}`);
  const { values } = parsed;
  if (values.shard !== undefined) return refuse(2, `合成的是各分片，不写 --shard\n\n${FORM.usage}`);
  const refused =
    publicRefusal(join(PROGRAM, 'public')) ??
    (await refusal(resolve(values.out), [PROGRAM, process.cwd()], values.content, values.keep));
  if (refused !== undefined) return refuse(2, `${refused}\n`);
  const build = await buildSite({ ...values, cache: undefined }, { from }).catch((error: unknown) => {
    if (error instanceof SiteRefusal) return error.message;
    throw error;
  });
  if (typeof build === 'string') return refuse(1, `${build}\n`);
  const open = openIn(build).filter(isOpen);
  process.stderr.write(terminalReport(open, locator(resolve(START, values.content))));
  if (build.pages === undefined)
    return refuse(1, `有 ${open.filter(isBlocking).length} 处错误，网站没有合成。\n`);
  return say(0, `已合成 ${build.disclosures.length} 份公开、${build.pages} 个页面：${values.out}\n`);
}
