import { entryAddress } from '../../document/addresses.ts';
import { linkTarget } from '../../model/website/link-target.ts';
import type { LinkToken } from '../../narrative/figures/token.ts';
import type { Rule } from '../rule/rule.ts';
import { targetRefusal } from './site-addresses.ts';

/** links/dead: links in texts lead to something that is there. */
export const deadLink: Rule = {
  id: 'links/dead',
  severity: 'warning',
  title: '说明里的链接有去处',
  basis:
    '点开是“没有这个网页”的链接，等于没有公开它要说的内容；只核对本站的网页、位置和文件，别的网站的不核对。',
  check: ({ disclosure }, ledger) => {
    const sections = [...(ledger.narratives.get(disclosure.id)?.sections.values() ?? [])];
    return sections.flatMap(({ id, blocks }) =>
      blocks
        .flatMap((block) => ('tokens' in block ? block.tokens : []))
        .filter((token): token is LinkToken => token.kind === 'link')
        .flatMap(({ url, text, source }) => {
          const target = linkTarget(url, entryAddress(disclosure.id, id));
          const refusal = target && targetRefusal(ledger, target);
          if (target === undefined || refusal === undefined) return [];
          return [
            {
              source,
              place: `narrative/${id}/${url}`,
              message: `链接“${text}”指向 ${target.path}，${refusal}`,
              remedy:
                '核对网址：本站的写 ../<节或表>/、../../<年度>/<节或表>/，位置写 #r-<科目>；本站以外的写完整的网址（https://…）。',
            },
          ];
        }),
    );
  },
};
