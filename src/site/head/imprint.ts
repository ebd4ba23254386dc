import type { SiteSettings } from '../../model/content.ts';

/** A line of the imprint: a term with its text, perhaps with a link. */
export interface ImprintLine {
  readonly term: string;
  readonly text: string;
  readonly href?: string | undefined;
}

/** What the foot of every page tells: who runs the website, its codes, how to reach it; what is not known is left out. */
export function imprint({
  publisher,
  siteIdCode,
  icp,
  police,
  contact,
}: SiteSettings): readonly ImprintLine[] {
  const lines: readonly [string, string | undefined, string?][] = [
    ['主办单位', publisher],
    ['网站标识码', siteIdCode],
    ['ICP备案号', icp, 'https://beian.miit.gov.cn/'],
    ['公安备案号', police, 'https://beian.mps.gov.cn/'],
    ['联系电话', contact?.phone],
    ['电子邮箱', contact?.email],
    ['地址', contact?.address],
  ];
  return lines.flatMap(([term, text, href]) => (text === undefined ? [] : [{ term, text, href }]));
}
