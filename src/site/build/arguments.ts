import { CACHE_FOLDER } from '../../cache/folder.ts';

/** What the scripts can be told. */
export interface SiteArguments {
  /** The content folder. */
  readonly content: string;
  /** Where the website goes. */
  readonly out: string;
  /** The folder of its domain that the website is put in: "/" or "/budget/". */
  readonly base: string;
  /** Its domain: "https://example.org". */
  readonly site?: string | undefined;
  /** Links name files, so that the website can be opened from a disk. */
  readonly disk: boolean;
  /** A .gz beside every text. */
  readonly compress: boolean;
  /** The whole of each disclosure as PDF beside it, printed by the Chromium of this machine. */
  readonly pdf: boolean;
  /** What lies where the website goes, and no build made, stays there. */
  readonly keep: boolean;
  /** The folder in which what was made is kept for the next time; absent where nothing is kept. */
  readonly cache?: string | undefined;
  /** What each stage took, and the slowest departments, are told. */
  readonly verbose: boolean;
  /** The part of a website that is made, to be merged with the others later. */
  readonly shard?: Shard | undefined;
}

/** One of so many shards, the first being 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Options as understood, or what is wrong with them. */
export type UnderstoodArguments =
  | { readonly kind: 'arguments'; readonly values: SiteArguments }
  | { readonly kind: 'wrong'; readonly message: string };

/** The options of every command that makes the website. */
export const SITE_OPTIONS = {
  content: { type: 'string', default: 'content' },
  out: { type: 'string', default: 'dist' },
  base: { type: 'string', default: '/' },
  site: { type: 'string' },
  disk: { type: 'boolean', default: false },
  compress: { type: 'boolean', default: false },
  pdf: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  cache: { type: 'string', default: CACHE_FOLDER },
  'no-cache': { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  shard: { type: 'string' },
} as const;

/** How a script is called. */
export const usage = (command: string): string => `用法：${command} [选项]

  --content <文件夹>   内容文件夹，默认 content
  --out <文件夹>       网站写到哪里，默认 dist
  --base <路径>        网站放在域名下的哪个路径，默认 /
  --site <网址>        网站的域名，如 https://example.org，用于规范网址
  --disk               链接写到文件，供从磁盘打开审阅
  --compress           每个文本文件另存一份 .gz，供服务器直接发送
  --pdf                每份公开另有全文的 PDF，知道网址的封面另有一张图，要用本机的 Chromium
  --keep               网站文件夹里不是以前生成的文件（CNAME、.well-known 等）留着
  --cache <文件夹>     没有变的部分存在哪里，下次不必重做，默认 node_modules/.cache/mingzhang
  --no-cache           不用以前存的，也不存；结果一样
  --shard <第几/共几>  只生成一个分片，如 3/8，写到 --out；各分片都好了用 npm run merge 合成网站
  --verbose            生成以后列出各步用时和最慢的部门
  --help               显示本说明
`;

/** What the options say as they are typed; see {@link SITE_OPTIONS}. */
export interface SiteOptions extends Omit<SiteArguments, 'cache' | 'shard'> {
  readonly cache: string;
  readonly 'no-cache': boolean;
  readonly shard?: string | undefined;
}

/** Understands the options of a command; a base without its slashes gets them. */
export function siteArguments(options: SiteOptions): UnderstoodArguments {
  const { content, out, base, site, disk, compress, pdf, keep, cache, verbose } = options;
  const message = siteRefusal(site) ?? baseRefusal(base);
  if (message !== undefined) return { kind: 'wrong', message };
  const shard = options.shard === undefined ? undefined : shardOf(options.shard);
  if (typeof shard === 'string') return { kind: 'wrong', message: shard };
  return {
    kind: 'arguments',
    values: {
      content,
      out,
      base: `/${base}/`.replace(/\/+/g, '/'),
      site,
      disk,
      compress,
      pdf,
      keep,
      cache: options['no-cache'] ? undefined : cache,
      verbose,
      shard,
    },
  };
}

/** A shard as it is written, or why it is none. */
function shardOf(text: string): Shard | string {
  const [, index = '', of = ''] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  return index !== '' && shard.index <= shard.of ? shard : `--shard 应写作 第几/共几，如 3/8：${text}`;
}

function siteRefusal(site: string | undefined): string | undefined {
  if (site === undefined) return undefined;
  if (!/^https?:\/\/[^/]/.test(site)) return `--site 应以 http:// 或 https:// 开头：${site}`;
  const address = URL.parse(site);
  if (address === null || address.username !== '' || address.search !== '' || address.hash !== '')
    return `--site 应为域名，如 https://example.org：${site}`;
  return undefined;
}

/** A folder of the domain stands in every address; those of other scripts would stand there in several ways of writing. */
function baseRefusal(base: string): string | undefined {
  const isPlain = /^[\w.~/-]*$/.test(base) && !base.split('/').some((step) => /^\.{1,2}$/.test(step));
  return isPlain ? undefined : `--base 应为路径，只用英文字母、数字和 - _ . ~，如 /budget/：${base}`;
}
