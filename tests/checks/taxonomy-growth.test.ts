import { describe, expect, test } from 'vitest';
import { audit } from '../../src/books/books.ts';
import type { Dimension, Identity, Member, Taxonomy } from '../../src/model/taxonomy.ts';
import type { Account } from '../../src/points/account/account.ts';
import { openAccount } from '../../src/points/account/open-account.ts';
import { accountCells } from '../../src/points/bind/bind.ts';
import { publishedBooks } from '../published-books.ts';

const BOOKS = publishedBooks();
/** A unit's disclosure with few tables left out, and one with many. */
const ACCOUNTS = BOOKS.accounts.filter(({ disclosure }) =>
  ['baotou-insurance-registration/2025', 'pinglu-hrss/2026'].includes(disclosure.id),
);

/** All that is found and related of a disclosure, were this the taxonomy. */
function outcome({ format, disclosure }: Account, taxonomy: Taxonomy) {
  const account = openAccount({ taxonomy, format, disclosure });
  return {
    findings: audit(account, BOOKS),
    relations: account.relations.map(({ kind, outcome: how }) => [kind, how]),
    derived: [...account.derived],
  };
}

const treesOf = ({ dimensions }: Taxonomy) =>
  [...dimensions.values()].flatMap((dimension) => (dimension.kind === 'tree' ? [dimension] : []));

const withMembers = (taxonomy: Taxonomy, id: string, members: ReadonlyMap<string, Member>): Taxonomy => {
  const dimension = taxonomy.dimensions.get(id);
  return dimension?.kind !== 'tree'
    ? taxonomy
    : { ...taxonomy, dimensions: new Map([...taxonomy.dimensions, [id, { ...dimension, members }]]) };
};

/** Beneath every member and at the top of every tree in turn, until there are fifty. */
function invented(taxonomy: Taxonomy): readonly (readonly [name: string, Taxonomy])[] {
  const parents = treesOf(taxonomy).flatMap(({ id, members }) =>
    ['', ...[...members.values()].map(({ path }) => path)].map((path) => ({ id, members, path })),
  );
  const every = Math.max(1, Math.floor(parents.length / 50));
  return parents
    .filter((_, index) => index % every === 0)
    .slice(0, 50)
    .map(({ id, members, path }, index) => {
      const own = `invented${index}`;
      const member = { id: own, title: '新的一项', path: path === '' ? own : `${path}/${own}` };
      return [`${id}: ${member.path}`, withMembers(taxonomy, id, new Map([...members, [own, member]]))];
    });
}

/** The taxonomy without a member, those beneath it, and what is said of them. */
function without(taxonomy: Taxonomy, { id: dimension }: Dimension, { path }: Member): Taxonomy {
  const found = taxonomy.dimensions.get(dimension);
  if (found?.kind !== 'tree') return taxonomy;
  const kept = [...found.members].filter(
    ([, each]) => each.path !== path && !each.path.startsWith(`${path}/`),
  );
  const isKnown = (members: Identity['same']): boolean =>
    members[dimension] === undefined || kept.some(([id]) => id === members[dimension]);
  return {
    ...withMembers(taxonomy, dimension, new Map(kept)),
    identities: taxonomy.identities.filter(({ same, as }) => isKnown(same) && isKnown(as)),
    equivalences: taxonomy.equivalences.filter(({ left, right, within }) =>
      [left, right, within].every(isKnown),
    ),
  };
}

/** Whether a member, or one beneath it, is written in the format or stands in a cell. */
function isNamed(account: Account, dimension: string, { id, path }: Member): boolean {
  const written = new RegExp(`"${dimension}":"${id}"`).test(JSON.stringify(account.format));
  return (
    written ||
    accountCells(account.tables).some(({ point }) =>
      [path, `${path}/`].some(
        (start) => point[dimension] === path || point[dimension]?.startsWith(start) === true,
      ),
    )
  );
}

describe.each(ACCOUNTS.map((account) => [account.disclosure.id, account] as const))('of %s', (_, account) => {
  const before = outcome(account, account.taxonomy);

  test('no finding, relation or figure changes when the taxonomy gets a member that it does not name', () => {
    const added = invented(account.taxonomy);
    expect(added).toHaveLength(50);
    for (const [name, taxonomy] of added) expect(outcome(account, taxonomy), name).toEqual(before);
  });

  test('nor when it loses one', () => {
    const lost = treesOf(account.taxonomy).flatMap((dimension) =>
      [...dimension.members.values()]
        .filter((member) => !isNamed(account, dimension.id, member))
        .map((member) => [dimension, member] as const),
    );
    expect(lost.length).toBeGreaterThan(10);
    for (const [dimension, member] of lost) {
      const taxonomy = without(account.taxonomy, dimension, member);
      expect(outcome(account, taxonomy), `${dimension.id}: ${member.path}`).toEqual(before);
    }
  });

  test('nor when a member gets an identity that says it is all money', () => {
    const members = account.taxonomy.dimensions.get('flow');
    if (members?.kind !== 'tree') throw new Error('no flow');
    const member = { id: 'invented', title: '新的总计', path: 'invented' };
    const grown = withMembers(account.taxonomy, 'flow', new Map([...members.members, ['invented', member]]));
    const identity = { same: { flow: 'invented' }, as: {}, reason: '新的总计就是全部资金' };
    expect(outcome(account, { ...grown, identities: [...grown.identities, identity] })).toEqual(before);
  });
});
