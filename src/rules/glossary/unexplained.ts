import { termsIn } from '../../narrative/sections/terms.ts';
import type { Rule } from '../rule/rule.ts';
import { wordsOf } from './glossary-words.ts';

/** glossary/unexplained: a term that other formats explain is used and this one does not explain it. */
export const unexplained: Rule = {
  id: 'glossary/unexplained',
  severity: 'info',
  findsGaps: true,
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
