import type { Format } from '../../formats/format.ts';
import type { ContentOf, DisclosureRecord, SiteSettings } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { typedFigureFindings } from './page-figures.ts';
import { pagePlaceholderFindings } from './page-placeholders.ts';

const BASIS = '国办发〔2017〕47号《政府网站发展指引》附件《网页设计规范》：网站、栏目和内容页的 meta 标签。';

/** What a government website has to say of itself, and how pages lack it while it is not known. */
const WANTED: readonly {
  readonly key: string;
  readonly title: string;
  readonly where: string;
  readonly of: (site: SiteSettings) => unknown;
}[] = [
  { key: 'domain', title: '域名', where: '每页的 SiteDomain 空缺', of: ({ domain }) => domain },
  {
    key: 'siteIdCode',
    title: '政府网站标识码',
    where: '每页的 SiteIDCode 和页脚的标识码空缺',
    of: ({ siteIdCode }) => siteIdCode,
  },
  { key: 'icp', title: 'ICP 备案号', where: '页脚的备案号空缺', of: ({ icp }) => icp },
  { key: 'contact', title: '联系方式', where: '页脚的联系方式空缺', of: ({ contact }) => contact },
  {
    key: 'column',
    title: '栏目名称',
    where: '栏目页的 ColumnName 只能用单位名称',
    of: ({ column }) => column,
  },
];

/** What is found in the website as a whole: site/unknown, what a government website must tell and its content does not (it is left out, never guessed), and figures typed and places left unfilled in its own pages. */
export const websiteFindings = ({
  site,
  pages = [],
}: Pick<ContentOf<Format>, 'site' | 'pages'>): readonly Finding[] => [
  ...unknownFindings(site),
  ...typedFigureFindings(pages),
  ...pagePlaceholderFindings(pages),
];

function unknownFindings(site: SiteSettings): readonly Finding[] {
  if (!site.government) return [];
  return WANTED.filter(({ of }) => of(site) === undefined).map(
    ({ key, title, where }): Finding => ({
      rule: 'site/unknown',
      severity: 'warning',
      message: `site.yaml 没有写${title}（${key}），${where}`,
      source: { file: 'site.yaml', path: [] },
      remedy: `补上 ${key}；不知道的不要编造。不是政府网站的，删去 government: true。`,
      basis: BASIS,
    }),
  );
}

/** site/published: the same of when a disclosure came out. */
export const publishedFindings = ({
  site,
  disclosures,
}: Pick<ContentOf<Format>, 'site' | 'disclosures'>): readonly Finding[] =>
  site.government ? disclosures.flatMap(publishedFinding) : [];

function publishedFinding({ id, published, publishedAt, source }: DisclosureRecord): readonly Finding[] {
  if (published !== undefined && publishedAt !== undefined) return [];
  const lack = published === undefined ? '公开时间（published）' : '公开的时分（publishedAt）';
  return [
    {
      rule: 'site/published',
      severity: 'warning',
      message: `没有写${lack}，各页的 PubDate ${published === undefined ? '空缺' : '只有日期'}`,
      source: published === undefined ? source : { ...source, path: ['published'] },
      disclosure: id,
      remedy:
        '按实际发布的时间补上，如 published: 2026-02-09、publishedAt: "09:30"；PubDate 不能用生成网站的时间代替。',
      basis: BASIS,
    },
  ];
}
