import type { Finding } from '../../model/finding.ts';
import { blockText, type Section } from '../../narrative/figures/token.ts';
import { termsIn } from '../../narrative/sections/terms.ts';
import type { Account } from '../../points/account/account.ts';
import type { Ledger } from '../rule/rule.ts';

const UNEXPLAINED = {
  rule: 'glossary/unexplained',
  severity: 'info',
  basis: '财预〔2016〕143号：对专业性较强的名词进行解释。名词以本站各格式解释过的为准。',
} as const;

const UNUSED = {
  rule: 'glossary/unused',
  severity: 'info',
  basis: '名词解释是为读懂公开；没有用到的名词只会让人找不到要找的。',
} as const;

/** What a disclosure uses of the terms of its format and of others, by their ids. */
export interface GlossaryUse {
  /** Id of its format. */
  readonly format: string;
  readonly isWhole: boolean;
  /** In what it says in words. */
  readonly said: readonly string[];
  /** There, and in what its tables are headed with. */
  readonly used: readonly string[];
}

/** What a disclosure uses of glossaries. */
export function glossaryUse(account: Account, ledger: Ledger): GlossaryUse {
  const { disclosure, format } = account;
  const { own, others } = termsFor(ledger.content.prose, format.id);
  const words = wordsOf(ledger, disclosure.id);
  return {
    format: format.id,
    isWhole: disclosure.isWhole,
    said: [...termsIn(words, [...own, ...others])],
    used: [...termsIn([words, ...titlesOf(account)].join('\n'), own)],
  };
}

/**
 * glossary/unexplained, glossary/unused: what a format's glossary lacks, and what none of its disclosures uses. Told once of a format, to whoever
 * keeps it: who writes a disclosure can change nothing about it.
 */
export const glossaryFindings = (prose: Prose, uses: readonly GlossaryUse[]): readonly Finding[] =>
  [...Map.groupBy(uses, ({ format }) => format)].flatMap(([id, group]) =>
    group.every(({ isWhole }) => isWhole) ? ofFormat(id, group, prose) : [],
  );

type Prose = Ledger['content']['prose'];

/** The terms that a format explains, and those that only others do. */
function termsFor(prose: Prose, format: string) {
  const own = prose.get(format)?.terms ?? [];
  const explained = new Set(own.map((term) => term.id));
  const others = [...prose.values()].flatMap(({ terms }) => terms).filter((term) => !explained.has(term.id));
  return { own, others };
}

function ofFormat(id: string, uses: readonly GlossaryUse[], prose: Prose): readonly Finding[] {
  const { own, others } = termsFor(prose, id);
  const said = new Set(uses.flatMap((use) => use.said));
  const used = new Set(uses.flatMap((use) => use.used));
  const lacking = new Set(others.filter((term) => said.has(term.id)).map(({ title }) => title));
  const file = `formats/${id}/glossary.yaml`;
  return [
    ...(lacking.size === 0
      ? []
      : [
          {
            ...UNEXPLAINED,
            source: { file, path: [] },
            message: `这种格式的公开用到了“${[...lacking].join('”“')}”，名词解释里没有`,
            remedy: '需要解释的，在格式的 glossary.yaml 里加上。',
          },
        ]),
    ...own
      .filter((term) => !used.has(term.id))
      .map(({ title, source }) => ({
        ...UNUSED,
        source,
        message: `解释了“${title}”，这种格式的公开都没有用到`,
        remedy: '格式规定要解释的可以留着；不是的从 glossary.yaml 删去。',
      })),
  ];
}

/** What a disclosure says in words, the glossary itself left out. */
function wordsOf({ narratives }: Ledger, id: string): string {
  const sections: readonly Section[] = [...(narratives.get(id)?.sections.values() ?? [])];
  return sections
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== 'terms').map(blockText))
    .join('\n');
}

const titlesOf = ({ tables }: Account): readonly string[] =>
  tables.flatMap(({ title, sides }) => [
    title,
    ...sides.flatMap(({ columns, rows }) => [
      ...columns.map((column) => column.title),
      ...rows.flatMap(({ names }) => Object.values(names).map(({ name }) => name)),
    ]),
  ]);
