import { describe, expect, test } from 'vitest';
import { audit } from '../../src/books/books.ts';
import { onceFor } from '../../src/model/once-for.ts';
import type { Dimension, Identity, Member, Taxonomy } from '../../src/model/taxonomy.ts';
import type { Account } from '../../src/points/account/account.ts';
import { openAccount } from '../../src/points/account/open-account.ts';
import { accountCells } from '../../src/points/bind/bind.ts';
import { publishedBooks } from '../published-books.ts';

const BOOKS = publishedBooks();
const ACCOUNTS = BOOKS.accounts;
/** Every member is tried on one disclosure, on each in turn; with MINGZHANG_GROWTH=all on every one of them. */
const IS_ALL = process.env.MINGZHANG_GROWTH === 'all';
const TAXONOMY = BOOKS.content.taxonomy;

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

const writtenIn = onceFor((format: Account['format']) => JSON.stringify(format));

/** Whether a member, or one beneath it, is written in the format or stands in a cell. */
function isNamed(account: Account, dimension: string, { path }: Member): boolean {
  const within = (other: string | undefined): boolean =>
    other === path || other?.startsWith(`${path}/`) === true;
  const tree = TAXONOMY.dimensions.get(dimension);
  const written = writtenIn(account.format);
  return (
    (tree?.kind === 'tree' &&
      [...tree.members.values()].some(
        (member) => within(member.path) && written.includes(`"${dimension}":"${member.id}"`),
      )) ||
    accountCells(account.tables).some(({ point }) => within(point[dimension]))
  );
}

/** The members of all trees, in their order, with the number of each. */
const MEMBERS = treesOf(TAXONOMY).flatMap((dimension) =>
  [...dimension.members.values()].map((member) => [dimension, member] as const),
);

/** By member: the disclosures that do not name it. */
const WITHOUT = MEMBERS.map(([dimension, member]) =>
  ACCOUNTS.filter((account) => !isNamed(account, dimension.id, member)),
);

/** The members that are taken away of a disclosure: those whose turn it is, of those it does not name. */
const lostTo = (account: Account) =>
  MEMBERS.filter((_, index) => {
    const asked = WITHOUT[index] ?? [];
    return IS_ALL ? asked.includes(account) : asked[index % asked.length] === account;
  });

test('every member is tried that some disclosure does not name', () => {
  const tried = new Set(ACCOUNTS.flatMap((account) => lostTo(account).map(([, member]) => member)));
  const named = WITHOUT.filter((accounts) => accounts.length === 0);
  expect(tried.size).toBe(MEMBERS.length - named.length);
  expect(named.length).toBeLessThan(MEMBERS.length / 3);
});

describe.each(ACCOUNTS.map((account, turn) => [account.disclosure.id, account, turn] as const))(
  'of %s',
  (_, account, turn) => {
    const before = outcome(account, account.taxonomy);

    test('no finding, relation or figure changes when the taxonomy gets a member that it does not name', () => {
      const all = invented(account.taxonomy);
      expect(all).toHaveLength(50);
      const added = all.filter((_each, index) => IS_ALL || index % ACCOUNTS.length === turn);
      for (const [name, taxonomy] of added) expect(outcome(account, taxonomy), name).toEqual(before);
    });

    test('nor when it loses one', () => {
      for (const [dimension, member] of lostTo(account)) {
        const taxonomy = without(account.taxonomy, dimension, member);
        expect(outcome(account, taxonomy), `${dimension.id}: ${member.path}`).toEqual(before);
      }
    });

    test('nor when a member gets an identity that says it is all money', () => {
      const members = account.taxonomy.dimensions.get('flow');
      if (members?.kind !== 'tree') throw new Error('no flow');
      const member = { id: 'invented', title: '新的总计', path: 'invented' };
      const grown = withMembers(
        account.taxonomy,
        'flow',
        new Map([...members.members, ['invented', member]]),
      );
      const identity = { same: { flow: 'invented' }, as: {}, reason: '新的总计就是全部资金' };
      expect(outcome(account, { ...grown, identities: [...grown.identities, identity] })).toEqual(before);
    });
  },
);
