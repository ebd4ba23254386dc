import type { DisclosureRecord } from '../model/content.ts';
import type { NarrativeRecord } from '../model/narrative.ts';
import type { Mistake } from './mistakes.ts';
import { digitChanges } from './mutations.ts';

/** Mistakes in what stands outside the tables, by what they are called: last year's figures, facts of the text, counts of assets. */
export const OUTSIDE_MISTAKES: Readonly<
  Record<string, (disclosure: DisclosureRecord) => readonly Mistake[]>
> = {
  上年数错一位: (disclosure) => priorMistakes(disclosure, digitChanges),
  上年数正负号: (disclosure) => priorMistakes(disclosure, otherSign),
  表外数错一位: factMistakes,
  资产数错一位: assetMistakes,
};

const otherSign = (text: string): readonly string[] => {
  if (!/[1-9]/u.test(text)) return [];
  return [text.startsWith('-') ? text.slice(1) : `-${text}`];
};

function priorMistakes(
  disclosure: DisclosureRecord,
  slip: (text: string) => readonly string[],
): readonly Mistake[] {
  const { narrative } = disclosure;
  if (narrative === undefined) return [];
  return narrative.prior.flatMap((entry, index) => {
    const from = entry.amount ?? entry.change ?? '';
    const field = entry.amount === undefined ? 'change' : 'amount';
    return slip(from).map((to): Mistake => {
      const prior = narrative.prior.with(index, { ...entry, [field]: to });
      return {
        where: `prior ${index}`,
        from,
        to,
        apply: () => withWords(disclosure, { ...narrative, prior }),
      };
    });
  });
}

function factMistakes(disclosure: DisclosureRecord): readonly Mistake[] {
  const { narrative } = disclosure;
  if (narrative === undefined) return [];
  return [...narrative.facts]
    .filter(([, { text }]) => /^\d+(?:\.\d+)?$/u.test(text))
    .flatMap(([name, fact]) =>
      digitChanges(fact.text).map((to): Mistake => {
        const facts = new Map([...narrative.facts, [name, { ...fact, text: to }]]);
        const apply = () => withWords(disclosure, { ...narrative, facts });
        return { where: `facts ${name}`, from: fact.text, to, apply };
      }),
    );
}

function assetMistakes(disclosure: DisclosureRecord): readonly Mistake[] {
  const { assets } = disclosure;
  if (assets === undefined) return [];
  const counts = assets.counts.flatMap((count, index) =>
    digitChanges(count.count).map((to): Mistake => {
      const changed = assets.counts.with(index, { ...count, count: to });
      const apply = () => ({ ...disclosure, assets: { ...assets, counts: changed } });
      return { where: `assets ${count.id}`, from: count.count, to, apply };
    }),
  );
  const values = assets.tables.flatMap((table, at) =>
    table.rows.flatMap((row, index) =>
      digitChanges(row.value ?? '').map((to): Mistake => {
        const rows = table.rows.with(index, { ...row, value: to });
        const tables = assets.tables.with(at, { ...table, rows });
        const apply = () => ({ ...disclosure, assets: { ...assets, tables } });
        return { where: `assets ${at + 1} ${row.id}`, from: row.value ?? '', to, apply };
      }),
    ),
  );
  return [...counts, ...values];
}

const withWords = (disclosure: DisclosureRecord, narrative: NarrativeRecord): DisclosureRecord => ({
  ...disclosure,
  narrative,
});
