import { compare } from './compare.ts';
import type { Knowledge, KnownCell } from './knowledge.ts';
import type { Relation } from './relation.ts';

/**
 * Agreement (一数多处): all cells on one canonical point print one number. One relation for each point that stands in
 * two cells or more; where cells differ, the number most of them print is taken for the subject's.
 */
export function agreements(knowledge: Knowledge): readonly Relation[] {
  return [...knowledge.groups.values()].flatMap((group) => {
    const printed = group.filter(({ cell }) => cell.given.kind !== 'omitted');
    if (printed.length < 2 || printed.every(({ known }) => known.prints === 0)) return [];
    return [agreement(printed)];
  });
}

function agreement(group: readonly KnownCell[]): Relation {
  const subject = mostPrinted(group);
  const others = group.filter((entry) => entry !== subject);
  const compared = others.map((entry) => ({ entry, ...compare(subject.known, [entry.known]) }));
  const outliers = compared.filter(({ outcome }) => outcome === 'different');
  const kind = group.some(({ cell }) => cell.flow !== subject.cell.flow) ? 'balance' : 'agree';
  const [first] = outliers;
  if (first !== undefined) {
    return {
      kind,
      outcome: 'different',
      subject: subject.cell,
      parts: others.map(({ cell }) => cell),
      difference: first.difference,
      outliers: outliers.map(({ entry }) => entry.cell),
    };
  }
  const rounded = compared.find(({ outcome }) => outcome === 'rounding');
  return {
    kind,
    outcome: rounded === undefined ? 'equal' : 'rounding',
    subject: subject.cell,
    parts: others.map(({ cell }) => cell),
    difference: rounded?.difference,
  };
}

/** The cell whose number stands for a group: the first that prints what most of them print, money before nothing. */
export function mostPrinted(group: readonly KnownCell[]): KnownCell {
  const [first] = group;
  if (first !== undefined && group.every(({ known }) => known.value.equals(first.known.value))) return first;
  const votes = (entry: KnownCell): number =>
    group.filter(({ known }) => known.value.equals(entry.known.value)).length;
  const [best] = [...group].sort(
    (a, b) => votes(b) - votes(a) || Number(b.known.prints > 0) - Number(a.known.prints > 0),
  );
  if (best === undefined) throw new Error('an agreement needs cells');
  return best;
}
