import type { SiteSettings } from '../../model/content.ts';
import { DISCLOSURE_KIND_TITLES } from '../../model/disclosure/kind.ts';
import type { Account } from '../../points/account/account.ts';

/** A meta element. */
export interface Meta {
  readonly name: string;
  readonly content: string;
}

/** What the meta elements of a page are made from. */
export interface MetaInput {
  readonly site: SiteSettings;
  readonly title: string;
  readonly description?: string | undefined;
  /** The disclosure the page belongs to; a page of none is a column page (栏目页). */
  readonly account?: Account | undefined;
  /** Absolute address of the page, where it is known. */
  readonly url?: string | undefined;
}

/**
 * The meta elements that 国办发〔2017〕47号 asks of a page of a government website, names in its spelling.
 * A value that is not known is left out; the date is the disclosure's own, never the day of the build.
 */
export function pageMeta(input: MetaInput): readonly Meta[] {
  const { site, account } = input;
  const every = {
    SiteName: site.name,
    SiteDomain: site.domain,
    SiteIDCode: site.siteIdCode,
  };
  const own = account === undefined ? columnMeta(input) : articleMeta(input, account);
  return Object.entries({ ...every, ...own }).flatMap(([name, content]) =>
    content === undefined || content === '' ? [] : [{ name, content }],
  );
}

function columnMeta({ site: { column }, title, description }: MetaInput) {
  return {
    ColumnName: column?.name ?? title,
    ColumnDescription: column?.description ?? description,
    ColumnKeywords: column?.keywords?.join(','),
    ColumnType: column?.type,
  };
}

function articleMeta({ title, description, url }: MetaInput, { disclosure }: Account) {
  const { discloser, kind, year } = disclosure;
  return {
    ArticleTitle: title,
    PubDate: publicationTime(disclosure),
    ContentSource: discloser.title,
    Keywords: [`${DISCLOSURE_KIND_TITLES[kind]}公开`, `${year}年`, discloser.title].join(','),
    Description: description,
    Url: url,
  };
}

/** "2026-02-09 09:30", the day alone where the time is not known; undefined where no day is: they are never made up. */
export const publicationTime = ({
  published,
  publishedAt,
}: {
  readonly published?: string | undefined;
  readonly publishedAt?: string | undefined;
}): string | undefined =>
  published === undefined || publishedAt === undefined ? published : `${published} ${publishedAt}`;
