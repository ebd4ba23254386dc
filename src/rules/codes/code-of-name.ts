import { asCodes, codeNames } from '../../model/taxonomy.ts';
import type { Account } from '../../points/account/account.ts';
import { namedCodes } from './named-codes.ts';
import { spelt } from './near.ts';

/** The code that a name is of, where a row prints it beside another: of several of one level the one under the same 款 or 类; undefined where nobody can say. */
export function codeOfName(
  { taxonomy, disclosure }: Account,
  dimension: string,
  beside: string,
  name: string,
): string | undefined {
  const codes = [...(asCodes(taxonomy.dimensions.get(dimension))?.entries.keys() ?? [])];
  const named = codes.filter(
    (code) =>
      code !== beside &&
      code.length === beside.length &&
      codeNames(taxonomy, dimension, code, disclosure.year).some((known) => spelt(known) === spelt(name)),
  );
  const nearest = Math.max(...named.map((code) => sharedBeginning(code, beside)));
  const near = named.filter((code) => sharedBeginning(code, beside) === nearest);
  return near.length === 1 ? near[0] : undefined;
}

const sharedBeginning = (a: string, b: string): number => {
  const differing = [...a].findIndex((digit, index) => digit !== b[index]);
  return differing === -1 ? a.length : differing;
};

/** Whether a row prints a code's name beside another code: then it is that row which is told, not what is missing without it. */
export const isNamedElsewhere = (account: Account, dimension: string, code: string): boolean =>
  namedCodes(account).some(
    (found) =>
      found.dimension === dimension &&
      found.code !== code &&
      !codeNames(account.taxonomy, dimension, found.code, account.disclosure.year).some(
        (known) => spelt(known) === spelt(found.name),
      ) &&
      codeOfName(account, dimension, found.code, found.name) === code,
  );
