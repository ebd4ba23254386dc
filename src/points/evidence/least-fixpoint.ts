/**
 * The least set of facts that Horn clauses prove: a fact holds when one of its clauses has only premises that hold. Facts that only
 * lean on each other do not hold. Proof is one-sided (nothing is ever taken back), so that the set does not depend on the order
 * of facts, clauses or questions; and it ends where the facts that a question leads to are finite in number.
 *
 * Nothing here calls itself: a question first walks through all facts that it leads to, and then carries what holds from premises
 * to conclusions, each clause once (unit propagation). The cost is the length of all clauses met, once for all questions.
 */

/** The facts that have to hold for a clause to prove its conclusion; without any it always does. */
export type Clause<Fact> = readonly Fact[];

/** A conclusion that waits for premises. */
interface Waiting<Fact> {
  readonly conclusion: Fact;
  /** How many of its premises are not proved yet. */
  open: number;
}

/**
 * Opens a set of facts.
 * @param clausesOf the clauses that prove a fact, each premise once: the same for the same fact whenever it is asked
 * @returns whether a fact is in the least set that the clauses prove
 */
export function leastFixpoint<Fact extends string | number>(
  clausesOf: (fact: Fact) => Iterable<Clause<Fact>>,
): (fact: Fact) => boolean {
  const decided = new Map<Fact, boolean>();
  const decide = (question: Fact): void => {
    const met = new Set<Fact>([question]);
    const proved: Fact[] = [];
    const waiting = new Map<Fact, Waiting<Fact>[]>();
    // A set grows while it is walked through: all facts that the question leads to.
    for (const fact of met) {
      const open: Fact[][] = [];
      let holds = false;
      for (const clause of clausesOf(fact)) {
        if (clause.some((premise) => decided.get(premise) === false)) continue;
        const premises = clause.filter((premise) => !decided.has(premise));
        holds = premises.length === 0;
        if (holds) break;
        open.push(premises);
      }
      if (holds) {
        proved.push(fact);
        continue;
      }
      for (const premises of open) {
        const entry = { conclusion: fact, open: premises.length };
        for (const premise of premises) {
          met.add(premise);
          const others = waiting.get(premise);
          if (others === undefined) waiting.set(premise, [entry]);
          else others.push(entry);
        }
      }
    }
    for (let fact = proved.pop(); fact !== undefined; fact = proved.pop()) {
      if (decided.get(fact) === true) continue;
      decided.set(fact, true);
      for (const entry of waiting.get(fact) ?? []) {
        entry.open -= 1;
        if (entry.open === 0) proved.push(entry.conclusion);
      }
    }
    // All that the question leads to is walked through: what is not proved by now never is.
    for (const fact of met) if (!decided.has(fact)) decided.set(fact, false);
  };
  return (fact) => {
    if (!decided.has(fact)) decide(fact);
    return decided.get(fact) === true;
  };
}
