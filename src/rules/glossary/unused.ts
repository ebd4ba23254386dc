import { termsIn } from '../../narrative/sections/terms.ts';
import type { Rule } from '../rule/rule.ts';
import { wordsOf } from './glossary-words.ts';

/** glossary/unused: a term is explained and never used. */
export const unusedTerm: Rule = {
  id: 'glossary/unused',
  severity: 'info',
  findsGaps: true,
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
