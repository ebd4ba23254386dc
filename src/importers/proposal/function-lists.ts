import type { Taxonomy } from '../../model/taxonomy.ts';
import { allClasses, type ClassRun } from './function-lines.ts';
import type { ListEntry } from './proposed.ts';

/** The lists of a format, as its tables come to need them. */
export interface GrowingLists {
  readonly lists: ReadonlyMap<string, readonly ListEntry[]>;
  readonly take: (run: ClassRun) => { readonly list: string; readonly withMoney: boolean };
}

/** A statement that prints fewer 类 than this prints those with money only. */
const ALL = 15;

/** Gathers runs of 类 into lists: those that hold the same are one. */
export function growingLists(taxonomy: Taxonomy, year: number): GrowingLists {
  const lists = new Map<string, readonly ListEntry[]>();
  const take = (run: ClassRun) => {
    const withMoney = run.length < ALL;
    const members = withMoney ? filledUp(taxonomy, run, year) : run.members;
    const ids = members.map(({ id }) => id).join();
    for (const [name, known] of lists)
      if (name.startsWith(run.dimension) && known.map(({ id }) => id).join() === ids) {
        // A title printed in one table stands for the list.
        return { list: name, withMoney };
      }
    const count = [...lists.keys()].filter((name) => name.startsWith(run.dimension)).length;
    const list = `${run.dimension}Classes${count === 0 ? '' : count + 1}`;
    lists.set(list, members);
    return { list, withMoney };
  };
  return { lists, take };
}

/** All 类 there are, those that are printed by their printed titles: others may have money another year. */
function filledUp(taxonomy: Taxonomy, run: ClassRun, year: number): readonly ListEntry[] {
  const printed = new Map(run.members.map((member) => [member.id, member]));
  return allClasses(taxonomy, run.dimension, year).map((member) => printed.get(member.id) ?? member);
}
