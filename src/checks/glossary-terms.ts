import { termsIn } from '../narrative/terms.ts';
import { blockText, type Section } from '../narrative/token.ts';
import type { Ledger, Rule } from './rule.ts';

/** What a disclosure says in words, the glossary itself left out, with the titles of its tables and sections. */
function wordsOf({ narratives }: Ledger, id: string): string {
  const sections: readonly Section[] = [...(narratives.get(id)?.sections.values() ?? [])];
  return sections
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== 'terms').map(blockText))
    .join('\n');
}

/** glossary/unexplained: a term that other formats explain is used and this one does not explain it. */
export const unexplained: Rule = {
  id: 'glossary/unexplained',
  severity: 'info',
  title: '用到的名词有解释',
  basis: '财预〔2016〕143号：对专业性较强的名词进行解释。名词以本站各格式解释过的为准。',
  check: (account, ledger) => {
    const { prose } = ledger.content;
    const own = prose.get(account.format.id)?.terms ?? [];
    const known = new Set(own.map(({ id }) => id));
    const others = [...prose.values()].flatMap(({ terms }) => terms).filter(({ id }) => !known.has(id));
    const used = termsIn(wordsOf(ledger, account.disclosure.id), [...own, ...others]);
    const once = new Map(others.filter(({ id }) => used.has(id)).map((term) => [term.id, term]));
    const titles = [...once.values()].map(({ title }) => title);
    if (titles.length === 0) return [];
    return [
      {
        source: account.disclosure.narrative?.source ?? account.disclosure.source,
        message: `用到了“${titles.join('”“')}”，名词解释里没有`,
        remedy: '需要解释的，在格式的 glossary.yaml 里加上。',
      },
    ];
  },
};

/** glossary/unused: a term is explained and never used. */
export const unusedTerm: Rule = {
  id: 'glossary/unused',
  severity: 'info',
  title: '解释的名词都用到',
  basis: '名词解释是为读懂这份公开；没有用到的名词只会让人找不到要找的。',
  check: (account, ledger) => {
    const own = ledger.content.prose.get(account.format.id)?.terms ?? [];
    const titles = account.tables.flatMap(({ title, sides }) => [
      title,
      ...sides.flatMap(({ columns, rows }) => [
        ...columns.map((column) => column.title),
        ...rows.flatMap(({ names }) => Object.values(names).map(({ name }) => name)),
      ]),
    ]);
    const used = termsIn([wordsOf(ledger, account.disclosure.id), ...titles].join('\n'), own);
    return own
      .filter(({ id }) => !used.has(id))
      .map(({ title, source }) => ({
        source,
        message: `解释了“${title}”，这份公开没有用到`,
        remedy: '格式规定要解释的可以留着；不是的从 glossary.yaml 删去。',
      }));
  },
};
