import type { Finding } from '../../model/finding.ts';
import type { WebsitePage } from '../../model/prose.ts';
import { placeholderIn } from '../texts/placeholder.ts';
import { around } from '../written/each-text.ts';
import { pagePassages } from './page-passages.ts';

/** pages/placeholder: what a template leaves to be filled in, in the website's own pages. */
export const pagePlaceholderFindings = (pages: readonly WebsitePage[]): readonly Finding[] =>
  pages.flatMap(({ title, nodes, source }) =>
    [{ text: title, source }, ...pagePassages(nodes)].flatMap(
      ({ text, source: place }): readonly Finding[] => {
        const found = placeholderIn(text);
        if (found === undefined) return [];
        return [
          {
            rule: 'pages/placeholder',
            severity: 'error',
            message: `网页里有没填完的“${found.text}”：${around(text, found.index, found.text.length)}`,
            source: place,
            remedy: '写上应有的内容；没有的，删去这一句。',
            basis: '模板里留空待填的字样原样上网，读者看到的是没有写完的网页。',
          },
        ];
      },
    ),
  );
