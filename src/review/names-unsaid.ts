import { sectionHolding } from '../formats/held-sections.ts';
import { HOLDING_WORDS, HOLDINGS } from '../formats/holdings.ts';
import { componentsIn } from '../formats/pages/page-questions.ts';
import type { FormatProse } from '../model/narrative.ts';
import { DIMENSION } from '../model/vocabulary/dimension-ids.ts';
import { FACT, FACT_TITLES } from '../model/vocabulary/fact-names.ts';
import { KNOWN_MEMBERS } from '../model/vocabulary/members.ts';
import type { Account } from '../points/account/account.ts';
import { accountCells } from '../points/bind/bind.ts';
import { resolvePoint } from '../points/bind/resolve.ts';
import {
  ASKED_COUNTS,
  ASKED_FACTS,
  ASKED_MEMBERS,
  ASKED_SECTIONS,
  ASKED_TABLES,
  type Asked,
} from './known-names.ts';

/** What code asks a format for by name, and the format does not say. */
export interface Unsaid {
  /** What would say it. */
  readonly where: keyof typeof WHERE;
  /** 基本支出（nature: basic） */
  readonly what: string;
  /** What does without it. */
  readonly by: string;
  readonly always: boolean;
}

/** What lacks it, as a sentence begins. */
export const WHERE = {
  cell: '没有一格说',
  section: '目录里没有一节说',
  table: '没有一张表是',
  text: '文字里没有问',
} as const;

/**
 * All that a format does not say of what code asks for by name: members of the taxonomy, sections, tables of records, figures and counts
 * of its texts.
 * @param account of a disclosure with a row of every kind
 */
export const unsaidIn = (account: Account, prose: FormatProse | undefined): readonly Unsaid[] => [
  ...members(account),
  ...HOLDING_WORDS.filter((word) => sectionHolding(account.format, word) === undefined).map((word) =>
    unsaid('section', ASKED_SECTIONS[word], `${HOLDINGS[word].what}（holds: ${word}）`),
  ),
  ...ASKED_TABLES.filter(({ find }) => find(account.format) === undefined).map((asked) =>
    unsaid('table', asked, asked.title),
  ),
  ...(prose === undefined ? [] : texts(prose)),
];

const unsaid = (where: Unsaid['where'], { by, always = false }: Asked, what: string): Unsaid => ({
  where,
  what,
  by,
  always,
});

const members = (account: Account): readonly Unsaid[] =>
  Object.entries(ASKED_MEMBERS).flatMap(([dimension, asked]) =>
    Object.entries<Asked>(asked).flatMap(([id, each]) => {
      const title = KNOWN_MEMBERS[dimension]?.[id] ?? id;
      return isSaid(account, dimension, id) ? [] : [unsaid('cell', each, `${title}（${dimension}: ${id}）`)];
    }),
  );

/** Dimensions that every figure of a disclosure has. */
const OWN: readonly string[] = [DIMENSION.year, DIMENSION.version, DIMENSION.unit];

/** Whether a cell stands for a member, as figures hold it: for all money, where that is what it is. */
function isSaid({ context, tables }: Account, dimension: string, id: string): boolean {
  const point = Object.entries(resolvePoint(context, { [dimension]: id }));
  const asked = point.filter(([key]) => key === dimension || !OWN.includes(key));
  return accountCells(tables).some((cell) =>
    asked.length === 0
      ? Object.keys(cell.point).every((key) => OWN.includes(key))
      : asked.every(([key, path]) => cell.point[key] === path),
  );
}

function texts({ patterns, style }: FormatProse): readonly Unsaid[] {
  const named = new Set([
    ...Object.keys(style.facts),
    ...style.counts.map(({ id }) => id),
    ...[...patterns.values()].flatMap(({ nodes }) =>
      componentsIn(nodes).flatMap(({ attributes }) => Object.values(attributes)),
    ),
  ]);
  const facts = Object.entries<string>(FACT).flatMap(([key, id]) => {
    // Every name of a fact is a key of the list, by its type.
    const asked = ASKED_FACTS[key as keyof typeof FACT];
    return typeof asked === 'string' || named.has(id)
      ? []
      : [unsaid('text', asked, `${FACT_TITLES[id] ?? id}（facts: ${id}）`)];
  });
  const counts = Object.entries(ASKED_COUNTS).flatMap(([id, asked]) =>
    named.has(id) ? [] : [unsaid('text', asked, `${asked.title}（counts: ${id}）`)],
  );
  return [...facts, ...counts];
}
