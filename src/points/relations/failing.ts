import type { Outcome, Relation } from './relation.ts';

/** The relations of an account that ended so, each as what it says of its subject: two accounts of one disclosure are compared by them. */
export const failingIn = (
  { relations }: { readonly relations: readonly Relation[] },
  ...outcomes: readonly Outcome[]
): readonly string[] =>
  relations
    .filter(({ outcome }) => outcomes.includes(outcome))
    .map(({ kind, subject, difference }) => `${kind} ${subject.place} ${difference}`);
